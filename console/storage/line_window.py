"""Finding, by index seeks only, the acts of one line that a fold over a stretch of time needs."""

from __future__ import annotations

from collections.abc import Iterable

from console.domain.ids import LineKey, Seq
from console.domain.line import OUT_STATES, LineState
from console.storage.open_database import Database
from console.storage.schema import (
    SAID_BASIS,
    SAID_EXPECTED,
    SAID_REFS,
    SAID_SCOPE,
    SAID_SYMPTOMS,
    SAID_VERIFIES,
)

Place = tuple[int, Seq]
"""Where an act stands in the story: second since 1970, number."""

END_OF_TIME: Place = (2**62, 2**62)
_BEGINNING: Place = (-(2**62), 0)
_NOT_OUT = tuple(state for state in LineState if state not in OUT_STATES)
_BITS = (SAID_SCOPE, SAID_SYMPTOMS, SAID_BASIS, SAID_REFS, SAID_EXPECTED, SAID_VERIFIES)
_NEWEST_OF_STATE = (
    "SELECT * FROM (SELECT occurred_at, seq, state FROM story WHERE line = ? AND state = ?"
    " AND (occurred_at, seq) <= (?, ?) ORDER BY occurred_at DESC, seq DESC LIMIT 1)"
)
"""One look into the index; several states are asked for in one statement, which is what makes it quick."""


