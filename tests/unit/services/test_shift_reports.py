from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.acceptance import Acceptance
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.quick_entry.commands import ShiftStart
from console.services.shifts import HandOver
from console.services.situations import hand_over_items
from helpers.desks import SAMPLE, SampleDesk


def a_day(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM JR")
    desk.log("911all+7+9 u!")
    desk.clock.pass_time(600)
    desk.log("3d")
    desk.clock.pass_time(1800)
    desk.log("3u !carrier")
    desk.clock.pass_time(300)
    desk.log("t3")
    desk.log("/shift end")


def test_the_newest_ended_shift_is_reported(desk: SampleDesk) -> None:
    a_day(desk)
    desk.clock.pass_time(3600)
    desk.log("9d")
    report = desk.reports.by_shift("last")
    assert (report.title, report.period.seconds) == ("Shift Day", 2700)
    verizon = next(one for one in report.lines if one.line.key == 3)
    assert verizon.seconds[LineState.DOWN] == 1800
    assert sum(verizon.seconds.values()) == 2700
    (outage,) = verizon.outages
    assert (outage.seconds, outage.is_open) == (1800, False)
    assert outage.verified_at == report.shift.ended_at if report.shift else False
    assert report.entries[0].kind is EntryKind.SHIFT_STARTED
    assert report.entries[-1].kind is EntryKind.SHIFT_ENDED
    assert report.seal.last_seq == desk.reading.log_book.last_seq()


def test_the_open_shift_is_reported_up_to_now(desk: SampleDesk) -> None:
    (started,) = desk.log("/shift start Day KM").entries
    desk.clock.pass_time(900)
    report = desk.reports.by_shift("current")
    assert report.period.seconds == 900
    assert report.shift is not None
    assert report.shift.id == started.seq
    assert desk.reports.by_shift(str(started.seq)).period == report.period


def test_a_shift_nobody_opened_is_reported_as_such(desk: SampleDesk) -> None:
    desk.log("3d")
    report = desk.reports.by_shift("current")
    assert report.shift is not None
    assert (report.shift.opened, report.shift.name) == (False, "Day")
    assert EntryKind.LINE_STATUS in {entry.kind for entry in report.entries}


def test_the_last_shift_may_be_one_that_nobody_opened(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(5 * 3600)
    report = desk.reports.by_shift("last")
    assert report.shift is not None
    assert (report.shift.opened, report.shift.name, report.period.seconds) == (False, "Day", 8 * 3600)


def test_a_report_by_period_is_clipped_to_now(desk: SampleDesk) -> None:
    desk.log("3d")
    now = desk.clock.now()
    report = desk.reports.by_period(now - timedelta(hours=1), now + timedelta(hours=1))
    assert (report.shift, report.period.end) == (None, now)


@pytest.mark.parametrize(("which", "why"), [("last", "No shift has ended"), ("77", "no shift 77"), ("x", "no shift x")])
def test_a_shift_that_is_not_there_is_refused(desk: SampleDesk, which: str, why: str) -> None:
    with pytest.raises(RuleViolation, match=why):
        desk.reports.by_shift(which)


def test_an_empty_period_is_refused(desk: SampleDesk) -> None:
    now = desk.clock.now()
    with pytest.raises(RuleViolation, match="period is empty"):
        desk.reports.by_period(now, now - timedelta(hours=1))


def test_a_public_copy_names_nobody(desk: SampleDesk) -> None:
    a_day(desk)
    report = desk.reports.by_shift("last", redacted=True)
    assert report.redacted
    assert "Sample Operator One" not in repr(report)


def test_a_name_of_before_is_no_less_a_secret(desk: SampleDesk) -> None:
    a_day(desk)
    desk.log("n ask Sample Operator One, now Sample Operator Renamed")
    renamed = '[[operator]]\ninitials = "KM"\nname = "Sample Operator Renamed"\n'
    desk.writing.set_ups.apply(renamed, "set-up.toml", by="KM")
    desk.clock.pass_time(60)
    public = desk.reports.by_period(desk.clock.now() - timedelta(hours=24), desk.clock.now(), redacted=True)
    assert public.set_up.operators[0].name != "Sample Operator Renamed"
    notes = [entry.act.note for entry in public.entries]
    assert "ask operator 1, now operator 1" in notes


def test_while_a_shift_is_open_the_last_one_is_the_one_before(desk: SampleDesk) -> None:
    a_day(desk)
    desk.log("/shift start Evening JR", by="JR")
    assert desk.reports.by_shift("last").title == "Shift Day"


def test_scheduled_shifts_in_which_nobody_logged_are_not_the_last_one(tmp_path: Path) -> None:
    night = '[[shift]]\nname = "Night"\nstart = "23:00"\nend = "07:00"\n'
    desk = SampleDesk(tmp_path, set_up=SAMPLE + night)
    with pytest.raises(RuleViolation, match="No shift has ended"):
        desk.reports.by_shift("last")
    desk.close()


def test_where_the_schedule_has_a_hole_nothing_unopened_is_found(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(12 * 3600)
    with pytest.raises(RuleViolation, match="No shift has ended"):
        desk.reports.by_shift("last")


def test_the_scheduled_shift_of_now_is_wanted_once_staff_logged_in_it(desk: SampleDesk) -> None:
    before = desk.reports.fallen_into_now()
    desk.log("3d")
    found = desk.reports.fallen_into_now()
    assert before is None
    assert found is not None
    assert (found.name, found.opened) == ("Day", False)


def test_a_shift_that_someone_opened_is_not_fallen_into(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.log("3d")
    assert desk.reports.fallen_into_now() is None


def test_what_was_logged_in_the_shift_before_and_what_is_no_logging_make_no_shift_wanted(desk: SampleDesk) -> None:
    a_day(desk)
    report = desk.reports.by_shift("last")
    desk.writing.status_log.issue_report(report, "day.pdf", by="KM")
    found = [desk.reports.fallen_into_now()]
    desk.log("9d")
    found.append(desk.reports.fallen_into_now())
    desk.clock.pass_time(12 * 3600)
    found.append(desk.reports.fallen_into_now())
    assert [one.name if one else None for one in found] == [None, "Day", None]


def test_a_report_tells_hand_over_clock_checks_and_what_was_noted_of_lines(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.log("/clock +2 ;radio")
    (wrong,) = desk.log("/clock -9").entries
    desk.log(f"c{wrong.seq} /clock ok")
    desk.log("3d #VZ1")
    desk.log("3 ;crews on site")
    desk.log("p call the carrier")
    desk.clock.pass_time(600)
    situation = desk.reading.situations.now()
    items = (*(item.text for item in hand_over_items(situation)), *(one.sentence for one in situation.pass_ons))
    word = HandOver(covered=items[:1], not_covered=items[1:])
    desk.writing.status_log.start_shift(ShiftStart(name="Evening", operators=("JR",)), word, by="JR")
    report = desk.reports.by_shift("last")
    assert [row.seconds for row in report.clock] == [2, 0]
    line = next(one for one in report.lines if one.line.key == 3)
    assert [(one.refs, one.note) for one in line.remarks] == [(("VZ1",), None), ((), "crews on site")]
    end = report.period.end
    assert [one.accepted for one in report.pass_on] == [(Acceptance(by="JR", at=end, covered=False),)]
    assert next(one.accepted for one in report.open_items if one.kind == "line") == (
        Acceptance(by="JR", at=end, covered=True),
    )
