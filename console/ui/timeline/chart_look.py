"""Provides the look of the timeline on screen: the drawing of paper in the theme's colors and text size."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from console.domain.line import LineState
from console.paper.inks import Inks, Look, StateInks
from console.paper.typeface import Face
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.pane_head import TARGET_PX

BAR_PX = 18
"""Height of a bar at 100 % text (desk.md §7)."""

_UNIT_PX = 4 / 3
"""A point at 96 dots an inch: patterns keep the pitch they have on paper."""


def chart_look(theme: Theme) -> Look:
    """Colors of the theme; the codes as large as the least text of the window."""
    inks = Inks(
        ground=theme.row,
        text=theme.text,
        rule=theme.border,
        states={state: _state_inks(theme, state) for state in LineState},
    )
    return Look(
        inks=inks,
        unit=_UNIT_PX * theme.zoom,
        code=face(theme.font(SMALL_PT, bold=True)),
        small=face(theme.font(SMALL_PT)),
        least_line=1.5 * theme.zoom,
    )


def face(font: QFont) -> Face:
    """A font with its measures."""
    return Face.of(font)


def bar_height(theme: Theme) -> float:
    """Of a bar, in pixels."""
    return BAR_PX * theme.zoom


def row_height(theme: Theme) -> int:
    """Of a row: a target of its own, and its name on one line."""
    return max(TARGET_PX, round(QFontMetricsF(theme.font(TEXT_PT)).height() + 8), round(bar_height(theme) + 12))


def _state_inks(theme: Theme, state: LineState) -> StateInks:
    border = theme.tokens.chip_border(state)
    return StateInks(fill=theme.fill(state), ink=theme.ink(state), border=QColor(border) if border else None)
