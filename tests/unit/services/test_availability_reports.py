from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.availability_report import AvailabilityReport, LineAvailability
from console.domain.clock import in_zone
from console.domain.errors import RuleViolation
from console.domain.line import LineState
from console.services.availabilities import Availabilities
from console.services.availability_reports import AvailabilityReports, AvailabilityRequest, AvailabilitySpan
from helpers.desks import SampleDesk

MONTH, QUARTER, YEAR, PERIOD = AvailabilitySpan
DAY_S = 86_400
RETIRED = """
[[line]]
key = 3
name = "911 Wireless Verizon"
group = "911"
retired = true
"""


@pytest.fixture
def desk(tmp_path: Path) -> SampleDesk:
    return SampleDesk(tmp_path / "record")


def made(desk: SampleDesk, span: AvailabilitySpan, which: str = "", **more: object) -> AvailabilityReport:
    return AvailabilityReports(desk.reading).made(AvailabilityRequest(span=span, which=which, **more))  # type: ignore[arg-type]


def line(report: AvailabilityReport, key: int) -> LineAvailability:
    return next(one for one in report.lines if one.line.key == key)


def refusal(desk: SampleDesk, span: AvailabilitySpan, which: str = "", **more: object) -> str:
    with pytest.raises(RuleViolation) as refused:
        made(desk, span, which, **more)
    return refused.value.sentence


def test_a_month_is_told_up_to_now_as_corrected(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.clock.pass_time(DAY_S)
    desk.log("3d ~north #VZ1")
    mistaken = desk.log("1d").entries[0].seq
    desk.clock.pass_time(7200)
    desk.log("3u!carrier")
    desk.clock.pass_time(600)
    desk.log("t3")
    desk.log(f"v{mistaken} wrong line")
    report = made(desk, MONTH, "2026-09")
    assert report.title == "September 2026"
    assert in_zone(report.period.start, desk.reading.zone).isoformat() == "2026-09-01T00:00:00-04:00"
    assert report.period.end == desk.clock.now()
    assert in_zone(report.asked.end, desk.reading.zone).isoformat() == "2026-10-01T00:00:00-04:00"
    third = line(report, 3)
    assert (third.down_s, third.outages, third.is_open) == (7200, 1, False)
    assert third.operational_not_verified_s == 600
    assert line(report, 1).seconds[LineState.UNKNOWN] == report.period.seconds
    (told,) = report.longest
    outage = told.outage
    assert (told.line.key, outage.scope, outage.refs, outage.seconds) == (3, "north", ("VZ1",), 7200)
    assert outage.claimed_basis == "carrier"
    assert outage.verified_at == desk.clock.now()
    assert report.seal.entries == report.seal.last_seq == desk.reading.log_book.last_seq()


def test_a_report_says_the_same_as_the_line_drawer(desk: SampleDesk) -> None:
    desk.log("3u!")
    for _ in range(40):
        desk.clock.pass_time(DAY_S)
        desk.log("3d")
        desk.clock.pass_time(900)
        desk.log("3u!")
    (days,) = Availabilities(desk.reading).of_line(3, (30,))
    start = in_zone(days.period.start, desk.reading.zone).isoformat()
    found = line(made(desk, PERIOD, start=start), 3)
    assert (found.days, found.seconds, found.outages) == (days.days, days.seconds, len(days.outages))


def test_quarter_and_year_are_asked_for_the_same_way(desk: SampleDesk) -> None:
    desk.log("1d")
    desk.clock.pass_time(90 * DAY_S)
    assert made(desk, QUARTER, "2026-Q3").period.seconds == 92 * DAY_S
    year = made(desk, YEAR, "2026")
    assert year.title == "Year 2026"
    assert line(year, 1).is_open
    assert line(year, 1).longest is not None
    past = made(desk, MONTH, "2026-10")
    assert line(past, 1).outages == 1
    assert line(past, 1).longest is not None


def test_an_outage_that_began_before_keeps_its_true_start_and_its_scope(desk: SampleDesk) -> None:
    began = desk.clock.now()
    desk.log("3g ~north")
    desk.clock.pass_time(3600)
    desk.log("3d")
    desk.clock.pass_time(40 * DAY_S)
    desk.log("3u!")
    report = made(desk, MONTH, "2026-10")
    (told,) = report.longest
    assert told.outage.started_at == began
    assert (told.outage.worst, told.outage.scope) == (LineState.DOWN, "north")
    assert told.outage.seconds == 31 * DAY_S


def test_a_retired_line_is_unknown_from_then_on(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(DAY_S)
    desk.writing.set_ups.apply(RETIRED, "setup.toml", by="KM")
    desk.clock.pass_time(2 * DAY_S)
    found = line(made(desk, PERIOD, start="2026-09-22T12:00"), 3)
    assert (found.down_s, found.seconds[LineState.UNKNOWN]) == (DAY_S, 2 * DAY_S)
    assert not found.is_open
    assert found.longest is not None
    assert found.longest.ended_at is not None
    later = made(desk, PERIOD, start="2026-09-24T12:00")
    assert [one.line.key for one in later.lines if one.line.retired] == []


def test_short_outages_are_left_out_when_that_is_asked(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.log("3d")
    desk.clock.pass_time(30)
    desk.log("3u!")
    report = made(desk, MONTH, "2026-09", under_s=60)
    assert (report.under_s, report.outages, line(report, 3).left_out) == (60, 0, 1)
    assert "86400 seconds" in refusal(desk, MONTH, "2026-09", under_s=86_401)
    assert "86400 seconds" in refusal(desk, MONTH, "2026-09", under_s=-1)


@pytest.mark.parametrize(
    ("span", "which", "said"),
    [
        (MONTH, "2026-13", '"2026-13" is not a month: write it as 2026-10'),
        (QUARTER, "2026", '"2026" is not a quarter'),
        (YEAR, "this", '"this" is not a year'),
        (MONTH, "2026-10", "October 2026 has not begun yet"),
        (YEAR, "2027", "Year 2027 has not begun yet"),
    ],
)
def test_what_can_not_be_told_is_refused_in_a_sentence(
    desk: SampleDesk, span: AvailabilitySpan, which: str, said: str
) -> None:
    assert said in refusal(desk, span, which)


def test_a_period_has_to_begin_before_it_ends(desk: SampleDesk) -> None:
    assert "empty" in refusal(desk, PERIOD, start="2026-09-22T09:00", end="2026-09-22T08:00")
    assert "Period has not begun yet" in refusal(desk, PERIOD, start="2027-01-01T00:00", end="2027-01-02T00:00")
    assert "can't be read" in refusal(desk, PERIOD, start="yesterday")
    assert made(desk, PERIOD, start="2026-09-22T08:00", end="2027-01-01T00:00").period.end == desk.clock.now()


def test_an_exercise_says_that_it_is_one(tmp_path: Path) -> None:
    drill = SampleDesk(tmp_path / "drill", exercise=True)
    assert made(drill, MONTH, "2026-09").exercise
    drill.close()
