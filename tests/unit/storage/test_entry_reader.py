from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.ids import Uid
from console.domain.line import LineState
from console.domain.log_entry import Draft, LogEntry
from console.domain.touched import Touched
from console.storage.entry_reader import MANY, EntryFilter
from console.storage.event_store import Head
from helpers.clocks import START
from helpers.record_builder import BuiltRecord, build_record, correction, draft, status, void


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """Notes and statuses a minute apart, on two lines by turns."""
    record = build_record(tmp_path)
    for number in range(6):
        record.note(f"note {number}")
        record.status(number % 2 + 1, LineState.DOWN if number % 3 else LineState.OPERATIONAL)
    return record


def _seqs(entries: tuple[LogEntry, ...]) -> list[int]:
    return [entry.seq for entry in entries]


def test_the_head_is_the_newest_entry_and_zeros_without_one(record: BuiltRecord, tmp_path: Path) -> None:
    newest = record.reader.entries(EntryFilter(newest=1))[0]
    assert record.reader.head() == Head(seq=newest.seq, hash=newest.hash, recorded_at=newest.recorded_at)
    assert record.reader.count() == newest.seq
    assert record.reader.entry(newest.seq) == newest
    assert record.reader.entry(999) is None
    assert Head().hash == "0" * 64


@pytest.mark.parametrize(
    "chosen",
    [
        EntryFilter(),
        EntryFilter(limit=None),
        EntryFilter(limit=4),
        EntryFilter(newest=4),
        EntryFilter(after_seq=8, limit=3),
        EntryFilter(after_seq=8, newest=3),
        EntryFilter(line=1),
        EntryFilter(line=2, newest=2),
        EntryFilter(start=START + timedelta(minutes=3), end=START + timedelta(minutes=8)),
        EntryFilter(start=START + timedelta(minutes=3), newest=2),
        EntryFilter(end=START + timedelta(minutes=8)),
        EntryFilter(end=START + timedelta(minutes=8), newest=3, line=1),
        EntryFilter(start=START + timedelta(minutes=3, microseconds=1), limit=None),
        EntryFilter(search="note", limit=None),
        EntryFilter(search="note", newest=2, start=START + timedelta(minutes=1)),
        EntryFilter(search="down", line=2, after_seq=3),
        EntryFilter(limit=0),
    ],
)
def test_a_filter_gives_what_a_look_at_every_entry_gives(record: BuiltRecord, chosen: EntryFilter) -> None:
    wanted = [entry for entry in record.reader.entries_recorded(1, 99) if _fits(entry, chosen)]
    if chosen.newest is not None:
        wanted = wanted[len(wanted) - min(chosen.newest, len(wanted)) :]
    elif chosen.limit is not None:
        wanted = wanted[: chosen.limit]
    assert record.reader.entries(chosen) == tuple(wanted)
    assert tuple(record.reader.iter_entries(chosen)) == tuple(wanted)


def _fits(entry: LogEntry, chosen: EntryFilter) -> bool:
    at = entry.act.occurred_at
    words = f"{entry.kind} {entry.act.note} {entry.act.state}"
    return (
        entry.seq > chosen.after_seq
        and (chosen.start is None or at >= chosen.start)
        and (chosen.end is None or at < chosen.end)
        and (chosen.line is None or entry.act.line == chosen.line)
        and (chosen.search is None or chosen.search in words)
    )


def test_entries_come_in_chunks_and_all_of_them(record: BuiltRecord) -> None:
    record.log(*(draft(EntryKind.NOTE, record.now, note="many") for _ in range(2100)))
    assert len(list(record.reader.iter_entries(EntryFilter(limit=None)))) == record.reader.count()
    assert len(list(record.reader.iter_entries(EntryFilter(limit=1500)))) == 1500
    assert len(record.reader.entries(EntryFilter(limit=1500))) == 1500


def test_a_search_through_many_entries_goes_on_from_where_it_stands(record: BuiltRecord) -> None:
    record.log(*(draft(EntryKind.NOTE, record.now, note="many") for _ in range(2100)))
    asked: list[str] = []
    record.reader.db.conn.set_trace_callback(asked.append)
    found = tuple(record.reader.iter_entries(EntryFilter(search="many", limit=None)))
    record.reader.db.conn.set_trace_callback(None)
    assert [entry.act.note for entry in found] == ["many"] * 2100
    assert _seqs(found) == sorted(_seqs(found))
    of_words = [sql for sql in asked if "MATCH" in sql and "words w" in sql]
    assert len(of_words) == 4  # three pieces, and the look that finds no more
    assert all("w.rowid > " in sql and "LIMIT 1000" in sql for sql in of_words)


