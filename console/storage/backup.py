"""Verified copies of the record: checked before, copied whole, checked after, and only then given their name."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.ids import Seq
from console.storage.backup_shelf import backup_name, backups_by_time
from console.storage.chain_check import ChainCheck
from console.storage.connections import connect_to_copy, open_read_only
from console.storage.day_file import sync_folder
from console.storage.errors import damaged, explained, no_record
from console.storage.event_store import Head, head_of, head_row
from console.storage.folder import RecordFolder
from console.storage.open_database import Database
from console.storage.thinning import kept
from console.storage.verification import storage_findings

_TAIL = 500
_PART = ".part"
_ABANDONED = timedelta(days=1)
"""Nobody copies for so long: what is older was left by a kill."""


class Copy(Struct, frozen=True, kw_only=True):
    """A backup as it is offered.

    Attributes:
        made_at: When it was made, UTC.
        count, last_recorded_at: What it holds.
    """

    path: Path
    made_at: datetime
    count: int
    last_recorded_at: datetime | None


def make_backup(folder: Path, target: Path | None, now: datetime) -> Path:
    """Copy the record to ``target``, or into its own folder of backups, which is thinned then.

    A damaged record is not copied, so that it never pushes good copies out.

    Raises:
        RuleViolation: The target exists.
        StorageUnavailable: No record there, it is damaged, or the copy cannot be written.
    """
    where = RecordFolder(folder)
    if not where.database.exists():
        raise no_record(folder)
    name = backup_name(now)
    goal = target if target is not None else where.backups / name
    if target is not None and target.exists():
        raise RuleViolation(f"{target} exists and is not overwritten: choose another name.")
    with explained(goal.parent):
        if target is None:
            where.backups.mkdir(exist_ok=True)
            _sweep(where, now)
        with closing(connect_to_copy(where)) as db:
            copy_database(db, where.path, goal)
        if target is None:
            _thin(where, now)
    return goal


def backups(folder: Path) -> tuple[Copy, ...]:
    """The copies of a record that open, newest first, with what each holds."""
    found = []
    for made_at, path in sorted(backups_by_time(RecordFolder(folder)).items(), reverse=True):
        try:
            with closing(open_read_only(path)) as db:
                head, count = check_copy(db, path)
        except StorageUnavailable:
            continue
        found.append(Copy(path=path, made_at=made_at, count=count, last_recorded_at=head.recorded_at))
    return tuple(found)


def check_copy(db: Database, path: Path, *, tail: int | None = _TAIL) -> tuple[Head, int]:
    """Whether a copy holds together: its pages, its newest entries and their count.

    Args:
        tail: How many of the newest entries to check, None = all.

    Returns:
        Its newest entry and how many it holds.

    Raises:
        StorageUnavailable: It does not.
    """
    with explained(path):
        if storage_findings(db, thorough=False):
            raise damaged(path)
        head = head_of(head_row(db))
        if not chain_holds(db, head.seq, tail):
            raise damaged(path)
        count = int(db.execute("SELECT count(*) FROM entry").fetchone()[0])
        if count != db.execute("SELECT entries FROM tally WHERE id = 1").fetchone()[0]:
            raise damaged(path)
    return head, count


def chain_holds(db: Database, last: Seq, tail: int | None = _TAIL) -> bool:
    """Whether the fingerprints of the newest entries fit; a gap that the record itself tells of is no misfit."""
    first = 1 if tail is None else max(1, last - tail + 1)
    start = db.execute("SELECT seq, prev FROM entry WHERE seq >= ? ORDER BY seq LIMIT 1", [first]).fetchone()
    chain = ChainCheck() if first == 1 or start is None else ChainCheck(start[0] - 1, start[1])
    return all(not (chain.changed or chain.unreadable) for _ in chain.links(db, first, last))


def copy_database(db: Database, origin: Path, goal: Path) -> None:
    """``VACUUM INTO`` a temporary file beside the goal, verify it, flush it, rename it.

    A plain copy of a live database was damaged 25 times in 25; ``VACUUM INTO`` never (reliability.md §1). Its file
    has a rollback journal, so it opens on a read-only medium too.

    Args:
        db: Checked before it is copied.
        origin: Where it lies, for the sentence about damage.

    Raises:
        StorageUnavailable: It, or its copy, does not hold together.
    """
    part = goal.with_name(f".{goal.name}.{os.getpid()}{_PART}")
    part.unlink(missing_ok=True)
    try:
        head, count = check_copy(db, origin)
        db.execute("VACUUM INTO ?", [str(part)])
        with closing(open_read_only(part)) as copy:
            copied, copied_count = check_copy(copy, part)
        if copied.seq < head.seq or copied_count < count:
            raise damaged(part)
        _flush(part)
        part.replace(goal)
        sync_folder(goal.parent)
    finally:
        part.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(where: RecordFolder, now: datetime) -> None:
    """Take away halves of copies; each would hold the room of a whole record for good."""
    for path in where.backups.glob(f".record-*{_PART}"):
        if now.timestamp() - path.stat().st_mtime > _ABANDONED.total_seconds():
            path.unlink(missing_ok=True)


def _thin(where: RecordFolder, now: datetime) -> None:
    by_time = backups_by_time(where)
    keep = kept(by_time, now)
    for made_at, path in by_time.items():
        if made_at not in keep:
            path.unlink(missing_ok=True)
