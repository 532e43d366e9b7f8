"""Checking a whole record: the storage, every fingerprint, the numbers, the guards, the day files. Repairs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from console.domain.ids import Seq
from console.storage.chain_check import ChainCheck
from console.storage.connections import connect_reader
from console.storage.day_check import DayCheck
from console.storage.day_file import DayFiles, read_anchor
from console.storage.errors import DATABASE_ERRORS, DamagedRecord, explained
from console.storage.folder import RecordFolder
from console.storage.open_database import Database
from console.storage.schema_check import lost_guards, lost_parts
from console.storage.stored_row import ZERO_HASH
from console.storage.story_check import strays

_SHARE = 0.9
_NAMED = 1000


class Check(Struct, frozen=True, kw_only=True):
    """One thing that was checked; ``detail`` is a sentence."""

    name: str
    ok: bool
    detail: str


class Verification(Struct, frozen=True, kw_only=True):
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
        with explained(folder), closing(connect_reader(where)) as db:
            return _verify(db, where, days, progress or _untold)
    except DamagedRecord as error:
        if not days.names():
            raise
        return _beyond_reading(error)


def storage_findings(db: Database, *, thorough: bool = True) -> tuple[str, ...]:
    """What SQLite itself says about its pages and indexes.

    Args:
        thorough: Compare indexes with their tables too: table by table, for all at once takes twice the time.
    """
    try:
        found = _said(db, "PRAGMA quick_check")
        if found or not thorough:
            return found
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
        return tuple(line for name in names for line in _said(db, f'PRAGMA integrity_check("{name}")'))
    except DATABASE_ERRORS as error:
        return (str(error),)


def _said(db: Database, question: str) -> tuple[str, ...]:
    lines = [str(row[0]) for row in db.execute(question).fetchall()]
    return () if lines == ["ok"] else tuple(lines)


def _verify(db: Database, where: RecordFolder, day_files: DayFiles, progress: Callable[[float], None]) -> Verification:
    chain = ChainCheck()
    with _beside(where) as beside, closing(DayCheck(day_files)) as days:
        last = _last_number(db)
        for links in chain.links(db, 1, last):
            days.take(links)
            progress(_SHARE * chain.seq / max(last, 1))
        days.finish(_last_number(db))
        storage, board = beside.storage.result(), beside.board.result()
    checks = (
        _storage(storage, chain),
        _fingerprints(chain),
        _numbers(chain, _lost_end(db, where)),
        board,
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


class _Beside(NamedTuple):
    """What SQLite checks alone, meanwhile, each on a connection of its own."""

    storage: Future[tuple[str, ...]]
    board: Future[Check]


@contextmanager
def _beside(where: RecordFolder) -> Iterator[_Beside]:
    """Let SQLite work beside the chain; it is stopped when the chain ends early."""
    with (
        closing(connect_reader(where, any_thread=True)) as first,
        closing(connect_reader(where, any_thread=True)) as second,
        ThreadPoolExecutor(max_workers=2) as pool,
    ):
        try:
            yield _Beside(pool.submit(storage_findings, first), pool.submit(_board, second))
        except BaseException:
            first.conn.interrupt()
            second.conn.interrupt()
            raise


def _beyond_reading(error: DamagedRecord) -> Verification:
    """What is there was a record once, as its day files show, and does not even open."""
    check = Check(name="storage", ok=False, detail=error.sentence)
    return Verification(ok=False, entries=0, last_seq=0, digest=ZERO_HASH.hex(), checks=(check,))


def _untold(_share: float) -> None:
    """Nobody wants to know how far it is."""


def _last_number(db: Database) -> Seq:
    """0 where not even that can be read; the other checks say why."""
    try:
        return int(db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0])
    except DATABASE_ERRORS:
        return 0


def _lost_end(db: Database, where: RecordFolder) -> range:
    """Numbers the anchor knows of and the database does not."""
    return range(_last_number(db) + 1, read_anchor(where).seq + 1)


def _storage(found: tuple[str, ...], chain: ChainCheck) -> Check:
    if chain.unreadable:
        return Check(name="storage", ok=False, detail=f"Unreadable on the disk: {entries_named(chain.unreadable)}.")
    if found:
        return Check(name="storage", ok=False, detail=f"The database is damaged: {'; '.join(found[:3])}.")
    return Check(name="storage", ok=True, detail="The database holds together.")


def _fingerprints(chain: ChainCheck) -> Check:
    bad = chain.changed | chain.unreadable
    if bad:
        return Check(name="fingerprints", ok=False, detail=f"Changed after being recorded: {entries_named(bad)}.")
    return Check(name="fingerprints", ok=True, detail=f"Every fingerprint fits ({chain.count} entries).")


def _numbers(chain: ChainCheck, lost_end: range) -> Check:
    missing = {seq for gap in (*chain.missing, lost_end) for seq in gap[:_NAMED]} - chain.unreadable
    if missing:
        return Check(name="numbers", ok=False, detail=f"Missing from the database: {entries_named(missing)}.")
    return Check(name="numbers", ok=True, detail="No number is missing.")


def _board(db: Database) -> Check:
    try:
        astray = strays(db)
    except DATABASE_ERRORS as error:
        return Check(name="board", ok=False, detail=f"What the board is made from cannot be read: {error}.")
    if astray:
        what = entries_named(astray) if any(astray) else "the number of entries"
        detail = f"What the board is made from does not fit {what}."
        return Check(name="board", ok=False, detail=detail)
    return Check(name="board", ok=True, detail="The board is made from what the entries say.")


def _triggers(db: Database) -> Check:
    guards, parts = lost_guards(db), lost_parts(db)
    caches = [name for name in parts if name not in guards]
    said = [f"Guards against changing entries are missing or altered: {', '.join(guards)}."] if guards else []
    said += [f"Parts of the record's storage are missing or altered: {', '.join(caches)}."] if caches else []
    if said:
        return Check(name="triggers", ok=False, detail=" ".join(said))
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
