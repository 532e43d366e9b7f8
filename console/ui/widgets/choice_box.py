"""Provides one of several choices, that can be seen and hit: a large ring, its sentence wrapped beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.widgets.pane_head import TARGET_PX

_GAP_PX = 10
_NARROWEST_PX = 120
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class ChoiceBox(QRadioButton):
    """A radio button to every assistive tool; only its looks are its own, those of the tick box beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = text
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    @property
    def _side(self) -> int:
        return max(TARGET_PX, self.fontMetrics().height()) - 8

    @property
    def _left(self) -> int:
        return 4 + self._side + _GAP_PX

    @override
    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped sentence."""
        room = QRect(0, 0, max(width - self._left, _NARROWEST_PX), 10_000)
        return max(TARGET_PX, self.fontMetrics().boundingRect(room, _FLAGS, self._sentence).height() + 8)

    @override
    def sizeHint(self) -> QSize:
        """The sentence on one line."""
        return QSize(self._left + self.fontMetrics().horizontalAdvance(self._sentence) + 4, self.heightForWidth(10_000))

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as wrapping allows."""
        return QSize(self._left + _NARROWEST_PX, TARGET_PX)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """The sentence is part of the choice."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, dot, sentence; a frame around all of it while it has the keyboard."""
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side
        ring = QRectF(4, (self.height() - side) / 2, side, side)
        color = palette.text().color()
        painter.setPen(QPen(color, 2))
        painter.setBrush(palette.base())
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(color)
            inset = side * 0.28
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        painter.drawText(self.rect().adjusted(self._left, 0, -2, 0), _FLAGS, self._sentence)
        if self.hasFocus():
            painter.setPen(QPen(palette.brightText().color(), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
