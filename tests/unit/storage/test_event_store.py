from __future__ import annotations

from pathlib import Path

from console.domain.events import EntryKind
from console.storage.event_store import (
    CHUNK,
    Head,
    entries_by_number,
    head_of,
    head_row,
    iter_rows,
    marks,
    read_rows,
)
from helpers.record_builder import build_record, draft


def test_an_empty_record_has_a_head_of_zeros() -> None:
    assert head_of(None) == Head(seq=0, hash="0" * 64, recorded_at=None)


def test_rows_come_by_number_however_many(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.log(*(draft(EntryKind.NOTE, record.now, note=str(n)) for n in range(CHUNK + 10)))
    db = record.reader.db
    last = record.reader.head().seq
    assert list(iter_rows(db, 1, last)) == read_rows(db, 1, last)
    assert head_row(db) == read_rows(db, last, last)[0]
    everything = entries_by_number(db, range(last, 0, -1))
    assert [entry.seq for entry in everything] == list(range(1, last + 1))


def test_marks_are_as_many_as_asked() -> None:
    assert (marks(0), marks(1), marks(3)) == ("", "?", "?, ?, ?")
