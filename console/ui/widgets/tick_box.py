"""Provides a box to tick that can be seen and hit: large, outlined, its sentence wrapped beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from console.ui.widgets.marked_sentence import MarkedSentence

_TICK = ((0.2, 0.52), (0.42, 0.76), (0.82, 0.24))


class TickBox(MarkedSentence, QCheckBox):
    """A check box to every assistive tool; only its looks are its own."""

    @override
    def paint_mark(self, painter: QPainter, place: QRectF, color: QColor) -> None:
        """Paint the box, and the tick in it."""
        painter.drawRect(place)
        if self.isChecked():
            side = place.width()
            painter.setPen(QPen(color, max(3.0, side / 8)))
            painter.drawPolyline([QPointF(place.left() + x * side, place.top() + y * side) for x, y in _TICK])
