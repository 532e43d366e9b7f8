"""What the pictures of an availability report show, and what is said in their place: for text, HTML and paper alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from console.domain.availability import DayStates
from console.domain.availability_report import AvailabilityReport, LineAvailability
from console.domain.day_cells import CellLength, cell_length, cells_of
from console.domain.line import LineState
from console.render.availability_text import LEAST_EVENTS, odd_days
from console.render.times import day_text
from console.render.wording import counted

STEPS_S: Final = (10 * 60, 2 * 3600)
"""Up to the first a third of the height, up to the second two thirds, then all of it (desk.md §7)."""

HEIGHTS_EXPLAINED: Final = "height: under 10 minutes, under 2 hours, longer"

_MONTH: Final = 31
_CELLS: Final = {CellLength.DAY: "day", CellLength.WEEK: "week from Monday", CellLength.MONTH: "month"}


def step_of(cell: DayStates) -> int:
    """How high the cell is, in thirds; 0 for one that was operational throughout."""
    if cell.worst is LineState.OPERATIONAL:
        return 0
    return 1 + sum(cell.seconds[cell.worst] >= step for step in STEPS_S)


def cell_length_of(report: AvailabilityReport) -> CellLength:
    """How much of the calendar one cell of its pictures stands for."""
    return cell_length(max((len(line.days) for line in report.lines), default=0))


def line_cells_of(report: AvailabilityReport, line: LineAvailability) -> tuple[DayStates, ...]:
    """The cells of one line's picture."""
    return cells_of(line.days, cell_length_of(report))


def cells_explained(length: CellLength) -> str:
    """``One cell a day, its pattern the worst state in it; height: ...``."""
    return f"One cell a {_CELLS[length]}, its pattern the worst state in it; {HEIGHTS_EXPLAINED}."


def cell_labels(cells: Sequence[DayStates], length: CellLength) -> tuple[tuple[int, str], ...]:
    """What stands above the cells, by their number: days of a single month, else where a month or a year begins."""
    if length is CellLength.DAY and len(cells) <= _MONTH:
        return tuple((at, str(cell.day.day)) for at, cell in enumerate(cells))
    marks: list[tuple[int, str]] = []
    said = ""
    for at, cell in enumerate(cells):
        label = str(cell.day.year) if length is CellLength.MONTH else day_text(cell.day).rsplit(" ", 1)[-1]
        if label != said:
            marks.append((at, label))
        said = label
    return tuple(marks)


def has_outage_chart(outages: int) -> bool:
    """Whether there are enough outages to draw: what a picture of fewer seems to say would be chance."""
    return outages >= LEAST_EVENTS


def no_chart_text(outages: int) -> str:
    """``3 events, no chart``."""
    return f"{counted(outages, 'event')}, no chart"


def spoken_days(line: LineAvailability) -> str:
    """What the picture of a line's days shows, in words."""
    odd = odd_days(line.days)
    others = "All other days operational." if odd else "Every day operational."
    return ". ".join((*odd, others))
