"""Days side by side, one cell each: the pattern is the day's worst state, the height how long it lasted.

In one ink on one ground, so that paper and screen show the same picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from console.domain.availability import DayStates
from console.domain.line import LineState
from console.paper.state_patterns import paint_pattern
from console.render.availability_pictures import step_of

_GAP: Final = 0.6
_GROUND: Final = 0.5
_WIDE_ENOUGH_FOR_GAPS: Final = 3.0


def paint_day_bars(painter: QPainter, box: QRectF, days: Sequence[DayStates], ink: QColor) -> None:
    """Paint the cells into a box, oldest left; one unit is one point."""
    if not days:
        return
    pitch = box.width() / len(days)
    gap = _GAP if pitch >= _WIDE_ENOUGH_FOR_GAPS else 0.0
    painter.save()
    painter.setPen(QPen(ink, _GROUND))
    painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))
    left = box.left()
    for (state, thirds, alone), same in groupby(enumerate(days), key=_look):
        width = pitch * len(list(same))
        height = box.height() * thirds / 3
        inset = gap if alone is not None else 0.0
        if thirds:
            cell = QRectF(left, box.bottom() - height, width - inset, height)
            paint_pattern(painter, state, cell, ink)
        left += width
    painter.restore()


def _look(numbered: tuple[int, DayStates]) -> tuple[LineState, int, int | None]:
    """What a cell shows; unknown days in a row are one outline, or ninety of them would be a fence."""
    at, day = numbered
    return (day.worst, step_of(day), None if day.worst is LineState.UNKNOWN else at)
