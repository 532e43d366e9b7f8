"""A second folder for the newest backup: a stick, a share; what goes there takes the way every backup takes."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from console.domain.errors import StorageUnavailable
from console.paths import is_folder
from console.storage.backup import copy_database
from console.storage.backup_shelf import backups_by_time, copies_in
from console.storage.connections import open_read_only, open_to_copy
from console.storage.errors import explained
from console.storage.folder import RecordFolder
from console.storage.thinning import kept


def copy_newest(folder: Path, second: Path, now: datetime) -> Path | None:
    """Copy the newest backup of the record in ``folder`` to ``second``, unless it is there; thin what is there.

    Returns:
        The copy; None while there is no backup.

    Raises:
        StorageUnavailable: The second folder is not there or takes nothing, or the backup is damaged.
    """
    own = backups_by_time(RecordFolder(folder))
    if not own:
        return None
    if not is_folder(second):
        raise StorageUnavailable(f"there is no folder {second}")
    newest = own[max(own)]
    goal = second / newest.name
    with explained(second):
        if not goal.exists():
            with closing(open_to_copy(newest)) as db:
                copy_database(db, newest, goal)
            _thin(second, goal, now)
    return goal


def newest_copy_in(second: Path) -> datetime | None:
    """When the newest backup that lies there was made; None where there is none, or no folder that answers."""
    try:
        return max(copies_in(second), default=None)
    except OSError:
        return None


def _thin(second: Path, like: Path, now: datetime) -> None:
    """Keep what the record's own folder would keep; the copies of another record in the same folder are not ours."""
    by_time = copies_in(second)
    if kept(by_time, now) == set(by_time):
        return
    uid = _first_uid(like)
    ours = {made_at: path for made_at, path in by_time.items() if _first_uid(path) == uid}
    keep = kept(ours, now)
    for made_at, path in ours.items():
        if made_at not in keep:
            path.unlink(missing_ok=True)


def _first_uid(path: Path) -> str | None:
    """What tells one record from another; None for a file that can't be read, which is left alone."""
    try:
        with explained(path), closing(open_read_only(path)) as db:
            row = db.execute("SELECT uid FROM entry ORDER BY seq LIMIT 1").fetchone()
    except StorageUnavailable:
        return None
    return str(row[0]) if row else None
