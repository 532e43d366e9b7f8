"""Checking a record against the seal of a printed report: the entry that has the digits, and the chain up to it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from console.domain.events import EntryKind
from console.domain.ids import Seq
from console.domain.printed_seal import PrintedSeal, SealFound
from console.storage.chain_check import ChainCheck
from console.storage.connections import connect_reader
from console.storage.errors import DATABASE_ERRORS, explained
from console.storage.folder import RecordFolder
from console.storage.open_database import Database

_CHUNK: Final = 20_000
_SEARCH_SHARE: Final = 0.3
"""Of the progress, where all entries are searched for the digits before the chain is checked."""


def check_seal(folder: Path, printed: PrintedSeal, progress: Callable[[float], None] | None = None) -> SealFound:
    """Look the digits up, and check every fingerprint up to the entry that has them; writes nothing.

    Args:
        progress: Told the share that is done, 0 to 1, now and then; what it raises ends the check.

    Raises:
        StorageUnavailable: There is no record, or it can't be read.
    """
    tell = progress or _untold
    with explained(folder), closing(connect_reader(RecordFolder(folder))) as db:
        entries, last = db.execute("SELECT count(*), coalesce(max(seq), 0) FROM entry").fetchone()
        seq = _at(db, printed) or _issued(db, printed) or _anywhere(db, printed, last, tell)
        chain = ChainCheck()
        for _ in chain.links(db, 1, seq or 0):
            tell(_SEARCH_SHARE + (1 - _SEARCH_SHARE) * chain.seq / max(seq or 0, 1))
        tell(1.0)
        return SealFound(
            printed=printed,
            seq=seq,
            is_there=printed.last_seq is not None and _hash(db, printed.last_seq) is not None,
            entries_then=chain.count + len(chain.unreadable),
            entries=entries,
            last_seq=last,
            changed=tuple(sorted(chain.changed | chain.unreadable)),
            missing=tuple(one for gap in chain.missing if not _left_out(db, gap) for one in gap),
        )


def _untold(_share: float) -> None:
    """Nobody wants to know how far it is."""


def _at(db: Database, printed: PrintedSeal) -> Seq | None:
    """The entry of the printed number, if it has the digits."""
    seq = printed.last_seq
    return seq if seq is not None and (_hash(db, seq) or "").startswith(printed.digits) else None


def _hash(db: Database, seq: Seq) -> str | None:
    row = db.execute("SELECT hash FROM entry WHERE seq = ?", [seq]).fetchone()
    return None if row is None else row[0].hex()


def _issued(db: Database, printed: PrintedSeal) -> Seq | None:
    """Most reports that leave the program are entries, so that their seals are looked up first."""
    sql = (
        "SELECT DISTINCT e.body ->> '$.facts.report.last_seq' FROM story s INDEXED BY story_kind"
        " CROSS JOIN entry e ON e.seq = s.seq WHERE s.kind = ? AND e.body ->> '$.facts.report.digest' LIKE ?"
    )
    try:
        rows = db.execute(sql, [EntryKind.REPORT_ISSUED.value, f"{printed.digits}%"]).fetchall()
    except DATABASE_ERRORS:
        return None  # what the entries are found by is damaged; the entries themselves are searched next
    found = (int(row[0]) for row in rows)
    return next((seq for seq in found if (_hash(db, seq) or "").startswith(printed.digits)), None)


def _anywhere(db: Database, printed: PrintedSeal, last: Seq, tell: Callable[[float], None]) -> Seq | None:
    digits = bytes.fromhex(printed.digits)
    sql = f"SELECT seq FROM entry WHERE seq BETWEEN ? AND ? AND substr(hash, 1, {len(digits)}) = ? LIMIT 1"  # noqa: S608
    for start in range(1, last + 1, _CHUNK):
        tell(_SEARCH_SHARE * start / last)
        row = db.execute(sql, [start, start + _CHUNK - 1, digits]).fetchone()
        if row is not None:
            return int(row[0])
    return None


def _left_out(db: Database, gap: range) -> bool:
    """Whether the chain goes on over the gap: the numbers were lost before what follows was recorded, and are said."""
    row = db.execute("SELECT prev FROM entry WHERE seq = ?", [gap.stop]).fetchone()
    before = _hash(db, gap.start - 1)
    return row is not None and before is not None and row[0].hex() == before
