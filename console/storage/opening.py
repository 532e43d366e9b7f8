"""Opening the record for a window: what is looked at first, and who is called on the worst day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from console.domain.clock import Clock
from console.domain.errors import StorageUnavailable
from console.late import late
from console.storage.connections import header_version
from console.storage.database import has_entries, open_reader, open_writer
from console.storage.day_file import DayFiles
from console.storage.errors import DamagedRecord, explained
from console.storage.folder import RecordFolder

if TYPE_CHECKING:
    from console.storage.record_reader import RecordReader
    from console.storage.record_writer import RecordWriter
    from console.storage.recovery import make_again
else:
    make_again = late("console.storage.recovery", "make_again")


class Opened(Struct, frozen=True, kw_only=True):
    """A record open for writing.

    Attributes:
        sentences: What a person must be told, empty on every ordinary day.
    """

    writer: RecordWriter
    sentences: tuple[str, ...] = ()


def is_there(folder: Path) -> bool:
    """Whether a folder holds a record, or what is left of one."""
    where = RecordFolder(folder)
    if _has_remains(where):
        return True
    try:
        return has_entries(folder)
    except StorageUnavailable:
        return where.database.exists()


def holds_together(folder: Path) -> bool:
    """Whether the record opens, and what a window shows first can be read: so it is on every ordinary day."""
    try:
        reader = open_reader(folder)
        try:
            _look_through(reader, folder)
        finally:
            reader.close()
    except StorageUnavailable:
        return False
    return True


def open_whatever_happened(folder: Path, clock: Clock) -> Opened:
    """Open the record in a folder, recovering it from backup and day files when it does not hold together.

    Raises:
        StorageUnavailable: There is no record, a passing refusal (locked, read-only, full), an entry that can't be
            read, or damage with neither backup nor day file to make it from: nothing was touched.
    """
    where = RecordFolder(folder)
    try:
        if header_version(where) is None and _has_remains(where):
            return _recovered(where, clock)
        writer = open_writer(folder, clock)
    except DamagedRecord:
        if not _has_remains(where):
            raise
        return _recovered(where, clock)
    try:
        _look_through(writer.reader, folder)
    except DamagedRecord:
        writer.close()
        if not _has_remains(where):
            raise
        return _recovered(where, clock)
    except StorageUnavailable:
        writer.close()
        raise
    return Opened(writer=writer)


def _look_through(reader: RecordReader, folder: Path) -> None:
    """Read what no record can do without.

    Raises:
        StorageUnavailable: It can't be read.
    """
    with explained(folder):
        reader.head()
        reader.count()
        reader.set_up_or_none()


def _has_remains(where: RecordFolder) -> bool:
    """Whether there is something to make the record from, so that the folder is surely ours."""
    return bool(DayFiles(where).names()) or any(where.backups.glob("record-*.db"))


def _recovered(where: RecordFolder, clock: Clock) -> Opened:
    sentences = make_again(where, clock)
    return Opened(writer=open_writer(where.path, clock), sentences=sentences)
