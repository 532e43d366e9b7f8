"""One line as a tile: key and short name, below them shape, word and clock in the color of the state."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.domain.set_up import SetUp
from console.render.wording import STATE_CODES
from console.ui.compact.tile_words import short_clock
from console.ui.delegates.chip import paint_face
from console.ui.delegates.text_lines import text_width
from console.ui.models.board_rows import LineRow, row_sentence
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedButton
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import tooltip_text
from console.ui.widgets.state_shape import paint_shape

_PAD = 3.0
_GAP = 4.0
_USUAL_CLOCK = "00:00:00"
_RING_PX = 3


class LineTile(PaintedButton):
    """Pressed, it asks for the six state buttons of its line."""

    def __init__(self, row: LineRow, short_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        identify(self, f"compact.tile.{row.key}", row.name, "Opens the six state buttons of the line")
        self.key = row.key
        self.row = row
        self.short_name = short_name
        self._now: datetime | None = None
        self._clock = ""

    def show_row(self, row: LineRow, short_name: str, now: datetime, set_up: SetUp) -> None:
        """Show how the line stands."""
        self.row, self.short_name = row, short_name
        sentence = row_sentence(row.status, now, set_up)
        if sentence != self.accessibleName():
            self.setAccessibleName(sentence)
            self.setToolTip(tooltip_text(sentence))
        self.tick(now)
        self.update()

    def tick(self, now: datetime) -> None:
        """Move the clock; without one there is nothing to paint again."""
        since = self.row.since
        clock = self.row.mark if since is None else short_clock(since, now, approx=self.row.status.approx)
        if clock != self._clock:
            self._clock = clock
            self.update()

    @property
    def clock(self) -> str:
        """What stands beside the word."""
        return self._clock

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT)

    @property
    def _line_px(self) -> float:
        return QFontMetricsF(self._font).height()

    @property
    def _shape_px(self) -> float:
        return 0.8 * self._line_px

    @property
    def least_width(self) -> int:
        """Room for the longest word and a clock side by side."""
        font = self._font
        longest = max(text_width(code, font) for code in STATE_CODES.values())
        clock = QFontMetricsF(font).horizontalAdvance(_USUAL_CLOCK)
        return math.ceil(self._shape_px + 2 + longest + _GAP + clock + 2 * _PAD)

    @override
    def sizeHint(self) -> QSize:
        """Two rows, never below a target's size."""
        return QSize(self.least_width, max(TARGET_PX, round(2 * self._line_px + 2 * _PAD)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the name, and the state below it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        painter.fillRect(box, theme.row)
        if theme.row == theme.ground:  # high contrast: nothing else shows where a tile ends
            painter.setPen(QPen(theme.border, 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(self._font)
        self._paint_state(painter, box)
        self._paint_name(painter, box)
        if self.row.restored:
            painter.setPen(QPen(theme.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        key = f"{self.key} "
        metrics = QFontMetricsF(self._font)
        baseline = box.top() + _PAD / 2 + metrics.ascent()
        right = box.right() - _PAD
        if self.row.since is not None and not self._fits(box.width()):
            # A guess, or many days: it stands where the name would end.
            right -= metrics.horizontalAdvance(self._clock)
            painter.setPen(self._theme.text)
            painter.drawText(QPointF(right, baseline), self._clock)
            right -= _GAP
        painter.setPen(self._theme.muted)
        painter.drawText(QPointF(box.left() + _PAD, baseline), key)
        left = box.left() + _PAD + metrics.horizontalAdvance(key)
        # The tooltip, the reader and the six buttons have the name whole.
        name = metrics.elidedText(self.short_name, Qt.TextElideMode.ElideMiddle, right - left)
        painter.setPen(self._theme.text)
        painter.drawText(QPointF(left, baseline), name)

    def _paint_state(self, painter: QPainter, box: QRectF) -> None:
        state, theme = self.row.state, self._theme
        metrics = QFontMetricsF(self._font)
        strip = QRectF(box.left(), box.bottom() - self._line_px - 2, box.width(), self._line_px + 2)
        if state is not LineState.OPERATIONAL:
            paint_face(painter, strip, state, theme)
        ink = theme.text if state is LineState.OPERATIONAL else theme.ink(state)
        side = self._shape_px
        shape = QRectF(strip.left() + _PAD, strip.center().y() - side / 2, side, side)
        paint_shape(painter, shape.adjusted(1, 1, -1, -1), state, ink)
        baseline = strip.center().y() + metrics.capHeight() / 2
        painter.setPen(ink)
        painter.drawText(QPointF(shape.right() + 2, baseline), STATE_CODES[state])
        if self._fits(box.width()):  # a mark that finds no room is said by the tooltip and the reader
            painter.setPen(theme.muted if state is LineState.OPERATIONAL else ink)
            left = strip.right() - _PAD - metrics.horizontalAdvance(self._clock)
            painter.drawText(QPointF(left, baseline), self._clock)

    def _fits(self, width: float) -> bool:
        """Whether the clock stands beside the word."""
        metrics = QFontMetricsF(self._font)
        word = self._shape_px + 2 + metrics.horizontalAdvance(STATE_CODES[self.row.state]) + _GAP
        return word + metrics.horizontalAdvance(self._clock) + 2 * _PAD <= width + 1
