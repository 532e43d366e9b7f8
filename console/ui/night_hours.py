"""When night begins and ends by the center's clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import after_gap, in_zone, wall_instants


class NightSwitch(Struct, frozen=True, kw_only=True):
    """A moment, UTC, at which night begins or ends."""

    at: datetime
    begins: bool


def newest_switch(now: datetime, zone: ZoneInfo, night_from: str, night_until: str) -> NightSwitch | None:
    """The switch that ``now`` lies behind.

    Args:
        night_from, night_until: ``HH:MM``; the night may pass midnight.

    Returns:
        None where both are the same time: there is no night then.
    """
    if night_from == night_until:
        return None
    today = in_zone(now, zone).date()
    switches = (
        NightSwitch(at=_instant(today - timedelta(days=back), said, zone), begins=begins)
        for back in (0, 1, 2)  # an hour that was skipped may put the newest one two dates back
        for said, begins in ((night_from, True), (night_until, False))
    )
    return max((one for one in switches if one.at <= now), key=lambda one: one.at)


def _instant(day: date, said: str, zone: ZoneInfo) -> datetime:
    """A skipped hour is read as if the clock had not jumped, a repeated one on its first pass."""
    hour, minute = (int(part) for part in said.split(":"))
    return (*wall_instants(day, hour, minute, zone), after_gap(day, hour, minute, zone))[0]
