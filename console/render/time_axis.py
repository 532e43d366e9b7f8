"""Where a timeline has its ticks: whole hours or days of the center's clock, as many as fit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import Period, in_zone
from console.render.times import day_text

_MINUTE_STEPS: Final = (1, 2, 5, 10, 15, 30)
_HOUR_STEPS: Final = (1, 2, 3, 6, 12)
_DAY_STEPS: Final = (1, 2, 7, 14, 28, 91, 182)
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)
_MINUTE: Final = timedelta(minutes=1)
_SECOND: Final = timedelta(seconds=1)


class Tick(Struct, frozen=True, kw_only=True):
    """One mark.

    Attributes:
        share: Where it stands, 0 at the start of the period and 1 at its end.
        label: ``06`` for an hour, ``Tue 22 Oct`` for a day; a repeated hour stands there twice.
        letters: Of the zone, on the first mark and on the first after the clock was changed.
    """

    share: float
    label: str
    letters: str = ""


class ClockChange(Struct, frozen=True, kw_only=True):
    """A stretch of the axis that the wall clock shows a second time, or a moment at which it skips one.

    Attributes:
        start, end: The second pass in its true length; the same moment twice where the clock skips.
        label: By how much longer or shorter that makes the day: ``+1 h``, ``−1 h``.
    """

    start: datetime
    end: datetime
    label: str


def share_of(moment: datetime, period: Period) -> float:
    """Where a moment lies in the period, 0 to 1; outside it, the nearer end."""
    if not period.seconds:
        return 0.0
    return min(1.0, max(0.0, (moment - period.start).total_seconds() / period.seconds))


def ticks(period: Period, zone: ZoneInfo, *, most: int, minutes: bool = False) -> tuple[Tick, ...]:
    """The finest whole hours or days that give at most ``most`` marks; with ``minutes`` parts of an hour too."""
    hours = period.seconds / 3600
    part = next((part for part in _MINUTE_STEPS if hours * 60 / part <= most), None) if minutes else None
    if part is not None:
        steps = _minutes(period, part)
        return _lettered([(at, f"{in_zone(at, zone):%H:%M}") for at in steps], period, zone)
    step = next((step for step in _HOUR_STEPS if hours / step <= most), None)
    if step is not None:
        found = _hours(period, zone, step)
        return _lettered([(at, f"{in_zone(at, zone).hour:02}") for at in found], period, zone)
    days = next((days for days in _DAY_STEPS if hours / 24 / days <= most / 2), _DAY_STEPS[-1])
    found = _days(period, zone, days)
    return _lettered([(at, day_text(in_zone(at, zone).date())) for at in found], period, zone)


def clock_changes(period: Period, zone: ZoneInfo) -> tuple[ClockChange, ...]:
    """Where the wall clock was put back or forward in the period; two within a day would be taken for none."""
    found, moment = [], period.start
    while moment < period.end:
        after = min(moment + _DAY, period.end)
        if _offset(moment, zone) != _offset(after, zone):
            found.append(_change_between(moment, after, zone))
        moment = after
    return tuple(found)


def _change_between(before: datetime, after: datetime, zone: ZoneInfo) -> ClockChange:
    old, new = _offset(before, zone), _offset(after, zone)
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        before, after = (middle, after) if _offset(middle, zone) == old else (before, middle)
    start = after.replace(microsecond=0)
    longer = old - new
    sign, hours = ("+", longer) if longer > timedelta() else ("−", -longer)
    return ClockChange(start=start, end=max(start, start + longer), label=f"{sign}{hours / _HOUR:g} h")


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return in_zone(moment, zone).utcoffset() or timedelta()


def _lettered(marks: Sequence[tuple[datetime, str]], period: Period, zone: ZoneInfo) -> tuple[Tick, ...]:
    found: list[Tick] = []
    said = None
    for at, label in marks:
        letters = in_zone(at, zone).tzname() or ""
        found.append(Tick(share=share_of(at, period), label=label, letters="" if letters == said else letters))
        said = letters
    return tuple(found)


def _minutes(period: Period, step: int) -> list[datetime]:
    late = timedelta(seconds=-int(period.start.timestamp()) % (step * 60))
    count = int((period.end - period.start - late) // (step * _MINUTE)) + 1
    return [period.start + late + number * step * _MINUTE for number in range(max(0, count))]


def _hours(period: Period, zone: ZoneInfo, step: int) -> list[datetime]:
    # Walked in UTC, so that a repeated hour comes twice and a skipped one not at all.
    local = in_zone(period.start, zone)
    moment = (local - timedelta(minutes=local.minute, seconds=local.second)).astimezone(UTC)
    found = []
    while moment <= period.end:
        if moment >= period.start and in_zone(moment, zone).hour % step == 0:
            found.append(moment)
        moment += _HOUR
    return found


def _days(period: Period, zone: ZoneInfo, step: int) -> list[datetime]:
    day = in_zone(period.start, zone).replace(hour=0, minute=0, second=0, microsecond=0)
    found = []
    while day <= period.end:
        if day >= period.start:
            found.append(day.astimezone(UTC))
        day += timedelta(days=step)
    return found
