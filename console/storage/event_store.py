"""The table ``entry``: rows go in at the end and come out by number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.storage.event_codec import entry_of, recorded_at_of
from console.storage.open_database import Database
from console.storage.stored_row import COLUMNS, ZERO_HASH, StoredRow

_INSERT = f"INSERT INTO entry ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
_QUALIFIED = ", ".join(f"e.{column}" for column in COLUMNS.split(", "))

ENTRY_FROM = f"SELECT {_QUALIFIED}, l.corrected_by, l.voided_by FROM entry e LEFT JOIN listing l ON l.seq = e.seq"  # noqa: S608
"""Rows of entries with their marks; what follows names them ``e`` and ``l``."""

CHUNK = 1000
"""Rows read at a time: a cursor left half read would pin the WAL (reliability.md §1)."""


class Head(Struct, frozen=True, kw_only=True):
    """The newest entry: its number and fingerprint.

    Attributes:
        hash: 64 hex digits, all zero while the record is empty.
    """

    seq: Seq = 0
    hash: str = "0" * 64
    recorded_at: datetime | None = None


def insert_rows(db: Database, rows: Sequence[StoredRow]) -> None:
    """Append rows inside the transaction that is open."""
    db.conn.executemany(_INSERT, rows)


def head_row(db: Database) -> StoredRow | None:
    """The newest row."""
    row = db.execute(f"SELECT {COLUMNS} FROM entry ORDER BY seq DESC LIMIT 1").fetchone()  # noqa: S608 - constants
    return None if row is None else StoredRow(*row)


def first_row(db: Database) -> StoredRow | None:
    """The oldest row."""
    row = db.execute(f"SELECT {COLUMNS} FROM entry ORDER BY seq LIMIT 1").fetchone()  # noqa: S608 - constants
    return None if row is None else StoredRow(*row)


def head_of(row: StoredRow | None) -> Head:
    """What a row is as the newest one.

    Raises:
        StorageUnavailable: It is damaged.
    """
    if row is None:
        return Head(hash=ZERO_HASH.hex())
    return Head(seq=row.seq, hash=row.hash.hex(), recorded_at=recorded_at_of(row))


def read_rows(db: Database, first: Seq, last: Seq) -> list[StoredRow]:
    """The rows with these numbers, both included."""
    sql = f"SELECT {COLUMNS} FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq"  # noqa: S608 - constants
    return [StoredRow(*row) for row in db.execute(sql, [first, last]).fetchall()]


def iter_rows(db: Database, first: Seq, last: Seq) -> Iterator[StoredRow]:
    """The same in chunks, so that memory stays flat."""
    for start in range(first, last + 1, CHUNK):
        yield from read_rows(db, start, min(start + CHUNK - 1, last))


def read_entries(db: Database, where: str, arguments: Sequence[object]) -> tuple[LogEntry, ...]:
    """The entries that a condition (and order, and limit) on ``e`` and ``l`` picks."""
    return tuple(marked_entry(row) for row in db.execute(f"{ENTRY_FROM} {where}", arguments).fetchall())


def entries_by_number(db: Database, seqs: Iterable[Seq]) -> tuple[LogEntry, ...]:
    """The entries with these numbers, in their order."""
    wanted = sorted(set(seqs))
    found: list[LogEntry] = []
    for start in range(0, len(wanted), CHUNK):
        some = wanted[start : start + CHUNK]
        found.extend(read_entries(db, f"WHERE e.seq IN ({marks(len(some))}) ORDER BY e.seq", some))
    return tuple(found)


def marked_entry(row: Sequence[object]) -> LogEntry:
    """Read one row of :data:`ENTRY_FROM`."""
    *columns, corrected_by, voided_by = row
    return entry_of(StoredRow(*columns), corrected_by=corrected_by, voided_by=voided_by)  # type: ignore[arg-type]


def marks(count: int) -> str:
    """That many question marks for a list of values."""
    return ", ".join("?" * count)
