"""Provides a label that loses no letter of its text: not even of a path or a name that has no place to break at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.ui.delegates.text_lines import paint_text, text_height, text_width
from console.ui.widgets.plain_text import PlainLabel


class WrappedLabel(PlainLabel):
    """Breaks its text between words, and within one only where that is wider than the label.

    Qt's own label would cut such a word at its edge, and lines below for which it counted too little height.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)

    @override
    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Pixels of height that the text needs at this width."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        return margins.top() + margins.bottom() + round(sum(self._heights(room)))

    @override
    def sizeHint(self) -> QSize:
        """All words on one line, or on as many as were typed."""
        margins = self.contentsMargins()
        width = round(max(text_width(line, self.font()) for line in self._lines)) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width)).expandedTo(self.minimumSize())

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as may be: a long word must not make the window wider."""
        margins = self.contentsMargins()
        return QSize(0, margins.top() + margins.bottom() + self.fontMetrics().height()).expandedTo(self.minimumSize())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines from the left, where the label is aligned to be."""
        painter, room = QPainter(self), QRectF(self.contentsRect())
        color = self.palette().color(self.foregroundRole())
        heights = self._heights(room.width())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            room.setTop(max(room.top(), room.top() + (room.height() - sum(heights)) / 2))
        for line, height in zip(self._lines, heights, strict=True):
            paint_text(painter, room, line, self.font(), color)
            room.setTop(room.top() + height)

    @property
    def _lines(self) -> list[str]:
        return self.text().split("\n")

    def _heights(self, width: float) -> list[float]:
        return [text_height(line or " ", self.font(), width) for line in self._lines]
