"""Going through entries in order and naming every one whose number or fingerprint does not hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from console.domain.ids import Seq
from console.storage.errors import DATABASE_ERRORS
from console.storage.open_database import Database
from console.storage.stored_row import CANONICAL_SQL, COLUMNS, ZERO_HASH, StoredRow, fingerprint

_CHUNK = 2000
_UNREADABLE_LIMIT = 2000


class Link(NamedTuple):
    """An entry as the chain sees it.

    Attributes:
        canonical: The text that is fingerprinted.
    """

    seq: Seq
    prev: bytes
    hash: bytes
    canonical: str


class ChainCheck:
    """Takes entries by number and keeps what is wrong.

    Attributes:
        changed: Entries whose own fingerprint, or the one the next entry carries of them, does not fit.
        missing: Numbers that are not there.
        unreadable: Numbers of entries the disk does not give.
        seq, hash: The newest entry taken.
        count: Entries taken.
    """

    def __init__(self, seq: Seq = 0, hash_: bytes = ZERO_HASH) -> None:
        self.changed: set[Seq] = set()
        self.missing: list[range] = []
        self.unreadable: set[Seq] = set()
        self.count = 0
        self.seq = seq
        self.hash = hash_

    def links(self, db: Database, first: Seq, last: Seq) -> Iterator[list[Link]]:
        """Check the entries from one number to another, and pass them on in chunks."""
        for start in range(first, last + 1, _CHUNK):
            some = self._readable(db, start, min(start + _CHUNK - 1, last))
            if not self._take_quickly(some):
                some = [self._take(db, Link(*link)) for link in some]
            yield some

    def _take_quickly(self, links: list[Link]) -> bool:
        """Take a chunk without a fault; of one with a fault take nothing.

        This loop is most of the time a check takes, so it calls nothing of ours.
        """
        sha256 = hashlib.sha256
        seq, newest = self.seq, self.hash
        for number, prev, hash_, text in links:
            seq += 1
            if number != seq or prev != newest or sha256(b"\0" + text.encode() + prev).digest() != hash_:
                return False
            newest = hash_
        self.seq, self.hash = seq, newest
        self.count += len(links)
        return True

    def _take(self, db: Database, link: Link) -> Link:
        """Take one entry with all care; gives it back with the canonical text that rules."""
        if fingerprint(link.canonical.encode(), link.prev) != link.hash:
            link = _spelled_out(db, link)
        follows = link.seq == self.seq + 1
        if not follows:
            self.missing.append(range(self.seq + 1, link.seq))
        if fingerprint(link.canonical.encode(), link.prev) != link.hash:
            self.changed.add(link.seq)
        elif follows and link.prev != self.hash:
            self.changed.add(self.seq or link.seq)
        self.seq, self.hash = link.seq, link.hash
        self.count += 1
        return link

    def _readable(self, db: Database, first: Seq, last: Seq) -> list[Link]:
        """The links of a stretch; one that cannot be read as a whole is halved until the bad entries are found."""
        try:
            return _read(db, first, last)
        except (*DATABASE_ERRORS, TypeError):
            if first == last:
                self.unreadable.add(first)
                return []
        middle = (first + last) // 2
        found: list[Link] = []
        for low, high in ((first, middle), (middle + 1, last)):
            if len(self.unreadable) < _UNREADABLE_LIMIT:
                found += self._readable(db, low, high)
        return found


def _read(db: Database, first: Seq, last: Seq) -> list[Link]:
    sql = f"SELECT seq, prev, hash, {CANONICAL_SQL} FROM entry WHERE seq BETWEEN ? AND ? ORDER BY seq"  # noqa: S608
    rows = db.execute(sql, [first, last]).fetchall()
    if any(row[3] is None for row in rows):
        raise TypeError("a column that must hold something holds nothing")
    return rows


def _spelled_out(db: Database, link: Link) -> Link:
    """The same with the canonical text as Python makes it, which rules over the quicker spelling."""
    row = db.execute(f"SELECT {COLUMNS} FROM entry WHERE seq = ?", [link.seq]).fetchone()  # noqa: S608 - constants
    return Link(link.seq, link.prev, link.hash, StoredRow(*row).canonical)
