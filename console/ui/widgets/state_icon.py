"""A state's shape on its fill as an icon, for menus and lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.widgets.state_shape import paint_shape

_SCALE = 2
"""Pixels per unit: sharp on dense screens too."""


def state_icon(state: LineState, theme: Theme, side_px: int = 24) -> QIcon:
    """The shape in its ink on its fill; the word stands beside it, in the menu."""
    pixmap = QPixmap(side_px * _SCALE, side_px * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    box = QRectF(pixmap.rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.fill(state))
    painter.drawRoundedRect(box, 4, 4)
    inset = side_px * _SCALE * 0.08
    paint_shape(painter, box.adjusted(inset, inset, -inset, -inset), state, theme.ink(state))
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return QIcon(pixmap)
