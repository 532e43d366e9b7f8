"""Opening a record: to read it, to write it, or to make a new one.

What only writing needs is loaded by whoever writes: a look from a script and a window's first frame only read.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from console.domain.clock import Clock
from console.domain.errors import RuleViolation
from console.late import late
from console.storage.connections import (
    connect_reader,
    connect_writer,
    header_version,
    require_writable_version,
)
from console.storage.errors import explained, only_to_be_read
from console.storage.explaining import ExplainingConnection
from console.storage.folder import RecordFolder
from console.storage.record_reader import RecordReader
from console.storage.reserve_file import SMALL_RESERVE_BYTES, ensure_reserve

if TYPE_CHECKING:
    from console.storage.migrations import migrate
    from console.storage.place_check import require_fit_place
    from console.storage.record_writer import RecordWriter
else:
    migrate = late("console.storage.migrations", "migrate")
    require_fit_place = late("console.storage.place_check", "require_fit_place")
    RecordWriter = late("console.storage.record_writer", "RecordWriter")


def open_reader(folder: Path) -> RecordReader:
    """Open a record to read it; several may, at any time.

    Raises:
        StorageUnavailable: No record there, or none that can be read.
    """
    return RecordReader(connect_reader(RecordFolder(folder), ExplainingConnection))


def open_writer(folder: Path, clock: Clock) -> RecordWriter:
    """Open a record to write to it.

    Raises:
        StorageUnavailable: No record there, made by a newer version, on a network share, not writable.
    """
    where = RecordFolder(folder)
    require_writable_version(header_version(where), where)
    require_fit_place(folder)
    if not (os.access(folder, os.W_OK) and os.access(where.database, os.W_OK)):
        raise only_to_be_read(folder)
    with explained(folder):
        return RecordWriter(where, clock, connect_writer(where))


def create_record(
    folder: Path, clock: Clock, position: str = "1", *, reserve_bytes: int = SMALL_RESERVE_BYTES
) -> RecordWriter:
    """Make an empty record. One without a single entry counts as not made yet.

    Raises:
        RuleViolation: A record is there already.
        StorageUnavailable: The place is unfit or cannot be written.
    """
    where = RecordFolder(folder)
    require_fit_place(folder)
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if has_entries(folder):
            raise record_is_there(folder)
        db = connect_writer(where)
        try:
            migrate(db)
            ensure_reserve(where.reserve, reserve_bytes)
            return RecordWriter(where, clock, db, position=position)
        except BaseException:
            db.close()
            raise


def record_is_there(folder: Path) -> RuleViolation:
    """Why no record can be made in a folder."""
    return RuleViolation(f"There is a record in {folder} already: give another folder, or log to that one.")


def has_entries(folder: Path) -> bool:
    """Whether a record with at least one entry is there.

    Raises:
        StorageUnavailable: A file is there that cannot be read as a record.
    """
    if header_version(RecordFolder(folder)) is None:
        return False
    reader = open_reader(folder)
    try:
        return reader.head().seq > 0
    finally:
        reader.close()
