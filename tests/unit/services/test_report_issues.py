from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.events import SET_UP_KINDS, EntryKind
from console.domain.log_entry import LogEntry
from console.domain.report_issue import Issue
from console.domain.shift_report import Seal, ShiftReport
from console.render.report_json import report_json
from console.services.shift_reports import ShiftReports
from console.services.situations import Situations
from console.storage.record_as_of import RecordAsOf
from helpers.any_night import STEPS, AnyNight
from helpers.desks import NOON, SampleDesk
from helpers.record_builder import status

LATER_LINE = '[[line]]\nkey = 12\nname = "Put in later"\ngroup = "admin"\n'
LATER_PEOPLE = '[[operator]]\ninitials = "ZZ"\nname = "Zoe Zed"\nid = "D-9"\n'
LATER_NUMBER = '[[fallback]]\nkey = 9\nlabel = "Set up later"\nkind = "advice"\n'
RENAMED = (
    '[center]\nname = "Another name"\ntimezone = "America/Chicago"\nlate_after_min = 60\n'
    '[[line]]\nkey = 3\nname = "Renamed line"\n[[line]]\nkey = 9\nretired = true\n'
    '[[fallback]]\nkey = 1\nlabel = "Renamed number"\n[[operator]]\ninitials = "KM"\nname = "Married Name"\n'
)


def a_shift(desk: SampleDesk) -> None:
    desk.log("9u!")
    desk.clock.pass_time(300)
    desk.log("/shift start Day KM JR")
    desk.clock.pass_time(300)
    desk.log("911all+7 u!")
    desk.clock.pass_time(300)
    desk.log("3d ;no calls since noon")
    desk.log("f1a")
    desk.log("p look at the battery")
    desk.clock.pass_time(1800)
    desk.log("3u !carrier")
    desk.log("w Chief")
    desk.clock.pass_time(300)
    desk.log("2d")
    desk.log("/shift end")


def issued(desk: SampleDesk, which: str = "last", *, by: str | None = "KM", file: str = "day.pdf") -> LogEntry:
    report = desk.reports.by_shift(which)
    (entry,) = desk.writing.status_log.issue_report(report, file, by=by, form="pdf").entries
    return entry


def said(report: ShiftReport) -> ShiftReport:
    """All that a report says, but for when it was made and how it came to be; who works there now is no part of it."""
    seal, people = Seal(entries=0, last_seq=0, digest=""), replace(report.set_up, operators=())
    return replace(report, set_up=people, made_at=NOON, seal=seal, issue=None)


def issue_of(report: ShiftReport) -> Issue:
    assert report.issue is not None
    return report.issue


def after(report: ShiftReport) -> list[int]:
    return [entry.seq for entry in issue_of(report).after]


def test_a_report_that_was_never_issued_knows_of_no_issue(desk: SampleDesk) -> None:
    a_shift(desk)
    assert desk.reports.by_shift("last").issue is None


def test_made_again_a_report_is_the_same_whatever_was_logged_and_set_up_meanwhile(desk: SampleDesk) -> None:
    a_shift(desk)
    first = desk.reports.by_shift("last")
    entry = issued(desk)
    desk.clock.pass_time(30)
    desk.log("/shift start Evening JR", by="JR")
    desk.log("2u!")
    desk.log("3d")
    desk.log("f1x")
    desk.log("px1")
    desk.log("c note")
    desk.log("n a thing of the evening")
    desk.log("v wrong")
    desk.log("a1")
    for text in (RENAMED, LATER_LINE, LATER_PEOPLE, LATER_NUMBER):
        desk.writing.set_ups.apply(text, "set-up.toml", by="KM")
    desk.clock.pass_time(90_000)
    desk.clock.jump(1200)
    desk.log("12d")
    desk.log("f9a")
    again = desk.reports.by_shift(str(first.shift.id if first.shift else 0))
    assert said(again) == said(first)
    assert again.set_up.operators[: len(first.set_up.operators)] == first.set_up.operators
    assert after(again) == []
    assert issue_of(again).first == entry
    assert again.seal.last_seq > first.seal.last_seq == issue_of(again).first_copy.last_seq
    keys = set(report_json(first)) - {"seal", "issue"}
    assert {key: report_json(again)[key] for key in keys} == {key: report_json(first)[key] for key in keys}


