"""A period as a person types it: two times, the second of which may be left out."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from console.domain.clock import read_time
from console.domain.errors import RuleViolation


def read_period(start: str, end: str, zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime]:
    """Read both as a ``T`` of contract §3; an empty end means now.

    Raises:
        RuleViolation: One of them is no time.
    """
    try:
        return read_time(start, zone, now), read_time(end, zone, now) if end.strip() else now
    except ValueError as error:
        raise RuleViolation("The period can't be read: type 07:00, or 2026-09-22T07:00 for another day") from error
