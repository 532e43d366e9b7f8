"""The shift that the schedule says is on, for entries made while nobody has opened one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.clock import Period, after_gap, in_zone, wall_instants
from console.domain.set_up import ShiftPattern
from console.domain.shift import Shift


def pattern_shift(patterns: Iterable[ShiftPattern], zone: ZoneInfo, moment: datetime) -> Shift | None:
    """The scheduled shift that covers the moment, or None when the schedule has a hole there.

    Where two overlap, the one that began later is on. A shift may pass midnight, and one whose end is its start lasts
    until the next day; its length in hours follows the clock changes.
    """
    today = in_zone(moment, zone).date()
    covering = [
        (
            period.start,
            Shift(id=None, name=one.name, operators=(), started_at=period.start, ended_at=period.end, opened=False),
        )
        for one in patterns
        for day in (today - timedelta(days=1), today)
        if moment in (period := _period(one, day, zone))
    ]
    return max(covering, key=lambda pair: pair[0])[1] if covering else None


def _period(pattern: ShiftPattern, day: date, zone: ZoneInfo) -> Period:
    # Wall times "HH:MM" compare as text.
    last_day = day if pattern.start < pattern.end else day + timedelta(days=1)
    return Period(_instant(pattern.start, day, zone), _instant(pattern.end, last_day, zone))


def _instant(wall: str, day: date, zone: ZoneInfo) -> datetime:
    """The moment of a wall time: its first pass where it is repeated, the time after the jump where it is skipped."""
    hour, minute = (int(part) for part in wall.split(":"))
    found = wall_instants(day, hour, minute, zone)
    return found[0] if found else after_gap(day, hour, minute, zone)
