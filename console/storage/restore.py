"""Making the record anew from a copy: what was there is kept, and newer entries come from the day files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from console.domain.clock import Clock, iso_utc, whole_second
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import EntryKind, IntegrityFacts
from console.domain.log_entry import Act, Draft
from console.storage.backup import check_copy
from console.storage.connections import file_version, open_read_only
from console.storage.database import open_writer
from console.storage.errors import DamagedRecord, StrangeFile, explained, newer_version, no_backup
from console.storage.event_store import Head
from console.storage.folder import RecordFolder
from console.storage.place_check import require_fit_place
from console.storage.schema import SCHEMA_VERSION
from console.storage.schema_check import strange_parts
from console.storage.setting_aside import aside_folder, replace_database
from console.storage.window_lock import WindowLock
from console.storage.write_turn import WriteTurn


def restore(folder: Path, source: Path, clock: Clock, *, force: bool = False) -> tuple[str, ...]:
    """Make the record in ``folder`` what ``source`` holds; into an empty or absent folder it just makes the record.

    Args:
        force: Over an existing record, of which a safety copy is kept.

    Returns:
        Sentences: what was restored, what came from the day files, where the safety copy is.

    Raises:
        RuleViolation: No such file; or there is a record and it was not forced.
        StorageUnavailable: The copy is no good, the place unfit, or a window has the record open.
    """
    where = RecordFolder(folder)
    if not source.is_file():
        raise RuleViolation(f"There is no file {source}: give the name of a backup.")
    require_fit_place(folder)
    is_there = where.database.exists() and where.database.stat().st_size > 0
    if is_there and not force:
        raise RuleViolation(f"There is a record in {folder} already: say --force to replace it (a copy of it is kept).")
    with explained(folder), _nothing_left_when_refused(where):
        folder.mkdir(parents=True, exist_ok=True)
        with _window_kept_out(folder):
            return _restore(where, source, clock, is_there=is_there)


def take_copy(where: RecordFolder, source: Path) -> tuple[Path, Head, int]:
    """Copy a backup beside the record, checked whole.

    Returns:
        The copy, ready to take the record's place, with its newest entry and its count.

    Raises:
        StorageUnavailable: It is damaged, of a newer version, or no backup at all.
    """
    try:
        version = file_version(source)
    except (DamagedRecord, StrangeFile) as error:
        raise no_backup(source) from error
    if version is None:
        raise no_backup(source)
    if version > SCHEMA_VERSION:
        raise newer_version(source)
    fresh = where.path / ".restoring.db"
    fresh.unlink(missing_ok=True)
    try:
        head, count = _copied(source, fresh)
    except BaseException:
        fresh.unlink(missing_ok=True)  # half of it would only fill the disk further
        raise
    return fresh, head, count


def _copied(source: Path, fresh: Path) -> tuple[Head, int]:
    with explained(source), closing(open_read_only(source)) as db:
        if strange_parts(db):
            raise no_backup(source)
        head, count = check_copy(db, source, tail=None)
        db.execute("PRAGMA query_only = OFF")
        db.execute("VACUUM INTO ?", [str(fresh)])
    return head, count


@contextmanager
def _nothing_left_when_refused(where: RecordFolder) -> Iterator[None]:
    """A folder that was made for a record it did not get goes again, with the locks that were made in it."""
    was_there = where.path.exists()
    try:
        yield
    except BaseException:
        if not was_there and not where.database.exists():
            for lock in (where.window_lock, where.write_turn):
                lock.unlink(missing_ok=True)
            with suppress(OSError):  # somebody else has put something there
                where.path.rmdir()
        raise


@contextmanager
def _window_kept_out(folder: Path) -> Iterator[None]:
    lock = WindowLock(folder)
    if not lock.acquire():
        raise StorageUnavailable(f"A window has the record in {folder} open: close it, then restore.")
    try:
        yield
    finally:
        lock.release()


def _restore(where: RecordFolder, source: Path, clock: Clock, *, is_there: bool) -> tuple[str, ...]:
    aside = aside_folder(where, "replaced", clock.now())
    fresh, head, count = take_copy(where, source)
    try:
        if is_there:
            _finish_days(where, clock)
        with closing(WriteTurn(where.write_turn)) as turn, turn.taken():
            replace_database(where, fresh, aside)
    finally:
        fresh.unlink(missing_ok=True)
    sentences = [f"Restored {count} entries from {source.name}, the last recorded {_told(head.recorded_at)}."]
    sentences += write_restored(where, clock, head, note=sentences[0] if is_there else None)
    if aside.exists():
        sentences.append(f"What was there before is kept in {aside.name}.")
    return tuple(sentences)


def write_restored(where: RecordFolder, clock: Clock, head: Head, *, note: str | None) -> list[str]:
    """Bring the new database and the day files together, and let the record say that it was restored.

    Args:
        note: What to say in it; None = nothing, it was an empty folder.

    Returns:
        A sentence about entries that came from the day files, if any did.
    """
    with closing(open_writer(where.path, clock)) as writer, writer.writing() as transaction:
        newest = transaction.health.head.seq if transaction.health.head is not None else 0
        merged = newest - head.seq
        sentences = [f"Entries {head.seq + 1} to {newest} came from the day files."] if merged > 0 else []
        if note is not None:
            facts = IntegrityFacts(findings=(note, *sentences))
            act = Act(kind=EntryKind.RECORD_RESTORED, occurred_at=whole_second(transaction.now), facts=facts)
            transaction.append([Draft(kind=EntryKind.RECORD_RESTORED, act=act)])
    return sentences


def _finish_days(where: RecordFolder, clock: Clock) -> None:
    """Let the day files hold all of the old record first, if it can still be read."""
    try:
        with closing(open_writer(where.path, clock)) as writer, writer.writing():
            pass
    except StorageUnavailable:
        return


def _told(moment: datetime | None) -> str:
    return "never" if moment is None else iso_utc(moment)
