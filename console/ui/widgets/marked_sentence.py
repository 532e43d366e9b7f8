"""What a tick box and one of several choices share: a mark that can be seen, a sentence wrapped beside it."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from console.ui.delegates.text_lines import paint_centered, text_height
from console.ui.widgets.pane_head import TARGET_PX

if TYPE_CHECKING:
    Button = QAbstractButton
else:
    Button = object  # Qt's check box and radio button come with it, each by its own way

_GAP_PX = 10
_NARROWEST_PX = 120


class MarkedSentence(Button):
    """Stands before the kind of button that it is to every assistive tool; only the looks are its own."""

    _sentence = ""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Change the sentence; the mark stays."""
        if text != self._sentence:
            self._sentence = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @abstractmethod
    def paint_mark(self, painter: QPainter, place: QRectF, color: QColor) -> None:
        """Paint the mark as it is now; pen and brush are those of its outline."""

    @override
    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped sentence."""
        room = max(width - self._left - 2, _NARROWEST_PX)
        return max(TARGET_PX, round(text_height(self._sentence, self.font(), room)) + 8)

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
        """The sentence is part of it; a press that is let go outside does nothing (SC 2.5.2)."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and sentence; a frame around all of it while it has the keyboard."""
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, color = self._side, palette.text().color()
        painter.setPen(QPen(color, 2))
        painter.setBrush(palette.base())
        self.paint_mark(painter, QRectF(4, (self.height() - side) / 2, side, side), color)
        room = QRectF(self.rect().adjusted(self._left, 0, -2, 0))
        paint_centered(painter, room, self._sentence, self.font(), color)
        if self.hasFocus():
            painter.setPen(QPen(palette.brightText().color(), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    @property
    def _side(self) -> int:
        return max(TARGET_PX, self.fontMetrics().height()) - 8

    @property
    def _left(self) -> int:
        return 4 + self._side + _GAP_PX
