"""What the ``*`` behind a time means, in a document that holds an hour that came twice."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from console.domain.availability import days_of
from console.domain.clock import Period, in_zone


def repeated_hour_note(period: Period, zone: ZoneInfo) -> str:
    """``* This hour came twice: first in EDT, then in EST.``; empty where none did."""
    for _, day in days_of(period, zone):
        start, end = in_zone(day.start, zone), in_zone(day.end, zone)
        before, after = start.utcoffset(), end.utcoffset()
        if before is not None and after is not None and before > after:
            return f"* This hour came twice: first in {start.tzname()}, then in {end.tzname()}."
    return ""
