"""Quarter hours: the worst state of a line in each quarter hour of a stretch of time, for the strip on its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise

from msgspec import Struct

from console.domain.clock import Period
from console.domain.line import LineState

StateChange = tuple[datetime, LineState]
"""When a state was entered or said again, and the state."""

QUARTER = timedelta(minutes=15)
MOST_QUARTERS = 48
"""A strip reaches back twelve hours at most; a longer shift shows its last twelve."""

_WORST_LAST = (
    LineState.OPERATIONAL,
    LineState.MAINTENANCE,
    LineState.UNKNOWN,
    LineState.DEGRADED,
    LineState.INTERMITTENT,
    LineState.DOWN,
)
"""*Unknown* hides anything better than an outage: a quarter of which a part is not known is not shown as up."""


class Quarters(Struct, frozen=True, kw_only=True):
    """The worst state in each quarter hour, oldest first; the last quarter is the one that runs.

    Attributes:
        start: Of the first quarter, on the quarter.
    """

    start: datetime
    states: tuple[LineState, ...]

    @property
    def stretches(self) -> tuple[tuple[datetime, LineState], ...]:
        """Neighbors of one state taken together: from when, and which."""
        begun = (self.start + at * QUARTER for at in range(len(self.states)))
        found = groupby(zip(begun, self.states, strict=True), key=lambda one: one[1])
        return tuple((next(members)[0], state) for state, members in found)


def quarter_start(moment: datetime) -> datetime:
    """Start of the quarter hour a moment is in; every zone in use keeps whole quarters from UTC."""
    utc = moment.astimezone(UTC)
    return utc.replace(minute=utc.minute - utc.minute % 15, second=0, microsecond=0)


def strip_start(shift_started_at: datetime | None, now: datetime) -> datetime:
    """Where a strip begins: with the shift, or twelve hours back when there is none or it began earlier."""
    earliest = quarter_start(now) - (MOST_QUARTERS - 1) * QUARTER
    if shift_started_at is None:
        return earliest
    return max(earliest, min(quarter_start(shift_started_at), quarter_start(now)))


def quarters(changes: Iterable[StateChange], start: datetime, now: datetime) -> Quarters:
    """Fold the states of one line into quarter hours, up to and with the one ``now`` is in.

    A state that was entered and left within one second counts for nothing, as in the minutes of a report; what comes
    after ``now`` does not count yet.

    Args:
        changes: In story order, the one that holds at ``start`` first; without one the line is *unknown* until told.
        start: On the quarter.
    """
    stretches = _stretches(changes, start, now)
    count = max(1, (quarter_start(now) - start) // QUARTER + 1)
    worst: list[int] = [-1] * count
    for period, state in stretches:
        first = max(0, (period.start - start) // QUARTER)
        last = min(count - 1, (period.end - start - timedelta(microseconds=1)) // QUARTER)
        rank = _WORST_LAST.index(state)
        for at in range(first, last + 1):
            worst[at] = max(worst[at], rank)
    return Quarters(start=start, states=tuple(_WORST_LAST[max(0, rank)] for rank in worst))


def _stretches(changes: Iterable[StateChange], start: datetime, now: datetime) -> Sequence[tuple[Period, LineState]]:
    """Stretches of one state that have a length inside ``[start, now]``; the newest one always counts."""
    told = [(moment, state) for moment, state in changes if moment <= now]
    marks = [(start, LineState.UNKNOWN), *told]
    found = [
        (Period(max(begun, start), min(ended, now)), state)
        for (begun, state), (ended, _) in pairwise(marks)
        if min(ended, now) > max(begun, start)
    ]
    begun, state = marks[-1]
    return [*found, (Period(max(begun, start), max(now, start) + timedelta(microseconds=1)), state)]
