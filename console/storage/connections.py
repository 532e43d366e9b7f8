"""Connections to the database: how a reader and a writer open it, and what they refuse."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from console.domain.errors import StorageUnavailable
from console.storage.engine import CURRENT_ENOUGH, sqlite3
from console.storage.errors import (
    DATABASE_ERRORS,
    explain,
    explained,
    full_disk,
    may_lack_room,
    newer_version,
    no_record,
    not_a_record,
    result_code,
)
from console.storage.folder import RecordFolder
from console.storage.open_database import Database
from console.storage.reserve_file import is_full, release_reserve
from console.storage.schema import APPLICATION_ID, SCHEMA_VERSION

BUSY_TIMEOUT_S = 5.0
_CANNOT_OPEN = 14
_READ_ONLY = 8

_SETTLED = (
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
)
_WAL_LIMIT = 16 * 1024 * 1024


def connect_writer(folder: RecordFolder, *, wal: bool = True) -> Database:
    """Open the database to write, creating an empty one when there is none.

    ``synchronous=EXTRA`` comes before the switch to WAL, or the rollback journal of that switch can come back after a
    power cut and hide everything since (reliability.md §0.8).

    Args:
        wal: False asks for the journal that is used where WAL is refused.

    Raises:
        StorageUnavailable: It cannot be opened, or is none of ours.
    """
    with explained(folder.path):
        return _given_room(folder, lambda: _writing(folder, wal=wal))


def _writing(folder: RecordFolder, *, wal: bool) -> Database:
    db = _connected(f"{folder.database.absolute().as_uri()}?mode=rwc")
    try:
        db.execute("PRAGMA synchronous = EXTRA")
        if not (wal and _pragma(db, "journal_mode = WAL") == "wal"):
            _pragma(db, "journal_mode = TRUNCATE")
        db.execute("PRAGMA synchronous = FULL")
        _settle(db)
        db.execute(f"PRAGMA journal_size_limit = {_WAL_LIMIT}")
        if sqlite3.sqlite_version_info < CURRENT_ENOUGH:
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        db.close()
        raise
    return db


def connect_reader(
    folder: RecordFolder, factory: type[sqlite3.Connection] = sqlite3.Connection, *, any_thread: bool = False
) -> Database:
    """Open the database of a record to read, and nothing else.

    Args:
        any_thread: It may be used by a thread that did not open it, one at a time.

    Raises:
        StorageUnavailable: There is none, it cannot be opened, or it is none of ours.
    """
    if not _holds_anything(folder.database):
        raise no_record(folder.path)
    db = open_read_only(folder.database, factory, any_thread=any_thread)
    try:
        version = _version(db, folder.database)
    except BaseException:
        db.close()
        raise
    if version is None:
        db.close()
        raise no_record(folder.path)
    return db


def connect_to_copy(folder: RecordFolder) -> Database:
    """A reader that may make a copy: ``query_only`` would refuse ``VACUUM INTO``, ``mode=ro`` does not.

    Raises:
        StorageUnavailable: As in :func:`connect_reader`.
    """
    db = connect_reader(folder)
    db.execute("PRAGMA query_only = OFF")
    return db


def open_to_copy(file: Path) -> Database:
    """Open a copy so that a copy can be made of it.

    Raises:
        StorageUnavailable: It cannot be opened.
    """
    db = open_read_only(file)
    db.execute("PRAGMA query_only = OFF")
    return db


def open_read_only(
    file: Path, factory: type[sqlite3.Connection] = sqlite3.Connection, *, any_thread: bool = False
) -> Database:
    """Open one database file ``mode=ro``, or as never changing on a medium that cannot be written.

    Raises:
        StorageUnavailable: It cannot be opened.
    """
    address = f"{file.absolute().as_uri()}?mode=ro"
    with explained(file.parent):
        try:
            where = RecordFolder(file.parent)
            return _given_room(where, lambda: _reading(address, factory, any_thread=any_thread))
        except (*DATABASE_ERRORS, StorageUnavailable) as error:
            if result_code(_met(error)) not in (_CANNOT_OPEN, _READ_ONLY) or os.access(file.parent, os.W_OK):
                raise
        return _reading(f"{address}&immutable=1", factory, any_thread=any_thread)


def header_version(folder: RecordFolder) -> int | None:
    """``user_version`` of the record, None where there is no database or an empty file.

    Raises:
        StorageUnavailable: The file is something else.
    """
    return file_version(folder.database)


def file_version(file: Path) -> int | None:
    """The same for any one file.

    Asked of SQLite and never read by hand: closing a file of one's own takes away every lock that this process has on
    it (POSIX), and whoever closes the record next then believes to be the last and removes the WAL from under us.

    Raises:
        DamagedRecord: It is no database.
        StorageUnavailable: It is some other program's database, or cannot be read.
    """
    if not _holds_anything(file):
        return None
    with closing(open_read_only(file)) as db:
        return _version(db, file)


def require_writable_version(version: int | None, folder: RecordFolder) -> None:
    """Refuse what this program cannot write.

    Raises:
        StorageUnavailable: There is no record, or a newer program made it.
    """
    if version is None:
        raise no_record(folder.path)
    if version > SCHEMA_VERSION:
        raise newer_version(folder.path)


def _holds_anything(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise explain(error, file.parent) from error


def _version(db: Database, file: Path) -> int | None:
    """``user_version`` of an open record; None while nothing was ever written to it.

    Raises:
        StorageUnavailable: It is some other program's.
    """
    with explained(file.parent):
        application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
        tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application == APPLICATION_ID:
        return int(str(version))
    if application == 0 and tables == 0:
        return None
    raise not_a_record(file.parent)


def _connected(
    address: str, factory: type[sqlite3.Connection] = sqlite3.Connection, *, any_thread: bool = False
) -> Database:
    connection = sqlite3.connect(
        address,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        uri=True,
        factory=factory,
        check_same_thread=not any_thread,
    )
    return Database(connection)


def _given_room(folder: RecordFolder, opening: Callable[[], Database]) -> Database:
    """Open; on a full disk with the room that was kept in reserve, for SQLite makes files beside an open database.

    Raises:
        StorageUnavailable: The disk is full, and there is no reserve any more.
    """
    try:
        return opening()
    except (*DATABASE_ERRORS, StorageUnavailable) as error:
        if not (may_lack_room(_met(error)) and is_full(folder.path)):
            raise
        if not release_reserve(folder.reserve):
            raise full_disk(folder.path) from error
    return opening()


def _met(error: Exception) -> BaseException | None:
    """What SQLite said, also where a connection has put it into a sentence already."""
    return error.__cause__ if isinstance(error, StorageUnavailable) else error


def _reading(address: str, factory: type[sqlite3.Connection], *, any_thread: bool) -> Database:
    db = _connected(address, factory, any_thread=any_thread)
    try:
        _settle(db)
        db.execute("PRAGMA query_only = ON")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _settle(db: Database) -> None:
    db.execute(f"PRAGMA busy_timeout = {int(BUSY_TIMEOUT_S * 1000)}")
    for name, value, expected in _SETTLED:
        db.execute(f"PRAGMA {name} = {value}")
        got = _pragma(db, name)
        if got is not None and got != expected:
            raise sqlite3.OperationalError(f"SQLite refused {name}")


def _pragma(db: Database, text: str) -> object:
    row = db.execute(f"PRAGMA {text}").fetchone()
    return None if row is None else row[0]