class LineWindow:
    """Looks into the story of one line."""

    def __init__(self, db: Database, key: LineKey) -> None:
        self._db = db
        self._key = key

    def inside(self, start: Place, upper: Place) -> list[Place]:
        """Everything about the line between two places."""
        sql = (
            "SELECT occurred_at, seq FROM story WHERE line = ?"
            " AND (occurred_at, seq) >= (?, ?) AND (occurred_at, seq) <= (?, ?)"
        )
        return self._db.execute(sql, [self._key, *start, *upper]).fetchall()

    def states(self, start: Place) -> list[tuple[int, LineState]]:
        """Second and state: the one that holds at the start, if any was ever said, then each that was said after it."""
        newest = self.newest_status(start, LineState)
        held = [] if newest is None else [(newest[0][0], newest[1])]
        sql = (
            "SELECT occurred_at, state FROM story INDEXED BY story_line WHERE line = ? AND state IS NOT NULL"
            " AND (occurred_at, seq) > (?, ?) ORDER BY occurred_at, seq"
        )
        said = self._db.execute(sql, [self._key, *start]).fetchall()
        return [*held, *((second, LineState(state)) for second, state in said)]

    def before(self, upper: Place, *, whole_outage: bool) -> list[Place]:
        """What still matters at a place: the run, its outage, the act before them, the newest verification and word.

        Of an outage that the run ended, its start and the status before that.

        Args:
            whole_outage: Every status and verification of the outage that goes on there, not only those that still
                show.
        """
        found = [self._newest_word(upper), self._newest_said(SAID_VERIFIES, upper, _BEGINNING)]
        newest = self.newest_status(upper, LineState)
        if newest is not None:
            found += self._run(newest, upper, whole_outage=whole_outage)
        return [place for place in found if place is not None]

    def newest_status(self, upper: Place, states: Iterable[LineState]) -> tuple[Place, LineState] | None:
        """The newest status in any of these states up to a place, and its state."""
        wanted = tuple(states)
        arguments = [one for state in wanted for one in (self._key, state.value, *upper)]
        rows = self._db.execute(" UNION ALL ".join([_NEWEST_OF_STATE] * len(wanted)), arguments).fetchall()
        if not rows:
            return None
        second, seq, state = max(rows)
        return (second, seq), LineState(state)

    def _run(self, newest: tuple[Place, LineState], upper: Place, *, whole_outage: bool) -> list[Place | None]:
        place, state = newest
        change = self.newest_status(place, (other for other in LineState if other is not state))
        floor = _BEGINNING if change is None else change[0]
        found: list[Place | None] = [place, None if change is None else change[0]]
        found.append(self._first_status((state,), floor))
        found += [self._newest_said(bit, upper, floor) for bit in _BITS]
        found.append(self._first_verifying(floor, upper))
        if state in OUT_STATES:
            found += self._outage(place, floor, upper, whole_outage=whole_outage)
        elif change is not None and change[1] in OUT_STATES:
            found += self._ended_outage(floor)
        return found

    def _ended_outage(self, end: Place) -> list[Place | None]:
        """The start of the outage whose last act stands there, and the status before it."""
        before = self.newest_status(end, _NOT_OUT)
        if before is None:
            return [self._first_status(OUT_STATES, _BEGINNING)]
        return [before[0], self._first_status(OUT_STATES, before[0])]

    def _outage(self, place: Place, run_floor: Place, upper: Place, *, whole_outage: bool) -> list[Place | None]:
        before = self.newest_status(place, _NOT_OUT)
        floor = _BEGINNING if before is None else before[0]
        found: list[Place | None] = [None if before is None else before[0], self._first_status(OUT_STATES, floor)]
        found += self._statuses(OUT_STATES, floor, place if whole_outage else run_floor)
        if whole_outage:
            found += self._verifications(floor, upper)
        return found

    def _first_status(self, states: Iterable[LineState], floor: Place) -> Place | None:
        sql = (
            "SELECT occurred_at, seq FROM story WHERE line = ? AND state = ? AND (occurred_at, seq) > (?, ?)"
            " ORDER BY occurred_at, seq LIMIT 1"
        )
        found = (self._one(sql, [self._key, state.value, *floor]) for state in states)
        return min((place for place in found if place is not None), default=None)

    def _statuses(self, states: Iterable[LineState], floor: Place, upper: Place) -> list[Place]:
        sql = (
            "SELECT occurred_at, seq FROM story WHERE line = ? AND state = ?"
            " AND (occurred_at, seq) > (?, ?) AND (occurred_at, seq) <= (?, ?)"
        )
        found: list[Place] = []
        for state in states:
            found += self._db.execute(sql, [self._key, state.value, *floor, *upper]).fetchall()
        return found

    def _verifications(self, floor: Place, upper: Place) -> list[Place]:
        """What verified an outage as shown may give references too."""
        sql = (
            f"SELECT occurred_at, seq FROM story WHERE line = ? AND said & {SAID_VERIFIES}"  # noqa: S608 - a constant
            " AND (occurred_at, seq) > (?, ?) AND (occurred_at, seq) <= (?, ?)"
        )
        return self._db.execute(sql, [self._key, *floor, *upper]).fetchall()

    def _newest_word(self, upper: Place) -> Place | None:
        sql = (
            "SELECT occurred_at, seq FROM story WHERE line = ? AND (occurred_at, seq) <= (?, ?)"
            " ORDER BY occurred_at DESC, seq DESC LIMIT 1"
        )
        return self._one(sql, [self._key, *upper])

    def _newest_said(self, bit: int, upper: Place, floor: Place) -> Place | None:
        sql = (
            f"SELECT occurred_at, seq FROM story WHERE line = ? AND said & {bit}"  # noqa: S608 - a constant
            " AND (occurred_at, seq) > (?, ?) AND (occurred_at, seq) <= (?, ?)"
            " ORDER BY occurred_at DESC, seq DESC LIMIT 1"
        )
        return self._one(sql, [self._key, *floor, *upper])

    def _first_verifying(self, floor: Place, upper: Place) -> Place | None:
        sql = (
            f"SELECT occurred_at, seq FROM story WHERE line = ? AND said & {SAID_VERIFIES}"  # noqa: S608 - a constant
            " AND (occurred_at, seq) > (?, ?) AND (occurred_at, seq) <= (?, ?) ORDER BY occurred_at, seq LIMIT 1"
        )
        return self._one(sql, [self._key, *floor, *upper])

    def _one(self, sql: str, arguments: list[object]) -> Place | None:
        row = self._db.execute(sql, arguments).fetchone()
        return None if row is None else (row[0], row[1])
