"""Reading the corrected story by index: the few acts a fold needs, never a whole line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from console.domain.events import EntryKind
from console.domain.ids import FallbackKey, LineKey, Seq
from console.domain.line import LineState
from console.domain.quarter_hours import StateChange
from console.domain.story import StoryItem
from console.storage.entry_reader import EntryReader
from console.storage.event_store import CHUNK, entries_by_number
from console.storage.line_window import END_OF_TIME, LineWindow, Place
from console.storage.projections import STILL_OPEN

_STEPS = (EntryKind.FALLBACK_ACTIVATED, EntryKind.FALLBACK_PUBLISHED)
_NEWEST_ONLY = (EntryKind.FALLBACK_ADDED, EntryKind.FALLBACK_CHANGED, EntryKind.FALLBACK_RETIRED)
_OFF = (EntryKind.FALLBACK_DEACTIVATED,)
_NOT_OFF = (*_STEPS, EntryKind.FALLBACK_TESTED, EntryKind.FALLBACK_RETIRED)
_BEGINNING: Place = (-(2**62), 0)
_OF_FALLBACK = (*_STEPS, *_NEWEST_ONLY, EntryKind.FALLBACK_TESTED, EntryKind.FALLBACK_DEACTIVATED)


class StoryReader(EntryReader):
    """The part of a reader that tells the story."""

    def line_items(
        self, key: LineKey, until: datetime | None = None, since: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        """Acts about a line up to ``until``, enough to fold its board row, runs and outages from ``since`` on.

        From ``since`` (default ``until``) everything is there; of what came before, the run that goes on at that
        moment, the whole outage it belongs to, the act before it, and the newest verification and note. In a long
        run only the acts that still show are there.
        """
        window = LineWindow(self.db, key)
        upper = _upper(until)
        if since is None:
            return self._items_at(window.before(upper, whole_outage=False))
        start = (_second(since), 0)
        inside = window.inside(start, upper)
        return self._items_at([*window.before(start, whole_outage=True), *inside])

    def present_state(self, key: LineKey) -> LineState:
        """What the board shows for the line now: walks back over what was only noted since its newest status."""
        sql = (
            "SELECT state FROM story INDEXED BY story_line WHERE line = ? AND state IS NOT NULL"
            " ORDER BY occurred_at DESC, seq DESC LIMIT 1"
        )
        row = self.db.execute(sql, [key]).fetchone()
        return LineState.UNKNOWN if row is None else LineState(row[0])

    def line_states(self, key: LineKey, since: datetime) -> tuple[StateChange, ...]:
        """The states of a line from a moment on, in story order, the one that holds then first, if any does.

        Nothing but the story's own table is read: no entries, and nothing of what came before.
        """
        found = LineWindow(self.db, key).states((_second(since), END_OF_TIME[1]))
        return tuple((datetime.fromtimestamp(second, UTC), state) for second, state in found)

    def fallback_items(
        self, key: FallbackKey, until: datetime | None = None, since: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        """Acts about a fallback number up to ``until``, from the beginning of the use it is in at ``since``.

        The newest test and the newest set-up entries before that are there too.
        """
        upper = _upper(until)
        start = upper if since is None else (_second(since), 0)
        off = self._fallback_places(key, _OFF, _BEGINNING, start, newest=1)
        floor = off[0] if off else _BEGINNING
        places = {*off, *self._fallback_places(key, _STEPS, floor, start)}
        if off:
            other = self._fallback_places(key, _NOT_OFF, _BEGINNING, floor, newest=1)
            places.update(self._fallback_places(key, _OFF, max(other, default=_BEGINNING), floor, oldest=1))
        for kind in (EntryKind.FALLBACK_TESTED, *_NEWEST_ONLY):
            places.update(self._fallback_places(key, (kind,), _BEGINNING, start, newest=1))
        places.update(self._fallback_places(key, (EntryKind.FALLBACK_TESTED,), floor, start, oldest=1))
        if since is not None:
            places.update(self._fallback_places(key, _OF_FALLBACK, start, upper))
        return self._items_at(places)

    def items(
        self,
        kinds: Collection[EntryKind],
        until: datetime | None = None,
        since: datetime | None = None,
        newest: int | None = None,
    ) -> tuple[StoryItem, ...]:
        """Acts of these kinds that occurred in ``[since, until]``, in story order; with ``newest`` the last so many."""
        first, last = (-1 if since is None else _second(since)), _upper(until)[0]
        limit = -1 if newest is None else newest
        places: list[Place] = []
        for kind in kinds:
            sql = (
                "SELECT occurred_at, seq FROM story WHERE kind = ? AND occurred_at BETWEEN ? AND ?"
                " ORDER BY occurred_at DESC, seq DESC LIMIT ?"
            )
            places += self.db.execute(sql, [kind.value, first, last, limit]).fetchall()
        places.sort()
        return self._items_at(places if newest is None else places[len(places) - min(newest, len(places)) :])

    def newest_number(self, kind: EntryKind, until: datetime | None = None) -> Seq | None:
        """The act of this kind that was recorded last among those that occurred up to ``until``.

        By number, not by time: after a clock was set back the newest act is not the latest one. Walks the index over
        the acts of this one kind.
        """
        sql = "SELECT max(seq) FROM story INDEXED BY story_kind WHERE kind = ? AND occurred_at <= ?"
        (seq,) = self.db.execute(sql, [kind.value, _upper(until)[0]]).fetchone()
        return None if seq is None else int(seq)

    def items_numbered_from(
        self, seq: Seq, kinds: Collection[EntryKind], until: datetime | None = None
    ) -> tuple[StoryItem, ...]:
        """Acts of these kinds with this number or a higher one that occurred up to ``until``, in story order."""
        sql = (
            "SELECT occurred_at, seq FROM story INDEXED BY story_kind WHERE kind = ? AND occurred_at <= ? AND seq >= ?"
        )
        places: list[Place] = []
        for kind in kinds:
            places += self.db.execute(sql, [kind.value, _upper(until)[0], seq]).fetchall()
        return self._items_at(places)

    def pass_on_items(self, until: datetime | None = None, since: datetime | None = None) -> tuple[StoryItem, ...]:
        """Openings and closings of the pass-ons that were open at some time in ``[since, until]``.

        Without ``since``: of those open at ``until``, without either: of those open now.
        """
        last = _upper(until)[0]
        first = last if since is None else _second(since)
        sql = (
            "SELECT s.occurred_at, s.seq FROM pass_on p CROSS JOIN story s ON s.n = p.n"
            " WHERE p.closed_at >= ? AND p.opened_at <= ? AND s.occurred_at <= ?"
        )
        found = self.db.execute(sql, [min(first, STILL_OPEN), last, last]).fetchall()
        return self._items_at(found)

    def _fallback_places(
        self,
        key: FallbackKey,
        kinds: Iterable[EntryKind],
        after: Place,
        upto: Place,
        *,
        newest: int = -1,
        oldest: int = -1,
    ) -> list[Place]:
        """Places of acts after one place, up to another one, newest first (or oldest first when so many are asked)."""
        order, limit = ("ASC", oldest) if oldest > 0 else ("DESC", newest)
        found: list[Place] = []
        for kind in kinds:
            sql = (
                "SELECT occurred_at, seq FROM story WHERE fallback = ? AND kind = ?"  # noqa: S608 - order is ours
                " AND (occurred_at, seq) > (?, ?) AND (occurred_at, seq) <= (?, ?)"
                f" ORDER BY occurred_at {order}, seq {order} LIMIT ?"
            )
            found += self.db.execute(sql, [key, kind.value, *after, *upto, limit]).fetchall()
        return found

    def _items_at(self, places: Iterable[Place]) -> tuple[StoryItem, ...]:
        """The story items that stand there, in story order."""
        seqs = sorted({seq for _, seq in places})
        items: list[StoryItem] = []
        for start in range(0, len(seqs), CHUNK):
            items += self._items(seqs[start : start + CHUNK])
        items.sort(key=lambda item: item.order)
        return tuple(items)

    def _items(self, seqs: list[Seq]) -> list[StoryItem]:
        sql = f"SELECT seq, source FROM story WHERE seq IN ({', '.join('?' * len(seqs))})"  # noqa: S608 - marks
        source_of = dict(self.db.execute(sql, seqs).fetchall())
        entries = {entry.seq: entry for entry in entries_by_number(self.db, source_of.values())}
        said = ((seq, entries[source]) for seq, source in source_of.items())
        return [StoryItem(seq=seq, act=entry.act, by=entry.by, source=entry.seq) for seq, entry in said]


def _second(moment: datetime) -> int:
    """Whole seconds, upward: what occurred within a second counts as at its start."""
    return -int(-moment.timestamp() // 1)


def _upper(until: datetime | None) -> Place:
    return END_OF_TIME if until is None else (int(until.timestamp()), END_OF_TIME[1])
