"""The record as it was known when one of its entries was the newest: what was logged later is as if it were not there.

The story is stored as it stands now. As of an entry it differs from that in the acts that were logged later, and in
those that were corrected or voided later: these are put back, and everything else is read as always.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace
from typing_extensions import override

from console.domain.clock import Period
from console.domain.events import EntryKind, PassOnFacts
from console.domain.ids import FallbackKey, LineKey, Seq
from console.domain.log_entry import Act, LogEntry
from console.domain.set_up import SetUp
from console.domain.story import StoryItem, Thread
from console.storage.event_store import Head, entries_by_number, head_of, marks, read_entries, read_rows
from console.storage.open_database import Database
from console.storage.projections import read_thread
from console.storage.record_reader import RecordReader
from console.storage.schema import IS_SET_UP


class _Changed(NamedTuple):
    """A place in the story that is another now, or was: what is read reaches back to it."""

    second: int
    line: LineKey | None
    fallback: FallbackKey | None
    n: int | None


class RecordAsOf(RecordReader):
    """A reader for reports: entries, story, set-up and head are those of then; what else it has is as it is now.

    Args:
        db: The connection of another reader, which closes it.
        seq: The newest entry that counts.
        until: What occurred after this moment is never asked for.
        set_up: Taken for the set-up; None = that of then.
    """

    def __init__(self, db: Database, seq: Seq, until: datetime, set_up: SetUp | None = None) -> None:
        super().__init__(db)
        self._seq = seq
        self._until = until
        self._given = set_up
        self._threads = _threads(db, seq)
        self._then = {root: thread.item for root, thread in self._threads.items()}
        self._changed = (*_now(db, seq, int(until.timestamp()), self._then), *_as_changed(self._then))

    @override
    def set_up_or_none(self) -> SetUp | None:
        return self._given or super().set_up_or_none()

    @override
    def _folded_from(self) -> tuple[LogEntry, ...]:
        return read_entries(self.db, f"WHERE e.{IS_SET_UP} AND e.seq <= ? ORDER BY e.seq", [self._seq])

    @override
    def head(self) -> Head:
        rows = read_rows(self.db, self._seq, self._seq)
        return head_of(rows[0] if rows else None)

    @override
    def count(self) -> int:
        return int(self.db.execute("SELECT count(*) FROM entry WHERE seq <= ?", [self._seq]).fetchone()[0])

    @override
    def entries_recorded(self, first_seq: Seq, last_seq: Seq) -> tuple[LogEntry, ...]:
        return self._marked(super().entries_recorded(first_seq, min(last_seq, self._seq)))

    @override
    def entries_within(self, period: Period) -> tuple[LogEntry, ...]:
        found = {entry.seq for entry in super().entries_within(period) if entry.seq <= self._seq}
        for root, thread in self._threads.items():
            found.discard(root)
            if _is_within(thread, period):
                found.add(root)
        return self._marked(entries_by_number(self.db, found))

    @override
    def line_items(
        self, key: LineKey, until: datetime | None = None, since: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        upto = self._upto(until)
        from_then = self._reach(since or upto, (one.second for one in self._changed if one.line == key))
        found = super().line_items(key, upto, from_then or since)
        then = (item for item in self._told(upto) if item.act.line == key and item.act.tells_of_line)
        return self._as_told(found, then)

    @override
    def fallback_items(
        self, key: FallbackKey, until: datetime | None = None, since: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        upto = self._upto(until)
        from_then = self._reach(since or upto, (one.second for one in self._changed if one.fallback == key))
        found = super().fallback_items(key, upto, from_then or since)
        return self._as_told(found, (item for item in self._told(upto) if item.act.fallback == key))

    @override
    def items(
        self,
        kinds: Collection[EntryKind],
        until: datetime | None = None,
        since: datetime | None = None,
        newest: int | None = None,
    ) -> tuple[StoryItem, ...]:
        upto = self._upto(until)
        more = None if newest is None else newest + len(self._changed)
        then = (item for item in self._told(upto) if item.act.kind in kinds and _is_since(item, since))
        found = self._as_told(super().items(kinds, upto, since, more), then)
        return found if newest is None else found[len(found) - min(newest, len(found)) :]

    @override
    def newest_number(self, kind: EntryKind, until: datetime | None = None) -> Seq | None:
        upto = self._upto(until)
        sql = (
            "SELECT seq FROM story INDEXED BY story_kind WHERE kind = ? AND occurred_at <= ? AND seq <= ?"  # noqa: S608
            f" AND seq NOT IN ({marks(len(self._then))}) ORDER BY seq DESC LIMIT 1"
        )
        row = self.db.execute(sql, [kind.value, int(upto.timestamp()), self._seq, *self._then]).fetchone()
        then = (item.seq for item in self._told(upto) if item.act.kind is kind)
        return max((*then, *(row or ())), default=None)

    @override
    def items_numbered_from(
        self, seq: Seq, kinds: Collection[EntryKind], until: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        upto = self._upto(until)
        then = (item for item in self._told(upto) if item.act.kind in kinds and item.seq >= seq)
        return self._as_told(super().items_numbered_from(seq, kinds, upto), then)

    @override
    def pass_on_items(self, until: datetime | None = None, since: datetime | None = None) -> tuple[StoryItem, ...]:
        upto = self._upto(until)
        found = dict.fromkeys(super().pass_on_items(upto, since))
        for n in {one.n for one in self._changed if one.n is not None}:
            found |= dict.fromkeys(self._of_pass_on(n, upto))
        return self._as_told(found, (item for item in self._told(upto) if _number(item.act) is not None))

    def _of_pass_on(self, n: int, upto: datetime) -> tuple[StoryItem, ...]:
        sql = "SELECT occurred_at, seq FROM story WHERE n = ? AND occurred_at <= ?"
        return self._items_at(self.db.execute(sql, [n, int(upto.timestamp())]).fetchall())

    def _upto(self, until: datetime | None) -> datetime:
        return self._until if until is None else min(until, self._until)

    def _reach(self, start: datetime, seconds: Iterable[int]) -> datetime | None:
        """Where reading begins so that everything that is another now is read, with what it is seen against."""
        earlier = min(seconds, default=None)
        if earlier is None:
            return None
        return min(start, datetime.fromtimestamp(earlier, start.tzinfo))

    def _told(self, upto: datetime) -> Iterable[StoryItem]:
        """What was amended later, as it was told then."""
        return (item for item in self._then.values() if item is not None and item.act.occurred_at <= upto)

    def _as_told(self, now: Iterable[StoryItem], then: Iterable[StoryItem]) -> tuple[StoryItem, ...]:
        kept = (item for item in now if item.seq <= self._seq and item.seq not in self._then)
        return tuple(sorted((*kept, *then), key=lambda item: item.order))

    def _marked(self, entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
        """The entries with the marks they had."""
        known: dict[Seq, tuple[Seq | None, Seq | None]] = {}
        for root, thread in self._threads.items():
            item, voided_by = thread.item, thread.voided_by
            corrected_by = item.source if item is not None and item.source != root else None
            known |= {one.seq: (None, voided_by.get(one.seq)) for one in thread.named_by}
            known[root] = (corrected_by, voided_by.get(root))
        return tuple(
            replace(one, corrected_by=known[one.seq][0], voided_by=known[one.seq][1]) if one.seq in known else one
            for one in entries
        )


def thread_as_of(thread: Thread, seq: Seq) -> Thread:
    """The thread without what was logged after an entry."""
    return Thread(original=thread.original, named_by=tuple(one for one in thread.named_by if one.seq <= seq))


def _threads(db: Database, seq: Seq) -> Mapping[Seq, Thread]:
    """Every thread that was there and was amended later, as it was."""
    sql = "SELECT DISTINCT root FROM listing WHERE root <= ? AND seq > ?"
    found = (read_thread(db, row[0]) for row in db.execute(sql, [seq, seq]).fetchall())
    return {one.original.seq: thread_as_of(one, seq) for one in found if one is not None}


def _now(db: Database, seq: Seq, upto: int, amended: Mapping[Seq, object]) -> Iterable[_Changed]:
    """Where in the story stands what was logged or amended later."""
    columns = "occurred_at, line, fallback, n"
    later = f"SELECT {columns} FROM story WHERE seq > ? AND occurred_at <= ?"  # noqa: S608 - constants
    yield from (_Changed(*row) for row in db.execute(later, [seq, upto]).fetchall())
    one = f"SELECT {columns} FROM story WHERE seq = ? AND occurred_at <= ?"  # noqa: S608 - constants
    for root in amended:
        yield from (_Changed(*row) for row in db.execute(one, [root, upto]).fetchall())


def _as_changed(then: Mapping[Seq, StoryItem | None]) -> Iterable[_Changed]:
    for item in then.values():
        if item is not None:
            act = item.act
            yield _Changed(int(act.occurred_at.timestamp()), act.line, act.fallback, _number(act))


def _number(act: Act) -> int | None:
    return act.facts.n if isinstance(act.facts, PassOnFacts) else None


def _is_since(item: StoryItem, since: datetime | None) -> bool:
    return since is None or item.act.occurred_at >= since


def _is_within(thread: Thread, period: Period) -> bool:
    """As :meth:`EntryReader.entries_within` says of an original."""
    original, item = thread.original, thread.item
    is_corrected = item is not None and item.source != original.seq
    recorded = original.recorded_at.replace(microsecond=0)
    return (
        original.act.occurred_at in period
        or recorded in period
        or (is_corrected and item is not None and item.act.occurred_at in period)
    )
