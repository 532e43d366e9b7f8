"""Checking a whole record: the storage, every fingerprint, the numbers, the guards, the day files. Repairs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from console.domain.ids import Seq
from console.storage.chain_check import ChainCheck, check_chain, read_links
from console.storage.connections import connect_reader
from console.storage.day_check import DayCheck
from console.storage.day_file import DayFiles, read_anchor
from console.storage.engine import sqlite3
from console.storage.errors import DamagedRecord
from console.storage.folder import RecordFolder
from console.storage.schema_check import lost_guards, lost_parts
from console.storage.stored_row import ZERO_HASH
from console.storage.story_check import strays

_TOLD_EVERY = 20_000
_NAMED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was checked; ``detail`` is a sentence."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found.

    Attributes:
        digest: Fingerprint of entry ``last_seq``, 64 hex digits, all zero while there is none.
    """

    ok: bool
    entries: int
    last_seq: Seq
    digest: str
    checks: tuple[Check, ...]


def verify(folder: Path, progress: Callable[[float], None] | None = None) -> Verification:
    """Check the record in a folder. A database ahead of its day files is what a kill leaves, and is no fault.

    Args:
        progress: Told the share that is done, 0 to 1, now and then; what it raises ends the check.

    Raises:
        StorageUnavailable: There is no record, or it cannot be opened for another reason than damage.
    """
    where = RecordFolder(folder)
    days = DayFiles(where)
    try:
        with closing(connect_reader(where)) as db:
            return _verify(db, where, days, progress or _untold)
    except DamagedRecord as error:
        if not days.names():
            raise
        return _beyond_reading(error)


def storage_findings(db: Database, *, thorough: bool = True) -> tuple[str, ...]:
    """What SQLite itself says about its pages and indexes.

    Args:
        thorough: Compare indexes with their tables too.
    """
    pragma = "integrity_check" if thorough else "quick_check"
    try:
        said = [row[0] for row in db.execute(f"PRAGMA {pragma}").fetchall()]
    except (sqlite3.Error, UnicodeError) as error:
        return (str(error),)
    return () if said == ["ok"] else tuple(str(line) for line in said)


def _verify(db: Database, where: RecordFolder, day_files: DayFiles, progress: Callable[[float], None]) -> Verification:
    progress(0.0)
    storage = storage_findings(db)
    progress(0.1)
    chain, days, unreadable = ChainCheck(), DayCheck(day_files), list[Seq]()
    last = _last_number(db)
    for link in check_chain(db, read_links(db, 1, last, unreadable), chain):
        days.take(*link)
        if link.seq % _TOLD_EVERY == 0:
            progress(0.1 + 0.7 * link.seq / max(last, 1))
    days.finish(_last_number(db))
    progress(0.8)
    checks = (
        _storage(storage, unreadable),
        _fingerprints(chain, unreadable),
        _numbers(chain, unreadable, _lost_end(db, where)),
        _board(db),
        _triggers(db),
        _days(days),
    )
    progress(1.0)
    return Verification(
        ok=all(check.ok for check in checks),
        entries=chain.count,
        last_seq=chain.seq,
        digest=chain.hash.hex(),
        checks=checks,
    )


def _last_number(db: Database) -> Seq:
    try:
        return int(db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0])
    except sqlite3.Error:
        return 0


def _beyond_reading(error: DamagedRecord) -> Verification:
    """What is there was a record once, as its day files show, and does not even open."""
    check = Check(name="storage", ok=False, detail=error.sentence)
    return Verification(ok=False, entries=0, last_seq=0, digest=ZERO_HASH.hex(), checks=(check,))


def _untold(_share: float) -> None:
    """Nobody wants to know how far it is."""


def _lost_end(db: Database, where: RecordFolder) -> range:
    """Numbers the anchor knows of and the database does not."""
    return range(_last_number(db) + 1, read_anchor(where).seq + 1)


def _storage(found: tuple[str, ...], unreadable: list[Seq]) -> Check:
    if unreadable:
        return Check(name="storage", ok=False, detail=f"Unreadable on the disk: {entries_named(unreadable)}.")
    if found:
        return Check(name="storage", ok=False, detail=f"The database is damaged: {'; '.join(found[:3])}.")
    return Check(name="storage", ok=True, detail="The database holds together.")


def _fingerprints(chain: ChainCheck, unreadable: list[Seq]) -> Check:
    bad = chain.changed | set(unreadable)
    if bad:
        return Check(name="fingerprints", ok=False, detail=f"Changed after being recorded: {entries_named(bad)}.")
    return Check(name="fingerprints", ok=True, detail=f"Every fingerprint fits ({chain.count} entries).")


def _numbers(chain: ChainCheck, unreadable: list[Seq], lost_end: range) -> Check:
    missing = {seq for gap in (*chain.missing, lost_end) for seq in gap[:_NAMED]} - set(unreadable)
    if missing:
        return Check(name="numbers", ok=False, detail=f"Missing from the database: {entries_named(missing)}.")
    return Check(name="numbers", ok=True, detail="No number is missing.")


def _board(db: Database) -> Check:
    try:
        astray = strays(db)
    except sqlite3.Error as error:
        return Check(name="board", ok=False, detail=f"What the board is made from cannot be read: {error}.")
    if astray:
        detail = f"What the board is made from does not fit {entries_named(astray)}."
        return Check(name="board", ok=False, detail=detail)
    return Check(name="board", ok=True, detail="The board is made from what the entries say.")


def _triggers(db: Database) -> Check:
    try:
        guards, parts = lost_guards(db), lost_parts(db)
    except sqlite3.Error as error:
        return Check(name="triggers", ok=False, detail=f"The guards cannot be read: {error}.")
    if guards:
        detail = f"Guards against changing entries are missing or altered: {', '.join(guards)}."
        return Check(name="triggers", ok=False, detail=detail)
    if parts:
        detail = f"Parts of the record's storage are missing or altered: {', '.join(parts)}."
        return Check(name="triggers", ok=False, detail=detail)
    return Check(name="triggers", ok=True, detail="The guards against changing entries are in place.")


def _days(days: DayCheck) -> Check:
    said = [
        f"{what}: {entries_named(seqs)}"
        for what, seqs in (
            ("Day file and database differ", days.differing),
            ("Missing from the day files", days.absent),
            ("Only in the day files", days.beyond),
        )
        if seqs
    ]
    if days.unreadable:
        said.append(f"With unreadable lines: {', '.join(sorted(set(days.unreadable)))}")
    if said:
        return Check(name="day files", ok=False, detail=f"{'. '.join(said)}.")
    return Check(name="day files", ok=True, detail="The day files say what the database says.")


def entries_named(seqs: Iterable[Seq]) -> str:
    """Every number, runs of them from-to: ``entry 7``, ``entries 7, 9-12``."""
    numbers = sorted(set(seqs))
    runs: list[list[Seq]] = []
    for seq in numbers:
        if runs and runs[-1][1] == seq - 1:
            runs[-1][1] = seq
        else:
            runs.append([seq, seq])
    texts = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return f"{'entry' if len(numbers) == 1 else 'entries'} {', '.join(texts)}"
