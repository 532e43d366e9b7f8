"""The worst line there is, with its running clock: what must be seen from the corner of the eye."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.domain.situation import Situation
from console.render.wording import STATE_CODES, visible
from console.ui.bar_words import worst_line
from console.ui.compact.tile_words import short_clock
from console.ui.delegates.chip import paint_face
from console.ui.formats import span_s, spoken_span
from console.ui.state_words import spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel
from console.ui.widgets.plain_text import show_plain
from console.ui.widgets.state_shape import paint_shape

ALL_WELL = "no line is out"

_PAD = 4.0


class WorstLine(PaintedLabel):
    """``⊠ DOWN 3 911 Wireless Verizon 42:10``; it keeps its row while all is well: no tile moves under the mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, "compact.worst", "Worst line")
        self._worst: LineStatus | None = None
        self._clock = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._worst = worst_line(situation.lines)
        show_plain(self, self.worst or ALL_WELL)
        self.tick(situation.as_of)
        self.setAccessibleName(self._said(situation.as_of))
        self.update()

    def tick(self, now: datetime) -> None:
        """Move the clock."""
        worst = self._worst
        clock = "" if worst is None or worst.since is None else short_clock(worst.since, now, approx=worst.approx)
        if clock != self._clock:
            self._clock = clock
            self.update()

    @property
    def worst(self) -> str:
        """What is shown of the worst line; empty where there is none."""
        if self._worst is None:
            return ""
        return f"{self._worst.line.key} {visible(self._worst.line.name)}"

    @property
    def clock(self) -> str:
        """How long it has been so."""
        return self._clock

    @override
    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, round(self._row_px))

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint, and any width."""
        return QSize(100, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the worst line in its color."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._worst is not None:
            self._paint_worst(painter, box, self._worst.state)
            return
        painter.setFont(self._theme.font(SMALL_PT))
        painter.setPen(self._theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, ALL_WELL)

    @property
    def _row_px(self) -> float:
        return QFontMetricsF(self._theme.font(SMALL_PT)).height() + _PAD

    def _paint_worst(self, painter: QPainter, box: QRectF, state: LineState) -> None:
        theme, metrics = self._theme, QFontMetricsF(self._theme.font(SMALL_PT, bold=True))
        paint_face(painter, box, state, theme)
        side = box.height()
        paint_shape(painter, QRectF(0, box.top(), side, side).adjusted(4, 4, -4, -4), state, theme.ink(state))
        painter.setFont(theme.font(SMALL_PT, bold=True))
        painter.setPen(theme.ink(state))
        baseline = box.center().y() + metrics.capHeight() / 2
        clock_left = box.right() - _PAD - metrics.horizontalAdvance(self._clock)
        words = self.words(clock_left - side - 2 * _PAD)
        painter.drawText(QPointF(side, baseline), words)
        if side + metrics.horizontalAdvance(words) + _PAD <= clock_left:
            painter.drawText(QPointF(clock_left, baseline), self._clock)

    def words(self, room: float) -> str:
        """State, key and name in so many pixels: the name gives way, then the key, the word of the state never."""
        if self._worst is None:
            return ""
        metrics = QFontMetricsF(self._theme.font(SMALL_PT, bold=True))
        code = STATE_CODES[self._worst.state]
        head = f"{code} {self._worst.line.key}"
        left = room - metrics.horizontalAdvance(f"{head} ")
        if left >= metrics.horizontalAdvance("MM…M"):
            return f"{head} {metrics.elidedText(visible(self._worst.line.name), Qt.TextElideMode.ElideMiddle, left)}"
        return head if metrics.horizontalAdvance(head) <= room else code

    def _said(self, now: datetime) -> str:
        worst = self._worst
        if worst is None or worst.since is None:
            return ALL_WELL
        since = spoken_span(span_s(worst.since, now))
        return f"Worst: line {self.worst}, {spoken(worst.state)}, {since}"
