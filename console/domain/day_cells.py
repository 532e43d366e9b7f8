"""The days of a period, each with its seconds per state, and the same taken together into weeks or months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import assert_never
from zoneinfo import ZoneInfo

from console.domain.availability import DayStates, days_of
from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.line_marks import Span

MOST_CELLS = 92
"""Of one picture: the days of the longest quarter; more would be too narrow for a pattern (desk.md §7)."""


class CellLength(StrEnum):
    """How much of the calendar one cell stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def cell_length(days: int) -> CellLength:
    """The shortest that gives no more cells than a picture takes."""
    if days <= MOST_CELLS:
        return CellLength.DAY
    return CellLength.WEEK if days <= (MOST_CELLS - 1) * 7 else CellLength.MONTH


def cells_of(days: Sequence[DayStates], length: CellLength) -> tuple[DayStates, ...]:
    """Days taken together: calendar weeks from Monday, calendar months, cut where the period begins and ends.

    Returns:
        One for each, its ``day`` the first of it.
    """
    cells = (tuple(same) for _, same in groupby(days, key=lambda one: _first_day(one.day, length)))
    return tuple(_together(cell) for cell in cells)


def _first_day(day: date, length: CellLength) -> date:
    match length:
        case CellLength.DAY:
            return day
        case CellLength.WEEK:
            return day - timedelta(days=day.weekday())
        case CellLength.MONTH:
            return day.replace(day=1)
        case _:
            assert_never(length)


def _together(days: Sequence[DayStates]) -> DayStates:
    if len(days) == 1:
        return days[0]
    return DayStates(
        day=days[0].day,
        period=Period(days[0].period.start, days[-1].period.end),
        seconds={state: sum(day.seconds[state] for day in days) for state in LineState},
    )


class CalendarDays:
    """The days of one period on the center's calendar, made once for all of its lines."""

    def __init__(self, period: Period, zone: ZoneInfo) -> None:
        self._days = [(day, inside, int(inside.end.timestamp())) for day, inside in days_of(period, zone)]

    def cut(self, spans: Iterable[Span]) -> tuple[DayStates, ...]:
        """Cut stretches that cover the period at each midnight; one walk through both."""
        waiting = iter(spans)
        span = next(waiting, None)
        begun = span.start if span is not None else 0
        found: list[DayStates] = []
        for day, inside, until in self._days:
            seconds = dict.fromkeys(LineState, 0)
            while span is not None:
                if span.end > until:
                    seconds[span.state] += until - begun
                    begun = until
                    break
                seconds[span.state] += span.end - begun
                begun = span.end
                span = next(waiting, None)
            found.append(DayStates(day=day, period=inside, seconds=seconds))
        return tuple(found)
