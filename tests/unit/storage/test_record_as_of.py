from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from console.domain.clock import Period
from console.domain.events import SHIFT_KINDS, EntryKind
from console.domain.fallback_life import fold_fallback, uses
from console.domain.line import LineState
from console.domain.line_board import fold_line
from console.domain.line_report import line_report
from console.domain.pass_on import fold_pass_ons
from console.storage.record_as_of import RecordAsOf
from console.storage.record_reader import RecordReader
from helpers.any_night import STEPS, AnyNight
from helpers.desks import NOON, SampleDesk
from helpers.record_builder import build_record, correction, status, void

Told = tuple[object, ...]

PERIODS = tuple(
    Period(NOON + timedelta(minutes=start), NOON + timedelta(minutes=end))
    for start, end in ((-60, 20), (-5, 1), (10, 90), (0, 900), (30, 31))
)

AS_IT_IS_NOW = {
    *("close", "created_at", "data_version", "forget", "set_up", "set_up_facts"),
    *("entries", "entries_after", "entries_before", "entry", "found_after", "found_before", "iter_entries"),
    *("batch", "newest_by", "superseded", "thread", "touched_since"),
    *("event_count", "line_marks", "outage_items"),  # of availability reports, which are of the present
    *("line_states", "pass_on_count", "present_state", "reports_issued", "entries_later"),
}
"""What of a reader no report is made from; ``set_up`` and ``created_at`` follow what is overridden, or never change.

What is secret in a public copy, ``set_up_facts``, is so whenever it was said.
"""


def told(reader: RecordReader, period: Period) -> Told:
    """What a report on the period would be made from, folded."""
    set_up, end = reader.set_up(), period.end
    since: dict[str, Any] = {"until": end, "since": period.start}
    fallback_items = {one.key: reader.fallback_items(one.key, **since) for one in set_up.fallbacks}
    return (
        set_up,
        reader.head(),
        reader.count(),
        [line_report(one, reader.line_items(one.key, **since), period) for one in set_up.lines],
        [fold_line(one, reader.line_items(one.key, end)) for one in set_up.lines],
        [uses(one, fallback_items[one.key], period) for one in set_up.fallbacks],
        [fold_fallback(one, reader.fallback_items(one.key, end)) for one in set_up.fallbacks],
        reader.items({EntryKind.TOLD, EntryKind.ACKNOWLEDGED}, **since),
        reader.items({EntryKind.BOARD_REVIEWED, EntryKind.NOTE}, until=end, newest=1),
        [one for one in fold_pass_ons(reader.pass_on_items(**since)) if one.was_open(period.start, end)],
        reader.entries_within(period),
        reader.entries_recorded(3, 40),
        [reader.newest_number(kind, end) for kind in (EntryKind.SHIFT_STARTED, EntryKind.NOTE)],
        reader.items_numbered_from(5, SHIFT_KINDS | {EntryKind.NOTE}, end),
    )


@given(steps=STEPS)
@settings(deadline=None, max_examples=40)
def test_as_of_an_entry_all_is_told_as_it_was_told_when_that_was_the_newest(steps: list[tuple[int, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = AnyNight(SampleDesk(Path(folder)))
        reader = night.desk.reading.reader
        seen: dict[int, list[Told]] = {}
        for what, pick, _ in steps:
            seen[reader.head().seq] = [told(reader, period) for period in PERIODS]
            night.act(what, pick)
        for seq, then in seen.items():
            assert [told(RecordAsOf(reader.db, seq, one.end), one) for one in PERIODS] == then
        night.close()


def test_another_set_up_can_be_taken_for_that_of_then(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    reader = record.reader
    renamed = reader.set_up()
    assert RecordAsOf(reader.db, 1, record.now, renamed).set_up() is renamed
    assert RecordAsOf(reader.db, 1, record.now).set_up().lines == ()


@pytest.mark.parametrize("until_said", [True, False])
def test_what_occurred_later_than_is_asked_for_is_left_out(tmp_path: Path, *, until_said: bool) -> None:
    record = build_record(tmp_path)
    until = record.now
    record.clock.pass_time(60)
    record.log(status(1, LineState.DOWN, record.now))
    reader = RecordAsOf(record.reader.db, record.reader.head().seq, until)
    items: Any = reader.line_items(1, record.now if until_said else None)
    assert items == ()


def test_an_act_that_was_moved_to_another_line_is_back_on_its_own(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    down = record.status(1, LineState.DOWN)
    head = record.reader.head().seq
    record.log(correction(down, line=2))
    record.log(void(down, record.now))
    reader = RecordAsOf(record.reader.db, head, record.now)
    assert [item.act.line for item in reader.line_items(1)] == [1]
    assert reader.line_items(2) == ()
    assert reader.entries_recorded(down.seq, down.seq + 2) == (down,)


def test_it_is_known_which_of_a_readers_ways_follow_the_entry_and_which_do_not() -> None:
    public = {name for name in dir(RecordReader) if not name.startswith("_")}
    follow = {name for name in vars(RecordAsOf) if not name.startswith("_")}
    assert public - follow - {"set_up_or_none"} - AS_IT_IS_NOW == set()


def test_what_was_void_already_and_is_amended_later_is_void_as_of_before(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    down = record.status(1, LineState.DOWN)
    (corrected,) = record.log(correction(down, note="north"))
    record.log(void(down, record.now))
    head = record.reader.head().seq
    record.log(void(corrected, record.now))
    reader = RecordAsOf(record.reader.db, head, record.now)
    assert reader.line_items(1) == ()
    assert [entry.voided_by for entry in reader.entries_recorded(down.seq, corrected.seq)] == [head, head]
