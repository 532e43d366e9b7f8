from __future__ import annotations

import sqlite3 as plain_sqlite
from contextlib import closing
from pathlib import Path

import pytest

from console.domain.events import SET_UP_KINDS
from console.storage.engine import sqlite3
from console.storage.event_store import head_row
from console.storage.schema import IS_SET_UP
from console.storage.stored_row import COLUMNS, ZERO_HASH, StoredRow
from helpers.record_builder import BuiltRecord, build_record

_INTO = f"INTO entry ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path)
    record.note("first")
    return record


def _next(record: BuiltRecord) -> StoredRow:
    head = head_row(record.reader.db)
    assert head is not None
    return head._replace(seq=head.seq + 1, uid="new", prev=head.hash).sealed()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET body = '{}'",
        "UPDATE entry SET seq = 99 WHERE seq = 1",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE seq = 2",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 2",
        "REPLACE INTO entry SELECT * FROM entry WHERE seq = 2",
        "INSERT OR IGNORE INTO entry SELECT * FROM entry WHERE seq = 2",
    ],
)
def test_a_bare_sqlite_is_refused_to_change_what_was_said(record: BuiltRecord, sql: str) -> None:
    record.close()
    with closing(sqlite3.connect(record.folder / "record.db")) as bare:
        bare.execute("PRAGMA recursive_triggers = OFF")
        with pytest.raises(sqlite3.IntegrityError, match=r"an entry (is never|follows)"):
            bare.execute(sql)


def test_the_next_row_and_only_the_next_row_may_be_added(record: BuiltRecord) -> None:
    row = _next(record)
    db = record.reader.db
    for wrong in (
        row._replace(seq=row.seq + 1),
        row._replace(seq=0),
        row._replace(seq=-5),
        row._replace(seq=None),  # type: ignore[arg-type]
        row._replace(prev=ZERO_HASH),
    ):
        with pytest.raises(sqlite3.IntegrityError, match="follows"):
            db.execute(f"INSERT {_INTO}", wrong)
    with pytest.raises(sqlite3.IntegrityError, match="replaced"):
        db.execute(f"INSERT OR REPLACE {_INTO}", row._replace(uid=_uid_of(record, 1)))
    db.execute(f"INSERT {_INTO}", row)


def _uid_of(record: BuiltRecord, seq: int) -> str:
    entry = record.reader.entry(seq)
    assert entry is not None
    return entry.uid


@pytest.mark.parametrize(
    "wrong", [{"body": "not json"}, {"hash": b"short"}, {"uid": None}, {"position": b"blob"}, {"version": "text"}]
)
def test_a_row_of_another_shape_is_refused(record: BuiltRecord, wrong: dict[str, object]) -> None:
    row = _next(record)._replace(**wrong)  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        record.reader.db.execute(f"INSERT {_INTO}", row)


def test_only_the_entry_that_tells_of_lost_numbers_may_leave_numbers_out(record: BuiltRecord) -> None:
    row = _next(record)._replace(kind="integrity_found")
    record.reader.db.execute(f"INSERT {_INTO}", row._replace(seq=row.seq + 3))
    head = head_row(record.reader.db)
    assert head is not None
    assert (head.kind, head.seq) == ("integrity_found", row.seq + 3)


def test_the_set_up_condition_names_every_kind_of_set_up_entry() -> None:
    assert all(f"'{kind.value}'" in IS_SET_UP for kind in SET_UP_KINDS)


def test_the_record_is_read_by_the_sqlite_that_comes_with_python(record: BuiltRecord) -> None:
    entries = head_row(record.reader.db)
    assert entries is not None
    record.close()
    with closing(plain_sqlite.connect(record.folder / "record.db")) as plain:
        (seqs,) = plain.execute("SELECT count(*) FROM entry").fetchone()
        plain.execute("SELECT * FROM story").fetchall()
    assert seqs == entries.seq