def test_a_backup_made_meanwhile_does_not_change_what_was_said_of_backups(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path, now=NOON - timedelta(hours=40))
    desk.clock.pass_time(30 * 3600)
    backups = desk.folder / "backups"
    backups.write_text("in the way")
    a_shift(desk)
    first = desk.reports.by_shift("last")
    issued(desk)
    backups.unlink()
    desk.log("/shift start Day JR", by="JR")
    desk.log("/shift end", by="JR")
    again = desk.reports.by_shift(str(first.shift.id if first.shift else 0))
    assert any("backup" in item.text for item in first.open_items)
    assert again.open_items == first.open_items
    desk.close()


@pytest.mark.parametrize(
    ("late", "count"),
    [
        ("3d -25", 1),
        ("3u! -25", 1),
        ("n @1215 a late word", 1),
        ("w State @1220", 1),
        ("f1x -25", 1),
        ("2u! -21", 1),
        ("7d -70", 1),
        ("7u! -70", 1),
        ("3d -70", 1),
        ("f1t -70", 0),
        ("9d -80", 0),
        ("n @1155 before the shift", 0),
        ("n now", 0),
        ("7d", 0),
    ],
)
def test_only_a_late_word_that_tells_of_the_period_is_named(desk: SampleDesk, late: str, count: int) -> None:
    a_shift(desk)
    issued(desk)
    desk.clock.pass_time(1200)
    (entry,) = desk.log(late).entries
    assert after(desk.reports.by_shift("last")) == [entry.seq] * count


def test_the_report_follows_the_corrected_story_and_names_what_changed_it(desk: SampleDesk) -> None:
    a_shift(desk)
    first = desk.reports.by_shift("last")
    down = next(one for one in first.entries if one.act.line == 3 and one.act.note)
    issued(desk)
    desk.clock.pass_time(60)
    desk.log("/shift start Evening JR", by="JR")
    (moved,) = desk.log(f"c{down.seq} 1212", by="JR").entries
    desk.log("9d")
    (late,) = desk.log("7d -30", by="JR").entries
    (taken,) = desk.log(f"v{late.seq} another line", by="JR").entries
    again = desk.reports.by_shift(str(first.shift.id if first.shift else 0))
    assert after(again) == [moved.seq, late.seq, taken.seq]
    verizon = next(one for one in again.lines if one.line.key == 3)
    assert verizon.outages[0].started_at == NOON + timedelta(minutes=12)
    marks = {entry.seq: (entry.corrected_by, entry.voided_by) for entry in (*again.entries, *issue_of(again).after)}
    assert marks[down.seq] == (moved.seq, None)
    assert marks[late.seq] == (None, taken.seq)


def test_a_line_set_up_later_is_there_once_something_is_said_of_it_in_the_period(desk: SampleDesk) -> None:
    a_shift(desk)
    issued(desk)
    desk.clock.pass_time(600)
    for text in (LATER_LINE, LATER_NUMBER):
        desk.writing.set_ups.apply(text, "set-up.toml", by="KM")
    (line,) = desk.log("12d -30").entries
    (number,) = desk.log("f9a -30").entries
    again = desk.reports.by_shift("last")
    assert "Put in later" in [one.line.name for one in again.lines]
    assert 9 in [use.fallback.key for use in again.fallback]
    assert after(again) == [line.seq, number.seq]


def test_an_acknowledgement_that_is_voided_later_brings_its_item_back_and_is_named(desk: SampleDesk) -> None:
    desk.log("9u!")
    desk.log("2d")
    desk.log("f1a")
    desk.log("2u!")
    desk.clock.pass_time(300)
    (seen,) = desk.log("a1").entries
    desk.clock.pass_time(60)
    desk.log("/shift start Day KM")
    desk.clock.pass_time(600)
    desk.log("/shift end")
    first = desk.reports.by_shift("last")
    issued(desk)
    desk.clock.pass_time(60)
    (taken,) = desk.log(f"v{seen.seq} not seen at all").entries
    again = desk.reports.by_shift("last")
    assert len(again.open_items) == len(first.open_items) + 1
    assert after(again) == [taken.seq]


