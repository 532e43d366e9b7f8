"""Putting another database in the place of the present one, which is kept; at no moment is there half of either."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from console.domain.errors import StorageUnavailable
from console.domain.ids import Seq
from console.storage.connections import connect_writer, open_read_only
from console.storage.day_file import DayFiles, read_line, sync_folder
from console.storage.errors import MACHINE_ERRORS
from console.storage.folder import RecordFolder


def replace_database(where: RecordFolder, fresh: Path, aside: Path) -> None:
    """Keep a copy of what is there in ``aside``, then let ``fresh`` take its place in one step.

    The old WAL goes before the new file comes, for SQLite would play it into whatever bears the name. A cut in between
    leaves the old database, and its newest entries in the day files.

    Raises:
        OSError: The disk refused; the old record is still in its place.
    """
    _settle(where)
    present = [file for file in where.database_files if file.exists()]
    if present:
        aside.mkdir(parents=True, exist_ok=True)
        for file in present:
            shutil.copy2(file, aside / file.name)
            _flush(aside / file.name)
        sync_folder(aside)
    if not days_fit(where, fresh):
        _set_days_aside(where, aside)
    for file in where.database_files[1:]:
        file.unlink(missing_ok=True)
    fresh.replace(where.database)
    sync_folder(where.path)


def aside_folder(where: RecordFolder, why: str, now: datetime) -> Path:
    """A folder that is not there yet: ``damaged-20250304T140000Z``."""
    name = f"{why}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    path, number = where.path / name, 1
    while path.exists():
        number += 1
        path = where.path / f"{name}-{number}"
    return path


def days_fit(where: RecordFolder, database: Path) -> bool:
    """Whether the day files tell of the same record: their newest line that the database has too must be the same."""
    with closing(open_read_only(database)) as db:
        hashes = "SELECT hash FROM entry WHERE seq = ?"
        days = DayFiles(where)
        for name in reversed(days.names()):
            newest: tuple[Seq, bytes] | None = None
            for row in map(read_line, days.lines(name)):
                found = None if row is None else db.execute(hashes, [row.seq]).fetchone()
                if row is not None and found is not None:
                    newest = (row.seq, row.hash)
            if newest is not None:
                return bool(db.execute(hashes, [newest[0]]).fetchone()[0] == newest[1])
    return True


def _settle(where: RecordFolder) -> None:
    """Bring the WAL into the old database, so that it is whole in one file; a damaged one is taken as it is."""
    if not where.database.exists():
        return
    try:
        with closing(connect_writer(where)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except (StorageUnavailable, *MACHINE_ERRORS):
        return


def _set_days_aside(where: RecordFolder, aside: Path) -> None:
    aside.mkdir(parents=True, exist_ok=True)
    for path in (where.days, where.anchor):
        if path.exists():
            path.rename(aside / path.name)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