def test_marks_of_corrections_and_voids_are_filled_in(record: BuiltRecord) -> None:
    original = record.note("frst")
    corrected = record.log(correction(original, note="first"))[0]
    gone = record.log(void(original, record.now))[0]
    told = {entry.seq: entry for entry in record.reader.entries_recorded(original.seq, gone.seq)}
    assert told[original.seq].voided_by == gone.seq
    assert told[corrected.seq].voided_by == gone.seq
    thread = record.reader.thread(gone.seq)
    assert thread is not None
    assert thread.original.seq == original.seq
    assert _seqs(thread.named_by) == [corrected.seq, gone.seq]
    assert record.reader.thread(999) is None


def test_entries_within_a_period_are_those_recorded_in_it_or_occurred_in_it_in_any_version(
    record: BuiltRecord,
) -> None:
    start = record.now + timedelta(hours=1)
    period = Period(start, start + timedelta(hours=1))
    before = record.note("moved into the period later")
    also_before = record.note("moved there and back")
    record.clock.set(start)
    late = record.log(draft(EntryKind.NOTE, START, note="recorded in it"))[0]
    moved = record.log(correction(before, occurred_at=start))[0]
    record.clock.set(period.end)
    early = record.log(draft(EntryKind.NOTE, start + timedelta(minutes=1), note="occurred in it"))[0]
    there = record.log(correction(also_before, occurred_at=start))[0]
    record.log(correction(also_before, occurred_at=START))
    outside = record.note("outside")
    found = _seqs(record.reader.entries_within(period))
    assert found == sorted([before.seq, late.seq, moved.seq, early.seq, there.seq])
    assert outside.seq not in found


def test_a_batch_is_found_by_its_id(record: BuiltRecord) -> None:
    said = record.log(draft(EntryKind.NOTE, record.now), draft(EntryKind.NOTE, record.now))
    assert said[0].batch is not None
    assert record.reader.batch(said[0].batch) == said
    assert record.reader.batch(Uid("none")) == ()


def test_the_newest_by_a_person_is_not_voided_and_no_void(record: BuiltRecord) -> None:
    kinds = (EntryKind.NOTE, EntryKind.LINE_STATUS, EntryKind.VOID)
    first = record.note("first")
    second = record.note("second")
    assert record.reader.newest_by("KM", kinds) == second
    record.log(void(second, record.now))
    assert record.reader.newest_by("KM", kinds) == record.reader.entry(first.seq)
    assert record.reader.newest_by("JR", kinds) is None
    other = Draft(kind=EntryKind.NOTE, by="JR", act=first.act)
    said = record.log(other)[0]
    assert record.reader.newest_by("JR", [EntryKind.NOTE]) == said


def test_a_line_is_found_by_what_the_entry_itself_says(record: BuiltRecord) -> None:
    wrong = record.log(status(1, LineState.DOWN, record.now))[0]
    moved = record.log(correction(wrong, line=3))[0]
    assert _seqs(record.reader.entries(EntryFilter(line=3))) == [4, moved.seq]


def test_what_was_touched_since_is_told_by_the_newer_entries(record: BuiltRecord) -> None:
    before = record.reader.head()
    assert record.reader.touched_since(before) == Touched()
    record.status(2, LineState.DOWN)
    record.note("n")
    assert record.reader.touched_since(before) == Touched(lines=frozenset({2}))
    (down,) = record.log(status(1, LineState.DOWN, record.now))
    record.log(void(down, record.now))
    assert record.reader.touched_since(before) is None


def test_anything_may_be_touched_where_the_record_is_another_one_or_very_much_is_new(record: BuiltRecord) -> None:
    head = record.reader.head()
    assert record.reader.touched_since(replace(head, hash="1" * 64)) is None
    assert record.reader.touched_since(replace(head, seq=999)) is None
    record.log(*(draft(EntryKind.NOTE, record.now, note="n") for _ in range(MANY)))
    assert record.reader.touched_since(head) is None
    assert record.reader.touched_since(Head(seq=head.seq + 1, hash=_hash_of(record, head.seq + 1))) == Touched()


def _hash_of(record: BuiltRecord, seq: int) -> str:
    entry = record.reader.entry(seq)
    assert entry is not None
    return entry.hash