def test_what_amends_an_entry_that_is_listed_is_named_whatever_time_it_tells_of(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(60)
    (note,) = desk.log("n @1150 said before the shift, logged in it").entries
    desk.clock.pass_time(60)
    desk.log("/shift end")
    issued(desk)
    (changed,) = desk.log(f"c{note.seq} ;another word").entries
    (taken,) = desk.log(f"v{changed.seq} not so").entries
    again = desk.reports.by_shift("last")
    assert after(again) == [changed.seq, taken.seq]
    assert [one.corrected_by for one in again.entries if one.seq == note.seq] == [None]


def test_a_report_by_period_is_found_again_by_its_period_only(desk: SampleDesk) -> None:
    a_shift(desk)
    start, end = NOON, NOON + timedelta(minutes=40)
    reports = desk.reports
    first = reports.by_period(start, end)
    desk.writing.status_log.issue_report(first, None, by="KM")
    assert reports.by_period(start, end - timedelta(minutes=1)).issue is None
    assert reports.by_shift("last").issue is None
    (late,) = desk.log("n @1220 a late word").entries
    again = reports.by_period(start, end)
    assert after(again) == [late.seq]
    assert late.seq in [entry.seq for entry in again.entries]
    assert said(replace(again, entries=again.entries[:-1])) == said(first)


def test_that_it_was_issued_is_no_story_of_a_period_that_reaches_to_this_very_second(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(0.4)
    reports = desk.reports
    now = desk.clock.now()
    first = reports.by_period(NOON - timedelta(hours=1), now + timedelta(hours=1))
    desk.writing.status_log.issue_report(first, None, by="KM")
    desk.clock.pass_time(60)
    again = reports.by_period(first.period.start, first.period.end)
    assert again.entries == first.entries
    assert after(again) == []


def test_a_shift_nobody_opened_is_found_again_by_its_name(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(5 * 3600)
    first = desk.reports.by_shift("last")
    entry = issued(desk)
    assert first.shift is not None
    assert issue_of(desk.reports.by_shift("last")).first == entry
    assert desk.reports.by_period(first.period.start, first.period.end).issue is None


def test_the_report_of_a_shift_that_is_still_on_is_never_the_first_issue_of_the_next(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(600)
    issued(desk, "current")
    desk.clock.pass_time(600)
    assert desk.reports.by_shift("current").issue is None
    desk.log("/shift end")
    assert desk.reports.by_shift("last").issue is None


def test_an_issue_by_an_older_program_says_too_little_to_be_found_again(desk: SampleDesk) -> None:
    a_shift(desk)
    entry = issued(desk)
    facts = replace(entry.act.facts, document=None) if entry.act.facts is not None else None
    other = SampleDesk(desk.folder.parent / "other")
    a_shift(other)
    with other.writing.writer.writing() as transaction:
        draft = status(1, next(iter(other.board.values())).state, NOON)
        act = replace(draft.act, kind=EntryKind.REPORT_ISSUED, line=None, state=None, facts=facts)
        transaction.append([replace(draft, kind=EntryKind.REPORT_ISSUED, act=act)])
    assert other.reports.by_shift("last").issue is None
    other.close()


def test_a_public_copy_is_the_same_report_and_names_nobody_who_issued_it(desk: SampleDesk) -> None:
    a_shift(desk)
    issued(desk)
    desk.clock.pass_time(600)
    desk.log("n @1215 Sample Operator Two called +1 203 555 0199")
    desk.writing.status_log.issue_report(desk.reports.by_shift("last", redacted=True), "public.pdf", by="JR")
    public = desk.reports.by_shift("last", redacted=True)
    issue = issue_of(public)
    assert [issue.first.by, *(one.by for one in issue.others)] == ["operator 1", "operator 2"]
    (late,) = issue.after
    assert late.act.note == "operator 2 called [number withheld]"
    assert len(public.entries) == len(desk.reports.by_shift("last").entries)


Steps = list[tuple[int, int, bool]]


@given(before=STEPS, later=STEPS, start=st.integers(-30, 30), length=st.sampled_from((1, 20, 200)))
@settings(deadline=None, max_examples=25)
def test_exactly_what_changes_the_story_of_a_period_or_adds_to_it_is_named(
    before: Steps, later: Steps, start: int, length: int
) -> None:
    with _any_night() as night:
        _act(night, before)
        night.desk.clock.pass_time(1900)
        begin = NOON + timedelta(minutes=start)
        end = min(begin + timedelta(minutes=length), night.desk.clock.now())
        assume(begin < end)
        check_what_came_after(night, later, lambda: night.desk.reports.by_period(begin, end))


@given(before=STEPS, later=STEPS)
@settings(deadline=None, max_examples=25)
def test_exactly_what_changes_the_story_of_a_shift_or_adds_to_it_is_named(before: Steps, later: Steps) -> None:
    with _any_night() as night:
        night.desk.log("/shift start Day KM")
        _act(night, before)
        night.desk.log("/shift start Evening KM")
        ended = night.desk.reading.shifts.all()[-2]
        assume(ended.ended_at is not None and ended.started_at < ended.ended_at)
        check_what_came_after(night, later, lambda: night.desk.reports.by_shift(str(ended.id)))


@contextmanager
def _any_night() -> Iterator[AnyNight]:
    with tempfile.TemporaryDirectory() as folder:
        night = AnyNight(SampleDesk(Path(folder)))
        try:
            yield night
        finally:
            night.close()


def _act(night: AnyNight, steps: Steps) -> None:
    for what, pick, _ in steps:
        night.act(what, pick)


def check_what_came_after(night: AnyNight, later: Steps, make: Callable[[], ShiftReport]) -> None:
    desk, first = night.desk, make()
    desk.writing.status_log.issue_report(first, "a.pdf", by="KM")
    _act(night, later)
    desk.clock.pass_time(max(0.0, (first.period.end - desk.clock.now()).total_seconds()))
    again = make()
    assert after(again) == _changing(desk, first, again)
    if not after(again):
        assert said(again) == said(first)


def _changing(desk: SampleDesk, first: ShiftReport, again: ShiftReport) -> list[int]:
    """By brute force: the report and the entries of its period are read as of each entry, and compared."""
    reader, period = desk.reading.reader, first.period
    found: list[int] = []
    seen = _told(desk, first, again, first.seal.last_seq)
    for seq in range(first.seal.last_seq + 1, reader.head().seq + 1):
        now = _told(desk, first, again, seq)
        entry = reader.entry(seq)
        assert entry is not None
        thread = reader.thread(seq)
        names_one = thread is not None and {thread.original.seq, *(one.seq for one in thread.named_by)} & set(found)
        if now != seen or (names_one and entry.corrects is not None):
            found.append(seq)
        seen = now
    assert period == again.period
    return found


def _told(desk: SampleDesk, first: ShiftReport, again: ShiftReport, seq: int) -> tuple[object, ...]:
    period, sealed = first.period, first.seal.last_seq
    reader = RecordAsOf(desk.reading.reader.db, seq, period.end, again.set_up)
    situations = Situations(reader, desk.clock, exercise=False, newest_backup=lambda: first.backup_at)
    reading = replace(desk.reading, reader=reader, situations=situations)
    report = ShiftReports(reading).gathered(period, first.shift)
    no_story = SET_UP_KINDS | {EntryKind.REPORT_ISSUED}

    def story(entries: tuple[LogEntry, ...]) -> list[LogEntry]:
        return [one for one in entries if one.seq <= sealed or one.kind not in no_story]

    # A clock that was set back records within a shift what is neither of it nor about its time.
    of_the_time = tuple(one for one in reader.entries_within(period) if one.act.occurred_at in period)
    return (said(replace(report, entries=())), story(report.entries), story(of_the_time))
