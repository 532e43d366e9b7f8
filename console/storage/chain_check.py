"""Going through entries in order and naming every one whose number or fingerprint does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlite_utils import Database

from console.domain.ids import Seq
from console.storage.engine import sqlite3
from console.storage.stored_row import CANONICAL_SQL, COLUMNS, ZERO_HASH, StoredRow, fingerprint

_CHUNK = 5000
_UNREADABLE_LIMIT = 2000


class Link(NamedTuple):
    """An entry as the chain sees it.

    Attributes:
        canonical: The text that is fingerprinted.
    """

    seq: Seq
    prev: bytes
    hash: bytes
    canonical: bytes


class ChainCheck:
    """Takes entries one by one and keeps what is wrong.

    Attributes:
        changed: Entries whose own fingerprint, or the one the next entry carries of them, does not fit.
        missing: Numbers that are not there.
        seq, hash: The newest entry taken.
        count: Entries taken.
    """

    def __init__(self, seq: Seq = 0, hash_: bytes = ZERO_HASH) -> None:
        self.changed: set[Seq] = set()
        self.missing: list[range] = []
        self.count = 0
        self.seq = seq
        self.hash = hash_

    def take(self, link: Link) -> None:
        """The next entry by number."""
        follows = link.seq == self.seq + 1
        if not follows:
            self.missing.append(range(self.seq + 1, link.seq))
        if fingerprint(link.canonical, link.prev) != link.hash:
            self.changed.add(link.seq)
        elif follows and link.prev != self.hash:
            self.changed.add(self.seq or link.seq)
        self.seq, self.hash = link.seq, link.hash
        self.count += 1

    @property
    def missing_count(self) -> int:
        """How many numbers are not there."""
        return sum(len(gap) for gap in self.missing)


def read_links(db: Database, first: Seq, last: Seq, unreadable: list[Seq]) -> Iterator[Link]:
    """The entries from one number to another; numbers of those that cannot be read are put into ``unreadable``."""
    start = first
    while start <= last:
        some, start = _some_links(db, start, min(start + _CHUNK - 1, last), unreadable)
        yield from some


def spelled_out(db: Database, link: Link) -> Link:
    """The same with the canonical text as Python makes it, which rules."""
    row = db.execute(f"SELECT {COLUMNS} FROM entry WHERE seq = ?", [link.seq]).fetchone()  # noqa: S608 - constants
    try:
        return link._replace(canonical=StoredRow(*row).canonical.encode())
    except (TypeError, ValueError):
        return link


def _some_links(db: Database, first: Seq, last: Seq, unreadable: list[Seq]) -> tuple[list[Link], Seq]:
    """Links of a stretch and where to go on; a stretch that cannot be read is taken entry by entry."""
    try:
        return _read(db, first, last), last + 1
    except (sqlite3.Error, UnicodeError):
        if last - first < 1:
            unreadable.append(first)
            return [], first + 1
    found: list[Link] = []
    middle = (first + last) // 2
    for low, high in ((first, middle), (middle + 1, last)):
        if len(unreadable) < _UNREADABLE_LIMIT:
            found += _some_links(db, low, high, unreadable)[0]
    return found, last + 1


def _read(db: Database, first: Seq, last: Seq) -> list[Link]:
    sql = f"SELECT seq, prev, hash, {CANONICAL_SQL} FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq"  # noqa: S608
    rows = db.execute(sql, [first, last]).fetchall()
    return [Link(seq, prev, hash_, (text or "").encode()) for seq, prev, hash_, text in rows]


def check_chain(db: Database, links: Iterable[Link], chain: ChainCheck) -> Iterator[Link]:
    """Take every link, twice spelled where the quick spelling does not fit, and pass it on."""
    for link in links:
        settled = link
        if fingerprint(link.canonical, link.prev) != link.hash:
            settled = spelled_out(db, link)
        chain.take(settled)
        yield settled
