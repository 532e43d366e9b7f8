from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.fallback_life import fold_fallback, uses
from console.domain.line import Basis, LineState, Symptom
from console.domain.line_board import fold_line
from console.domain.log_entry import Draft
from console.domain.outage import line_segments, outages
from console.domain.quarter_hours import quarter_start, quarters
from console.domain.story import StoryItem
from console.storage.engine import sqlite3
from console.storage.open_database import Database
from console.storage.record_reader import RecordReader
from helpers.record_builder import FALLBACK, LINES, BuiltRecord, build_record, correction, draft, status, void

_LINE_KINDS = (EntryKind.LINE_STATUS, EntryKind.LINE_VERIFIED, EntryKind.LINE_NOTE)
_STEPS = (
    EntryKind.FALLBACK_TESTED,
    EntryKind.FALLBACK_ACTIVATED,
    EntryKind.FALLBACK_PUBLISHED,
    EntryKind.FALLBACK_DEACTIVATED,
)


@pytest.fixture(params=range(4))
def busy(tmp_path: Path, request: pytest.FixtureRequest) -> BuiltRecord:
    """A record in which a lot was said about one line and one fallback number, not all of it in order."""
    chance = random.Random(request.param)
    record = build_record(tmp_path)
    with record.writer.writing() as transaction:
        for _ in range(120):
            record.clock.pass_time(60)
            transaction.append([_anything(chance, record.now)])
    return record


def _anything(chance: random.Random, now: datetime) -> Draft:
    at = now - timedelta(seconds=chance.choice((0, 0, 0, 30, 600)))
    roll = chance.random()
    if roll < 0.6:
        out = chance.choice((LineState.DOWN, LineState.DEGRADED, LineState.INTERMITTENT))
        return status(
            1,
            chance.choice((out, out, *LineState)),
            at,
            basis=chance.choice((None, None, Basis.CALL, Basis.CARRIER)),
            scope=chance.choice((None, None, "north")),
            symptoms=chance.choice(((), (Symptom.BUSY,))),
            refs=chance.choice(((), ("VZ-1",))),
            expected=now + timedelta(hours=1),
            approx=chance.random() < 0.2,
        )
    if roll < 0.8:
        kind = chance.choice(_LINE_KINDS[1:])
        refs = chance.choice(((), (f"T-{roll:.4f}",)))
        return draft(kind, at, line=1, note="a word", basis=Basis.CALL, refs=refs)
    return draft(chance.choice(_STEPS), at, fallback=1)


def _all(record: BuiltRecord, key: int) -> tuple[StoryItem, ...]:
    return tuple(item for item in record.reader.items(tuple(EntryKind)) if item.act.line == key)


def _upto(items: tuple[StoryItem, ...], until: datetime) -> tuple[StoryItem, ...]:
    return tuple(item for item in items if item.act.occurred_at <= until)


def test_the_board_row_folds_the_same_from_what_is_read_as_from_everything(busy: BuiltRecord) -> None:
    everything = _all(busy, 1)
    for item in everything:
        until = item.act.occurred_at
        read = busy.reader.line_items(1, until)
        assert fold_line(LINES[0], read) == fold_line(LINES[0], _upto(everything, until))
    assert fold_line(LINES[0], busy.reader.line_items(1)) == fold_line(LINES[0], everything)


def test_outages_and_minutes_fold_the_same_from_what_is_read_as_from_everything(busy: BuiltRecord) -> None:
    everything = _all(busy, 1)
    start, end = everything[0].act.occurred_at, everything[-1].act.occurred_at
    for minutes in range(0, 120, 7):
        period = Period(start + timedelta(minutes=minutes), end)
        read = busy.reader.line_items(1, until=end, since=period.start)
        assert outages(read, period) == outages(everything, period)
        assert line_segments(read, period) == line_segments(everything, period)


def test_a_fallback_number_folds_the_same_from_what_is_read_as_from_everything(busy: BuiltRecord) -> None:
    everything = tuple(item for item in busy.reader.items(tuple(EntryKind)) if item.act.fallback == 1)
    for item in everything:
        until = item.act.occurred_at
        upto = _upto(everything, until)
        assert fold_fallback(FALLBACK, busy.reader.fallback_items(1, until)) == fold_fallback(FALLBACK, upto)
        period = Period(until, busy.now)
        read = busy.reader.fallback_items(1, since=period.start)
        assert uses(FALLBACK, read, period) == uses(FALLBACK, everything, period)
    assert fold_fallback(FALLBACK, busy.reader.fallback_items(1)) == fold_fallback(FALLBACK, everything)


