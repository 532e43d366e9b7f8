"""Reading entries as they were said: by number, by filter, by thread, batch and person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.ids import Initials, LineKey, Seq, Uid
from console.domain.log_entry import LogEntry
from console.domain.log_filter import LogFilter
from console.domain.story import Thread
from console.domain.touched import Touched, touched_by
from console.storage.entry_search import EntrySearch
from console.storage.event_store import CHUNK, Head, entries_by_number, head_of, head_row, marks, read_entries
from console.storage.log_search import match_expression
from console.storage.projections import read_thread, root_of
from console.storage.set_up_reader import SetUpReader

MANY = 200
"""From so many new entries on nothing is worked out any more: anything may have changed."""


class EntryFilter(Struct, frozen=True, kw_only=True):
    """Which entries are asked for; all conditions must hold.

    Attributes:
        start, end: Occurred in ``[start, end)``, as the entry itself says.
        search: Words and "phrases", all of which must be there.
        after_seq: Only entries with a higher number.
        limit: At most so many, None = all.
        newest: The last so many of them, still oldest first.
    """

    start: datetime | None = None
    end: datetime | None = None
    line: LineKey | None = None
    search: str | None = None
    after_seq: Seq = 0
    limit: int | None = 1000
    newest: int | None = None


class EntryReader(SetUpReader):
    """The part of a reader that gives entries."""

    def head(self) -> Head:
        """The newest entry's number and fingerprint."""
        return head_of(head_row(self.db))

    def touched_since(self, head: Head) -> Touched | None:
        """What the entries newer than a head once read can have changed; None where that may be anything.

        So it is too where the entry of that number is not the one it was: this is not the record that was read then.
        """
        row = self.db.execute("SELECT hash FROM entry WHERE seq = ?", [head.seq]).fetchone()
        if row is None or row[0].hex() != head.hash:
            return None
        newer = self.entries_after(head.seq, MANY)
        return touched_by(newer) if len(newer) < MANY else None

    def count(self) -> int:
        """How many entries there are."""
        row = self.db.execute("SELECT entries FROM tally WHERE id = 1").fetchone()
        return int(row[0])

    def entry(self, seq: Seq) -> LogEntry | None:
        """The entry with this number."""
        found = read_entries(self.db, "WHERE e.seq = ?", [seq])
        return found[0] if found else None

    def entries(self, chosen: EntryFilter) -> tuple[LogEntry, ...]:
        """Entries by number, oldest first."""
        if chosen.limit is None and chosen.newest is None:
            return tuple(self.iter_entries(chosen))
        return entries_by_number(self.db, self._numbers(chosen))

    def iter_entries(self, chosen: EntryFilter) -> Iterator[LogEntry]:
        """The same without ever holding more than a chunk of them."""
        if chosen.newest is not None:
            yield from self.entries(chosen)
            return
        after, left = chosen.after_seq, chosen.limit
        is_searched = match_expression(chosen.search or "") is not None
        where, arguments = self._walk(chosen)
        while left is None or left > 0:
            size = min(CHUNK, left or CHUNK)
            if is_searched:  # the index of words goes on from any number, and is not asked for all of it each time
                some = entries_by_number(self.db, self._numbers(replace(chosen, after_seq=after, limit=size)))
            else:
                some = read_entries(self.db, where, [*arguments, after, size])
            yield from some
            if not some:
                return
            after, left = some[-1].seq, None if left is None else left - len(some)

    def entries_recorded(self, first_seq: Seq, last_seq: Seq) -> tuple[LogEntry, ...]:
        """The entries with numbers from one to another, both included."""
        return read_entries(self.db, "WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq", [first_seq, last_seq])

    def entries_before(self, seq: Seq, count: int) -> tuple[LogEntry, ...]:
        """The newest so many entries with lower numbers, oldest first; lost numbers cost nothing."""
        return read_entries(self.db, "WHERE e.seq < ? ORDER BY e.seq DESC LIMIT ?", [seq, count])[::-1]

    def entries_after(self, seq: Seq, count: int) -> tuple[LogEntry, ...]:
        """The oldest so many entries with higher numbers, oldest first."""
        return read_entries(self.db, "WHERE e.seq > ? ORDER BY e.seq LIMIT ?", [seq, count])

    def found_before(self, wanted: LogFilter, seq: Seq, count: int) -> tuple[LogEntry, ...]:
        """The newest so many of the entries wanted with lower numbers, oldest first."""
        return entries_by_number(self.db, EntrySearch(self.db, wanted, self.set_up_or_none()).older(seq, count))

    def found_after(self, wanted: LogFilter, seq: Seq, count: int) -> tuple[LogEntry, ...]:
        """The oldest so many of the entries wanted with higher numbers, oldest first."""
        return entries_by_number(self.db, EntrySearch(self.db, wanted, self.set_up_or_none()).newer(seq, count))

    def superseded(self, entries: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
        """The entries; a correction whose place a newer one has taken names that one, as its original does."""
        roots = {entry.corrects for entry in entries if entry.kind is EntryKind.CORRECTION}
        if not roots:
            return entries
        sql = f"SELECT seq, corrected_by FROM listing WHERE seq IN ({marks(len(roots))})"  # noqa: S608 - question marks
        newest = dict(self.db.execute(sql, list(roots)).fetchall())

        def marked(entry: LogEntry) -> LogEntry:
            by = newest.get(entry.corrects) if entry.kind is EntryKind.CORRECTION else None
            return replace(entry, corrected_by=by) if by is not None and by > entry.seq else entry

        return tuple(marked(entry) for entry in entries)

    def entries_within(self, period: Period) -> tuple[LogEntry, ...]:
        """What was recorded in the period or occurred in it, as first said or as the story stands, by number."""
        start, end = int(period.start.timestamp()), int(period.end.timestamp())
        sql = (
            "SELECT seq FROM listing WHERE occurred_at >= ? AND occurred_at < ?"
            " UNION SELECT seq FROM listing WHERE recorded_at >= ? AND recorded_at < ?"
            " UNION SELECT s.seq FROM listing l JOIN story s ON s.seq = l.root AND s.source = l.seq"
            " WHERE l.occurred_at >= ? AND l.occurred_at < ? AND l.root IS NOT NULL"
        )
        rows = self.db.execute(sql, [start, end] * 3).fetchall()
        return entries_by_number(self.db, (row[0] for row in rows))

    def thread(self, seq: Seq) -> Thread | None:
        """What became of the original that this entry is, or that it corrects or voids."""
        return read_thread(self.db, root_of(self.db, seq))

    def batch(self, uid: Uid) -> tuple[LogEntry, ...]:
        """The entries that one command made together."""
        return read_entries(self.db, "WHERE l.batch = ? ORDER BY l.seq", [uid])

    def newest_by(self, initials: Initials, kinds: Iterable[EntryKind]) -> LogEntry | None:
        """The newest entry of these kinds said by a person that is not voided; voids themselves never count."""
        found: list[Seq] = []
        for kind in kinds:
            row = self.db.execute(
                "SELECT e.seq FROM entry e JOIN listing l ON l.seq = e.seq"
                " WHERE e.actor = ? AND e.kind = ? AND l.voided_by IS NULL ORDER BY e.seq DESC LIMIT 1",
                [initials, kind.value],
            ).fetchone()
            if row is not None and kind is not EntryKind.VOID:
                found.append(row[0])
        return self.entry(max(found)) if found else None

    def _numbers(self, chosen: EntryFilter) -> list[Seq]:
        far_end = chosen.start if chosen.newest is None else chosen.end
        is_by_time = far_end is not None and chosen.line is None
        number = "+l.seq" if is_by_time else "l.seq"  # the index on time first, then sorted by number
        conditions, arguments = [f"{number} > ?"], [chosen.after_seq, *self._bounds(chosen)]
        if chosen.start is not None:
            conditions.append("l.occurred_at >= ?")
        if chosen.end is not None:
            conditions.append("l.occurred_at < ?")
        if chosen.line is not None:
            conditions.append("l.line = ?")
        source = "listing l"
        expression = match_expression(chosen.search or "", self.set_up_or_none())
        if expression is not None:
            source, number = "words w CROSS JOIN listing l ON l.seq = w.rowid", "w.rowid"
            conditions.append("w.words MATCH ? AND w.rowid > ?")
            arguments += [expression, chosen.after_seq]
        order, limit = ("ASC", chosen.limit) if chosen.newest is None else ("DESC", chosen.newest)
        sql = f"SELECT l.seq FROM {source} WHERE {' AND '.join(conditions)} ORDER BY {number} {order} LIMIT ?"  # noqa: S608
        return [row[0] for row in self.db.execute(sql, [*arguments, limit]).fetchall()]

    def _bounds(self, chosen: EntryFilter) -> list[object]:
        """Values of the conditions on time and line that were asked, in this order."""
        times = [moment for moment in (chosen.start, chosen.end) if moment is not None]
        bounds: list[object] = [-int(-moment.timestamp() // 1) for moment in times]
        return bounds if chosen.line is None else [*bounds, chosen.line]

    def _walk(self, chosen: EntryFilter) -> tuple[str, list[object]]:
        """Condition, order and limit for going through all by number without a search, and their first values."""
        conditions, arguments = [], self._bounds(chosen)
        if chosen.start is not None:
            conditions.append("+l.occurred_at >= ?")
        if chosen.end is not None:
            conditions.append("+l.occurred_at < ?")
        if chosen.line is not None:
            conditions.append("l.line = ?")
        return f"WHERE {' AND '.join([*conditions, 'e.seq > ?'])} ORDER BY e.seq LIMIT ?", arguments
