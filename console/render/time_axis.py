"""Where a timeline has its ticks: whole hours or days of the center's clock, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import Period, in_zone
from console.render.times import day_text

_HOUR_STEPS: Final = (1, 2, 3, 6, 12)
_DAY_STEPS: Final = (1, 2, 7, 14, 28, 91, 182)
_HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One mark.

    Attributes:
        share: Where it stands, 0 at the start of the period and 1 at its end.
        label: ``06`` for an hour, ``Tue 22 Oct`` for a day; a repeated hour stands there twice.
    """

    share: float
    label: str


def share_of(moment: datetime, period: Period) -> float:
    """Where a moment lies in the period, 0 to 1; outside it, the nearer end."""
    if not period.seconds:
        return 0.0
    return min(1.0, max(0.0, (moment - period.start).total_seconds() / period.seconds))


def ticks(period: Period, zone: ZoneInfo, *, most: int) -> tuple[Tick, ...]:
    """The finest whole hours or days that give at most ``most`` marks."""
    hours = period.seconds / 3600
    step = next((step for step in _HOUR_STEPS if hours / step <= most), None)
    if step is not None:
        found = _hours(period, zone, step)
        return tuple(Tick(share=share_of(at, period), label=f"{in_zone(at, zone).hour:02}") for at in found)
    days = next((days for days in _DAY_STEPS if hours / 24 / days <= most / 2), _DAY_STEPS[-1])
    found = _days(period, zone, days)
    return tuple(Tick(share=share_of(at, period), label=day_text(in_zone(at, zone).date())) for at in found)


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
