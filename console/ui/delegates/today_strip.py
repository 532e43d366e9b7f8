"""Paints the quarter hours of the shift: each state has its own height and form, so that no color alone tells it.

Operational is a line at the foot; maintenance a low block on it; degraded half as high; intermittent a broken bar;
down a full one; unknown three dots, for nobody knows how high.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from console.domain.line import LineState
from console.domain.quarter_hours import Quarters
from console.ui.theme import Theme

_FORMS: Mapping[LineState, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        LineState.OPERATIONAL: ((0.0, 0.08),),
        LineState.MAINTENANCE: ((0.0, 0.28),),
        LineState.DEGRADED: ((0.0, 0.55),),
        LineState.INTERMITTENT: ((0.0, 0.24), (0.38, 0.62), (0.76, 1.0)),
        LineState.DOWN: ((0.0, 1.0),),
        LineState.UNKNOWN: ((0.12, 0.24), (0.44, 0.56), (0.76, 0.88)),
    }
)
"""From where to where a cell is filled, as parts of its height from the foot."""


def paint_strip(painter: QPainter, place: QRectF, quarters: Quarters, quarter_px: int, theme: Theme) -> None:
    """Paint a strip that ends at the right of ``place`` with the quarter hour that runs: so all rows end with now."""
    gap = 1 if quarter_px > 2 else 0
    left = round(place.right()) - quarter_px * len(quarters.states)
    foot, height = round(place.bottom()), round(place.height())
    for at, state in enumerate(quarters.states):
        x = left + at * quarter_px
        # Where lines join without gaps, the one at the foot runs through.
        width = quarter_px if state is LineState.OPERATIONAL else quarter_px - gap
        for low, high in _FORMS[state]:
            top = foot - max(round(high * height), round(low * height) + 2)
            painter.fillRect(x, top, width, foot - round(low * height) - top, strip_color(state, theme))


def strip_color(state: LineState, theme: Theme) -> QColor:
    """The state's fill; operational, whose fill is near the row's on purpose, is drawn in the muted text's color."""
    return theme.muted if state is LineState.OPERATIONAL else theme.fill(state)
