"""Provides walking through the marks of a chart: along a row, from row to row, and back to the same one later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from console.ui.timeline.chart_rows import ChartRow, Mark

_SECOND = timedelta(seconds=1)


def row_of(rows: Sequence[ChartRow], mark: Mark) -> int | None:
    """The row that holds this mark."""
    return next((at for at, row in enumerate(rows) if mark in row.marks), None)


def first_mark(rows: Sequence[ChartRow]) -> Mark | None:
    """Where the keyboard begins: what is going on in the first row."""
    return next((row.marks[-1] for row in rows if row.marks), None)


def along(rows: Sequence[ChartRow], mark: Mark, by: int) -> Mark:
    """So many marks later in the same row; below zero, earlier."""
    at = row_of(rows, mark)
    if at is None:
        return mark
    marks = rows[at].marks
    return marks[min(max(marks.index(mark) + by, 0), len(marks) - 1)]


def across(rows: Sequence[ChartRow], mark: Mark, by: int, moment: datetime) -> Mark:
    """So many rows further down (below zero, up): what stands there at a moment, or nearest to it."""
    at = row_of(rows, mark)
    if at is None:
        return mark
    further = [one for one in (rows[at + 1 :] if by > 0 else rows[:at][::-1]) if one.marks]
    if not further:
        return mark
    marks = further[min(abs(by), len(further)) - 1].marks
    return min(marks, key=_distance(moment))


def moment_of(rows: Sequence[ChartRow], mark: Mark) -> datetime:
    """The moment at which one goes from row to row: its beginning, but the end of what goes on."""
    at = row_of(rows, mark)
    goes_on = at is not None and rows[at].marks[-1] == mark and mark.end > mark.start
    return mark.end - _SECOND if goes_on else mark.start


def found_again(rows: Sequence[ChartRow], mark: Mark) -> Mark | None:
    """The same mark in newer rows; else what stands there now; None when its row is gone."""
    every = [one for row in rows for one in row.marks]
    same = next((one for one in every if one.identity == mark.identity), None)
    if same is not None:
        return same
    in_row = [one for one in every if one.subject == mark.subject]
    return min(in_row, key=_distance(mark.start), default=None)


def _distance(moment: datetime) -> Callable[[Mark], float]:
    """How far a mark is from a moment; none where it covers it."""

    def seconds(one: Mark) -> float:
        if one.start <= moment < one.end:
            return 0.0
        return min(abs((one.start - moment).total_seconds()), abs((one.end - moment).total_seconds())) + 0.5

    return seconds