def test_a_long_run_is_read_in_few_items(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.log(*(status(1, LineState.OPERATIONAL, record.now) for _ in range(300)))
    assert len(record.reader.line_items(1)) < 5


def test_everything_since_a_moment_is_there(busy: BuiltRecord) -> None:
    everything = _all(busy, 1)
    since = everything[40].act.occurred_at
    wanted = {item.seq for item in everything if item.act.occurred_at >= since}
    assert wanted <= {item.seq for item in busy.reader.line_items(1, since=since)}


def test_quarter_hours_fold_the_same_from_the_states_read_as_from_every_entry(busy: BuiltRecord) -> None:
    everything = _all(busy, 1)
    said = tuple(
        (item.act.occurred_at, item.act.state)
        for item in everything
        if item.act.kind is EntryKind.LINE_STATUS and item.act.state is not None
    )
    for minutes in (0, 30, 90, 200):
        start = quarter_start(busy.now - timedelta(minutes=minutes))
        assert quarters(busy.reader.line_states(1, start), start, busy.now) == quarters(said, start, busy.now)


def test_states_follow_corrections_and_voids(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    start = record.now
    down = record.status(1, LineState.DOWN)
    up = record.status(1, LineState.OPERATIONAL)
    states = [state for _, state in record.reader.line_states(1, start)]
    assert states == [LineState.DOWN, LineState.OPERATIONAL]
    record.log(correction(down, state=LineState.DEGRADED))
    record.log(void(up, record.now))
    assert [state for _, state in record.reader.line_states(1, start)] == [LineState.DEGRADED]
    record.log(correction(down, line=2))
    assert record.reader.line_states(1, start) == ()


def test_the_present_state_follows_corrections_and_voids(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    assert record.reader.present_state(1) is LineState.UNKNOWN
    record.status(1, LineState.OPERATIONAL)
    down = record.status(1, LineState.DOWN)
    assert record.reader.present_state(1) is LineState.DOWN
    corrected = record.log(correction(down, state=LineState.DEGRADED))[0]
    assert record.reader.present_state(1) is LineState.DEGRADED
    record.log(correction(down, line=2))
    assert record.reader.present_state(1) is LineState.OPERATIONAL
    assert record.reader.present_state(2) is LineState.DOWN
    record.log(void(record.reader.entries_recorded(corrected.seq + 1, corrected.seq + 1)[0], record.now))
    assert record.reader.present_state(1) is LineState.DEGRADED
    record.log(void(down, record.now))
    assert record.reader.present_state(1) is LineState.OPERATIONAL


def test_items_come_in_story_order_and_the_newest_are_the_last(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    early = record.note("first")
    late = record.log(draft(EntryKind.TOLD, early.act.occurred_at - timedelta(minutes=5), told="Chief"))[0]
    kinds = (EntryKind.NOTE, EntryKind.TOLD)
    assert [item.seq for item in record.reader.items(kinds)] == [late.seq, early.seq]
    assert [item.seq for item in record.reader.items(kinds, newest=1)] == [early.seq]
    assert [item.seq for item in record.reader.items(kinds, newest=9)] == [late.seq, early.seq]
    assert [item.seq for item in record.reader.items(kinds, until=late.act.occurred_at)] == [late.seq]
    assert [item.seq for item in record.reader.items(kinds, since=early.act.occurred_at)] == [early.seq]
    assert record.reader.items(kinds, newest=0) == ()


def test_the_act_recorded_last_is_found_by_its_number_although_the_clock_was_set_back(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    early = record.note("first")
    late = record.log(draft(EntryKind.NOTE, early.act.occurred_at - timedelta(days=2), note="second"))[0]
    reader = record.reader
    assert reader.newest_number(EntryKind.NOTE) == late.seq
    assert reader.newest_number(EntryKind.NOTE, early.act.occurred_at - timedelta(days=3)) is None
    assert reader.newest_number(EntryKind.TOLD) is None
    kinds = (EntryKind.NOTE, EntryKind.TOLD)
    assert [item.seq for item in reader.items_numbered_from(early.seq, kinds)] == [late.seq, early.seq]
    assert [item.seq for item in reader.items_numbered_from(late.seq, kinds)] == [late.seq]
    until = late.act.occurred_at
    assert [item.seq for item in reader.items_numbered_from(early.seq, kinds, until)] == [late.seq]


def test_open_pass_ons_are_found_now_and_as_it_was(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    first, second = record.pass_on(1), record.pass_on(2)
    closing = record.close_pass_on(1)
    assert [item.seq for item in record.reader.pass_on_items()] == [second.seq]
    earlier = second.act.occurred_at
    assert [item.seq for item in record.reader.pass_on_items(until=earlier)] == [first.seq, second.seq]
    seqs = [item.seq for item in record.reader.pass_on_items(until=record.now, since=earlier)]
    assert seqs == [first.seq, second.seq, closing.seq]
    record.log(void(closing, record.now))
    assert [item.seq for item in record.reader.pass_on_items()] == [first.seq, second.seq]
    record.log(void(first, record.now))
    assert [item.seq for item in record.reader.pass_on_items()] == [second.seq]
    assert record.reader.pass_on_count() == 2


class AskedDatabase(Database):
    """Remembers what it is asked."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        super().__init__(conn)
        self.asked: list[tuple[str, Sequence[Any]]] = []

    @override
    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        self.asked.append((sql, values))
        return super().execute(sql, values)


def test_nothing_the_board_needs_is_read_by_scanning(busy: BuiltRecord) -> None:
    plans: list[str] = []
    db = AskedDatabase(busy.reader.db.conn)
    reader = RecordReader(db)
    reader.line_items(1)
    reader.line_items(1, since=busy.now - timedelta(hours=1), until=busy.now)
    reader.present_state(1)
    reader.line_states(1, busy.now - timedelta(hours=1))
    reader.fallback_items(1)
    reader.items((EntryKind.SHIFT_STARTED,), newest=3)
    reader.newest_number(EntryKind.SHIFT_STARTED)
    reader.items_numbered_from(3, (EntryKind.SHIFT_STARTED,))
    reader.pass_on_items()
    reader.head()
    reader.count()
    reader.thread(3)
    reader.set_up()
    reader.pass_on_count()
    reader.created_at()
    for sql, arguments in tuple(db.asked):
        if sql.startswith("SELECT"):
            plans += [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", arguments).fetchall()]
    # A subquery that is scanned holds one row at most: each ends with LIMIT 1.
    allowed = "SCAN (subquery"
    full = [plan for plan in plans if plan.startswith("SCAN") and "entry_set_up" not in plan]
    full = [plan for plan in full if not plan.startswith(allowed)]
    assert [plan for plan in full if "LIMIT" not in plan and plan not in ("SCAN entry", "SCAN tally")] == []
    assert not [plan for plan in plans if "TEMP B-TREE" in plan and "LAST TERM" not in plan]
