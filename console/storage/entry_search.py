"""Finding entries by any mix of words, line, person, kind and period, in pieces, from any number on, either way.

Words, lines, people and kinds are all in the index of words, so that one walk down its lists meets all of them and
stops as soon as a piece is full; what the words only hint at (a note may hold ``KM`` as well) is looked up and checked.
Measured on 1,000,000 entries: a first piece takes milliseconds, the rarest mix of two common words some tenths of a
second.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from console.domain.ids import Seq
from console.domain.log_filter import LogFilter
from console.domain.set_up import SetUp
from console.storage.event_store import marks
from console.storage.log_search import match_expression, narrowed
from console.storage.open_database import Database

NARROW = 20_000
"""A period with at most so many entries is looked up by time: the numbers it reaches from and to are then known."""

_NOWHERE = (None, None)


class EntrySearch:
    """One filter on one record, ready to be asked for numbers.

    Args:
        set_up: Whose names of lines and numbers the words may be.
    """

    def __init__(self, db: Database, wanted: LogFilter, set_up: SetUp | None) -> None:
        self._db = db
        self._wanted = wanted
        self._expression = narrowed(match_expression(wanted.words, set_up), wanted)

    def older(self, than: Seq, count: int) -> list[Seq]:
        """The newest so many entries before a number, newest first."""
        return self._numbers("<", than, "DESC", count)

    def newer(self, than: Seq, count: int) -> list[Seq]:
        """The oldest so many entries after a number, oldest first."""
        return self._numbers(">", than, "ASC", count)

    def _numbers(self, beyond: str, than: Seq, order: str, count: int) -> list[Seq]:
        reach = self._reach()
        if reach == _NOWHERE:
            return []
        source, number, conditions, arguments = self._source(by_time=reach is not None)
        conditions.append(f"{number} {beyond} ?")
        arguments.append(than)
        if reach is not None:
            conditions.append(f"{number} BETWEEN ? AND ?")
            arguments += reach
        for condition, *values in self._checks():
            conditions.append(condition)
            arguments += values
        sql = f"SELECT {number} FROM {source} WHERE {' AND '.join(conditions)} ORDER BY {number} {order} LIMIT ?"  # noqa: S608
        return [row[0] for row in self._db.execute(sql, [*arguments, count]).fetchall()]

    def _source(self, *, by_time: bool) -> tuple[str, str, list[str], list[object]]:
        """Where to walk, the number there, and how the walk is narrowed."""
        if self._expression is not None:
            joined = "words w CROSS JOIN listing l ON l.seq = w.rowid CROSS JOIN entry e ON e.seq = w.rowid"
            return joined, "w.rowid", ["w.words MATCH ?"], [self._expression]
        if self._wanted.by_program:
            # Few entries are the program's own: found by their index, then sorted.
            joined = "entry e INDEXED BY entry_actor CROSS JOIN listing l ON l.seq = e.seq"
            return joined, "+e.seq", ["e.actor IS NULL"], []
        if by_time:
            return "listing l INDEXED BY listing_occurred", "+l.seq", [], []
        return "listing l", "l.seq", [], []

    def _checks(self) -> Iterable[tuple[Any, ...]]:
        """Each condition on what the walk meets, and its values."""
        wanted = self._wanted
        if wanted.start is not None:
            yield "l.occurred_at >= ?", _second_from(wanted.start)
        if wanted.end is not None:
            yield "l.occurred_at < ?", _second_from(wanted.end)
        if wanted.line is not None and wanted.forebears:
            # A line that was split may stay on the board: what is said of it then is no story of the new ones.
            yield "(l.line = ? OR l.seq < (SELECT min(seq) FROM listing WHERE line = ?))", wanted.line, wanted.line
        if wanted.by is not None:
            yield "e.actor = ?", wanted.by
        if wanted.kinds:
            yield f"e.kind IN ({marks(len(wanted.kinds))})", *sorted(wanted.kinds)

    def _reach(self) -> tuple[Seq | None, Seq | None] | None:
        """Lowest and highest number in a narrow period (both None for none); None where the period is wide or all."""
        wanted = self._wanted
        if wanted.start is None and wanted.end is None:
            return None
        start = _second_from(wanted.start) if wanted.start is not None else 0
        end = _second_from(wanted.end) if wanted.end is not None else 2**62
        first, last, count = self._db.execute(
            "SELECT min(seq), max(seq), count(*) FROM (SELECT seq FROM listing INDEXED BY listing_occurred"
            " WHERE occurred_at >= ? AND occurred_at < ? LIMIT ?)",
            [start, end, NARROW + 1],
        ).fetchone()
        return (first, last) if count <= NARROW else None


def _second_from(moment: datetime) -> int:
    """The first whole second that is not before a moment."""
    return -int(-moment.timestamp() // 1)
