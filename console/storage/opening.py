"""Opening the record for a window: what is looked at, what is put right, and what is done on the worst day."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from console.domain.clock import Clock, whole_second
from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind, IntegrityFacts
from console.domain.log_entry import Act, Draft
from console.storage.backup import backups, chain_holds
from console.storage.connections import connect_writer, header_version
from console.storage.database import has_entries, open_writer
from console.storage.day_file import DayFiles
from console.storage.errors import DamagedRecord, explained
from console.storage.event_store import Head, head_of, head_row
from console.storage.folder import RecordFolder
from console.storage.migrations import migrate
from console.storage.open_database import Database
from console.storage.record_writer import RecordWriter
from console.storage.reserve_file import RESERVE_BYTES, ensure_reserve
from console.storage.restore import take_copy, write_restored
from console.storage.schema_check import guards_work, restore_parts
from console.storage.setting_aside import aside_folder, replace_database
from console.storage.verification import storage_findings
from console.storage.write_turn import WriteTurn

MENTIONED_BELOW = 1_000_000_000
"""Free bytes under which the disk is mentioned."""

WARNED_BELOW = 200_000_000
"""Free bytes under which it asks for attention. Neither is a reason to refuse; only a full disk is."""


class Opened(Struct, frozen=True, kw_only=True):
    """A record open for writing.

    Attributes:
        sentences: What a person must be told, empty on every ordinary day.
    """

    writer: RecordWriter
    sentences: tuple[str, ...] = ()


class HealthFound(Struct, frozen=True, kw_only=True):
    """What the checks after opening found.

    Attributes:
        damage: Sentences: the record has to be restored.
        repaired: Sentences: what was put right and is in the record now.
        free_bytes: Room on the disk.
    """

    damage: tuple[str, ...] = ()
    repaired: tuple[str, ...] = ()
    free_bytes: int = 0


def is_there(folder: Path) -> bool:
    """Whether a folder holds a record, or what is left of one."""
    where = RecordFolder(folder)
    if _has_remains(where):
        return True
    try:
        return has_entries(folder)
    except StorageUnavailable:
        return where.database.exists()


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
        with explained(folder):
            writer.reader.head()
            writer.reader.count()
            writer.reader.set_up_or_none()
    except DamagedRecord:
        writer.close()
        if not _has_remains(where):
            raise
        return _recovered(where, clock)
    except StorageUnavailable:
        writer.close()
        raise
    return Opened(writer=writer)


def check_health(folder: Path, clock: Clock, *, reserve_bytes: int = RESERVE_BYTES) -> HealthFound:
    """The long part of opening, for the worker: pages, schema, newest 500 fingerprints, guards, reserve, room.

    Raises:
        StorageUnavailable: The record cannot be opened.
    """
    where = RecordFolder(folder)
    damage: list[str] = []
    repaired: list[str] = []
    with closing(open_writer(folder, clock)) as writer, explained(folder):
        db = writer.reader.db
        if storage_findings(db, thorough=False):
            damage.append("The database is damaged: restore the newest backup.")
        elif not chain_holds(db, writer.reader.head().seq):
            damage.append("Some of the newest 500 entries were changed: run lineboard verify to see which.")
        else:
            repaired += _repair(writer, db)
    ensure_reserve(where.reserve, reserve_bytes)
    return HealthFound(damage=tuple(damage), repaired=tuple(repaired), free_bytes=shutil.disk_usage(folder).free)


def _repair(writer: RecordWriter, db: Database) -> list[str]:
    """Put back lost parts and try the guards; what was found becomes an entry."""
    with writer.writing() as transaction:
        found = list(transaction.health.findings)
        sentence = restore_parts(db)
        said = [] if sentence is None else [sentence]
        if not guards_work(db):
            said.append("An entry could be changed although the guards are in place: restore the newest backup.")
        if said:
            facts = IntegrityFacts(findings=tuple(said))
            act = Act(kind=EntryKind.INTEGRITY_FOUND, occurred_at=whole_second(transaction.now), facts=facts)
            transaction.append([Draft(kind=EntryKind.INTEGRITY_FOUND, act=act)])
    return [*found, *said]


def _has_remains(where: RecordFolder) -> bool:
    """Whether there is something to make the record from, so that the folder is surely ours."""
    return bool(DayFiles(where).names()) or any(where.backups.glob("record-*.db"))


def _recovered(where: RecordFolder, clock: Clock) -> Opened:
    """The worst day: the damaged files are kept together, the newest good backup and the day files take over."""
    aside = aside_folder(where, "damaged", clock.now())
    with explained(where.path), closing(WriteTurn(where.write_turn)) as turn, turn.taken():
        fresh, head, source = _fresh_copy(where)
        replace_database(where, fresh, aside)
    first = f"The record was damaged and was made again from {source}"
    first += f"; the damaged files are kept in {aside.name}." if aside.exists() else "."
    sentences = write_restored(where, clock, head, note=first)
    return Opened(writer=open_writer(where.path, clock), sentences=(first, *sentences))


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
