"""Provides a box to tick that can be seen and hit: large, outlined, its sentence wrapped beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.delegates.text_lines import paint_centered, text_height

_LEAST_PX = 32
_GAP_PX = 10
_NARROWEST_PX = 120


class TickBox(QCheckBox):
    """A check box to every assistive tool; only its looks are its own."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = text
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Change the sentence; the tick stays."""
        if text != self._sentence:
            self._sentence = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @property
    def _side(self) -> int:
        return max(_LEAST_PX, self.fontMetrics().height()) - 8

    @override
    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped sentence."""
        room = max(width - self._left - 2, _NARROWEST_PX)
        return max(_LEAST_PX, round(text_height(self._sentence, self.font(), room)) + 8)

    @override
    def sizeHint(self) -> QSize:
        """The sentence on one line."""
        return QSize(self._left + self.fontMetrics().horizontalAdvance(self._sentence) + 4, self.heightForWidth(10_000))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as wrapping allows."""
        return QSize(self._left + _NARROWEST_PX, _LEAST_PX)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """The sentence is part of the box; a press that is let go outside ticks nothing (SC 2.5.2)."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, sentence; a ring around all of it while it has the keyboard."""
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side
        box = QRectF(4, (self.height() - side) / 2, side, side)
        color = palette.text().color()
        painter.setPen(QPen(color, 2))
        painter.setBrush(palette.base())
        painter.drawRect(box)
        if self.isChecked():
            painter.setPen(QPen(color, max(3.0, side / 8)))
            at = [(0.2, 0.52), (0.42, 0.76), (0.82, 0.24)]
            painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in at])
        paint_centered(painter, QRectF(self.rect().adjusted(self._left, 0, -2, 0)), self._sentence, self.font(), color)
        if self.hasFocus():
            painter.setPen(QPen(palette.brightText().color(), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    @property
    def _left(self) -> int:
        return 4 + self._side + _GAP_PX
