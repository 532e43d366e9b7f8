"""Provides the periods a log is looked through by: quick choices, or times typed as for a report."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from console.domain.clock import in_zone, read_time
from console.domain.errors import RuleViolation
from console.domain.situation import Situation

Bounds = tuple[datetime | None, datetime | None]
"""Begin and end; None = open."""


class PeriodChoice(StrEnum):
    """The quick choices; the values are what is shown."""

    ALL = "all time"
    SHIFT = "this shift"
    TODAY = "today"
    DAY = "24 hours"
    WEEK = "7 days"
    TYPED = "from … to …"


def bounds_of(choice: PeriodChoice, start: str, end: str, situation: Situation, now: datetime) -> Bounds:
    """The period a choice means now.

    Args:
        start, end: As typed, each a ``T`` of contract §3 or empty; they count for ``TYPED`` only.

    Raises:
        RuleViolation: What is typed is no time, the period is empty, or there is no shift.
    """
    match choice:
        case PeriodChoice.SHIFT:
            if situation.shift is None:
                raise RuleViolation("No shift is open and none is scheduled now: choose another period.")
            return situation.shift.started_at, None
        case PeriodChoice.TODAY:
            local = in_zone(now, situation.set_up.center.zone)
            return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0), None
        case PeriodChoice.DAY:
            return now - timedelta(hours=24), None
        case PeriodChoice.WEEK:
            return now - timedelta(days=7), None
        case PeriodChoice.TYPED:
            return _typed(start, end, situation, now)
        case _:
            return None, None


def _typed(start: str, end: str, situation: Situation, now: datetime) -> Bounds:
    zone = situation.set_up.center.zone
    try:
        begins, ends = (read_time(text, zone, now) if text.strip() else None for text in (start, end))
    except ValueError as error:
        raise RuleViolation(f"{error}.") from error
    if begins is not None and ends is not None and begins >= ends:
        raise RuleViolation("The period is empty: it has to begin before it ends.")
    return begins, ends
