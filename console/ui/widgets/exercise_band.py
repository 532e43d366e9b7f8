"""The band that says EXERCISE: hatched in the accent, the word repeated, so that no color alone carries it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.render.wording import EXERCISE
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel

BAND_PX = 24
_STEP = 12.0
_WORD_GAP = 120.0


class ExerciseBand(PaintedLabel):
    """As wide as may be."""

    def __init__(self, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, EXERCISE, parent)
        identify(self, identifier, "Exercise: nothing here reaches the live record")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """24 px, or what the zoomed word needs."""
        return QSize(200, max(BAND_PX, round(QFontMetricsF(self._word_font).height()) + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint, and any width."""
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hatching, then the words on their own ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillRect(box, self._theme.ground)
        painter.setPen(QPen(self._theme.exercise, 3))
        x = -box.height()
        while x < box.width():
            painter.drawLine(QPointF(x, box.height()), QPointF(x + box.height(), 0))
            x += _STEP
        self._paint_words(painter, box)

    @property
    def _word_font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=True)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        metrics = QFontMetricsF(self._word_font)
        width = metrics.horizontalAdvance(EXERCISE) + 16
        painter.setFont(self._word_font)
        painter.setPen(self._theme.exercise)
        times = max(1, int((box.width() + _WORD_GAP) // (width + _WORD_GAP)))
        gap = (box.width() - times * width) / (times + 1)
        for turn in range(times):
            left = gap + turn * (width + gap)
            painter.fillRect(QRectF(left, 0, width, box.height()), self._theme.ground)
            baseline = box.center().y() + metrics.capHeight() / 2
            painter.drawText(QPointF(left + 8, baseline), EXERCISE)
