"""Making the record again on the worst day, when what is there does not hold together."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from console.domain.clock import Clock
from console.domain.errors import StorageUnavailable
from console.storage.backup import backups
from console.storage.connections import connect_writer
from console.storage.errors import explained
from console.storage.event_store import Head, head_of, head_row
from console.storage.folder import RecordFolder
from console.storage.migrations import migrate
from console.storage.restore import take_copy, write_restored
from console.storage.setting_aside import aside_folder, replace_database
from console.storage.write_turn import WriteTurn


def make_again(where: RecordFolder, clock: Clock) -> tuple[str, ...]:
    """The damaged files are kept together, the newest good backup and the day files take over.

    Returns:
        Sentences: what was done.

    Raises:
        StorageUnavailable: Something can't be read or written.
    """
    aside = aside_folder(where, "damaged", clock.now())
    with explained(where.path), closing(WriteTurn(where.write_turn)) as turn, turn.taken():
        fresh, head, source = _fresh_copy(where)
        replace_database(where, fresh, aside)
    first = f"The record was damaged and was made again from {source}"
    first += f"; the damaged files are kept in {aside.name}." if aside.exists() else "."
    return (first, *write_restored(where, clock, head, note=first))


def _fresh_copy(where: RecordFolder) -> tuple[Path, Head, str]:
    """The newest backup that holds, or an empty database for the day files to fill."""
    for copy in backups(where.path):
        try:
            fresh, head, _ = take_copy(where, copy.path)
        except StorageUnavailable:
            continue
        return fresh, head, f"the backup {copy.path.name} and the day files"
    fresh = where.path / ".restoring.db"
    fresh.unlink(missing_ok=True)
    made = RecordFolder(where.path / ".restoring")
    made.path.mkdir(exist_ok=True)
    with closing(connect_writer(made)) as db:
        migrate(db)
        head = head_of(head_row(db))
    made.database.replace(fresh)
    shutil.rmtree(made.path)
    return fresh, head, "the day files"
