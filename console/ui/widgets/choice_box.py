"""Provides one of several choices, that can be seen and hit: a large ring, its sentence wrapped beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QRadioButton
from typing_extensions import override

from console.ui.widgets.marked_sentence import MarkedSentence

_DOT_INSET = 0.28


class ChoiceBox(MarkedSentence, QRadioButton):
    """A radio button to every assistive tool; it looks like the tick box beside it."""

    @override
    def paint_mark(self, painter: QPainter, place: QRectF, color: QColor) -> None:
        """Paint the ring, and the dot of the chosen one."""
        painter.drawEllipse(place)
        if self.isChecked():
            painter.setBrush(color)
            inset = place.width() * _DOT_INSET
            painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))
