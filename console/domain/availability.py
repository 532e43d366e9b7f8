"""How far a line was known to work over some days: seconds per state of each day, and the share that may be printed.

The share is (known - down) / known. Unknown time is no part of it and is stated beside it; degraded time does not count
as down, and is shown (desk.md §7).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import Period, day_start, in_zone
from console.domain.line import WORST_FIRST, LineState
from console.domain.outage import Outage, Segment, line_segments, outages, seconds_by_state
from console.domain.story import StoryItem


class DayStates(Struct, frozen=True, kw_only=True):
    """One day on the center's calendar, as far as it lies in the period; 23 or 25 hours where the clock changed.

    Attributes:
        seconds: Whole seconds in each of the six states; they add up to ``period.seconds`` exactly.
    """

    day: date
    period: Period
    seconds: Mapping[LineState, int]

    @property
    def worst(self) -> LineState:
        """The worst state of the day."""
        return next((state for state in WORST_FIRST if self.seconds[state]), LineState.UNKNOWN)


class Availability(Struct, frozen=True, kw_only=True):
    """One line over some days.

    Attributes:
        days: Every day of the period, oldest first.
        seconds: Whole seconds in each of the six states; they add up to the period.
        outages: Those that overlap the period, oldest first.
        events: Number of acts about the line in the period.
    """

    period: Period
    days: tuple[DayStates, ...]
    seconds: Mapping[LineState, int]
    outages: tuple[Outage, ...]
    events: int

    @property
    def known_s(self) -> int:
        """Seconds in which somebody had said what the line is."""
        return self.period.seconds - self.seconds[LineState.UNKNOWN]

    @property
    def down_s(self) -> int:
        """Seconds down."""
        return self.seconds[LineState.DOWN]

    @property
    def per_mille(self) -> int | None:
        """(known - down) / known in thousandths, rounded down, so that no down time rounds away; None = not known."""
        return (self.known_s - self.down_s) * 1000 // self.known_s if self.known_s else None

    @property
    def longest(self) -> Outage | None:
        """The outage that took most of the period, the first of equals."""
        return max(self.outages, key=lambda outage: outage.seconds, default=None)


def last_days(count: int, now: datetime, zone: ZoneInfo) -> Period:
    """So many days on the center's calendar, today as far as it has come."""
    today = in_zone(now, zone).date()
    return Period(day_start(today - timedelta(days=count - 1), zone), now)


def availability(items: Sequence[StoryItem], period: Period, zone: ZoneInfo) -> Availability:
    """Fold one line's items, in story order, over the period; what comes after its end counts for nothing.

    Args:
        items: Reaching back to the run, and the outage, at the start of the period.
        period: On whole seconds.
        zone: The center's, whose days are meant.
    """
    told = tuple(item for item in items if item.act.tells_of_line)
    segments = line_segments(told, period)
    return Availability(
        period=period,
        days=tuple(_by_day(segments, period, zone)),
        seconds=seconds_by_state(segments),
        outages=outages(told, period),
        events=sum(item.act.occurred_at in period for item in told),
    )


def days_of(period: Period, zone: ZoneInfo) -> Iterator[tuple[date, Period]]:
    """The days of a period, oldest first, the first and last as far as they lie in it."""
    start = period.start
    day = in_zone(start, zone).date()
    while start < period.end:
        end = min(day_start(day + timedelta(days=1), zone), period.end)
        if start < end:  # a calendar that crossed the date line has left a day out
            yield day, Period(start, end)
        start, day = end, day + timedelta(days=1)


def _by_day(segments: Iterable[Segment], period: Period, zone: ZoneInfo) -> Iterator[DayStates]:
    """Cut stretches that cover the period at each midnight; one walk through both."""
    waiting = iter(segments)
    segment = next(waiting, None)
    for day, whole in days_of(period, zone):
        seconds = dict.fromkeys(LineState, 0)
        while segment is not None:
            seconds[segment.state] += whole.overlap_s(segment.start, segment.end)
            if segment.end > whole.end:
                break
            segment = next(waiting, None)
        yield DayStates(day=day, period=whole, seconds=seconds)
