"""The long checks of a record that has just been opened: what is wrong, what was put right, how much room is left."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from console.domain.clock import Clock, whole_second
from console.domain.events import EntryKind, IntegrityFacts
from console.domain.log_entry import Act, Draft
from console.storage.backup import chain_holds
from console.storage.database import open_writer
from console.storage.errors import explained
from console.storage.folder import RecordFolder
from console.storage.open_database import Database
from console.storage.record_writer import RecordWriter
from console.storage.reserve_file import RESERVE_BYTES, ensure_reserve
from console.storage.schema_check import guards_work, restore_parts
from console.storage.verification import storage_findings

MENTIONED_BELOW = 1_000_000_000
"""Free bytes under which the disk is mentioned: no reason to refuse, only a full disk is."""


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
