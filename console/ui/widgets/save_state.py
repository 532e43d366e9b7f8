"""Says whether the last entry is on disk: ``Saved 13:57:02``, or ``NOT SAVED`` with a shape and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.ui.bar_words import Length, Wording, always
from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import show_plain, tooltip_text
from console.ui.widgets.state_shape import paint_shape

NOT_SAVED = "NOT SAVED"


class SaveState(PaintedLabel):
    """Quiet, and loud when saving failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, "bar.saved", "Nothing saved yet")
        self._failed = False
        self._wording = always("", "Nothing saved yet")
        self._length = Length.FULL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def failed(self) -> bool:
        """Whether the newest entry could not be saved."""
        return self._failed

    def show_saved(self, wording: Wording) -> None:
        """Everything is on disk; the wording says since when."""
        self._show(wording, failed=False)

    def show_not_saved(self, sentence: str) -> None:
        """The newest entry is not on disk; ``sentence`` says why and what to do."""
        self._show(always(NOT_SAVED, f"Not saved: {sentence}"), failed=True)
        self.setToolTip(tooltip_text(sentence))

    def hint(self, length: Length) -> QSize:
        """Room for shape and words."""
        font = self._theme.font(SMALL_PT, bold=self._failed)
        height = max(TARGET_PX, round(QFontMetricsF(font).height()) + 6)
        shape = height + 6 if self._failed else self._tick_room(length)
        return QSize(round(text_width(self._wording.at(length), font) + shape), height)

    def use(self, length: Length) -> None:
        """Say so much."""
        if length is not self._length:
            self._length = length
            show_plain(self, self._wording.at(length))

    @override
    def sizeHint(self) -> QSize:
        """As the hint at this length."""
        return self.hint(self._length)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint quiet text, or the loudest chip there is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        font = theme.font(SMALL_PT, bold=self._failed)
        left = 0.0
        painter.setPen(theme.text)
        if self._failed:
            left = paint_failure(painter, box, theme)
        elif self._tick_room(self._length):
            _paint_tick(painter, box.center().y(), self._tick_room(self._length) - 6)
            left = self._tick_room(self._length)
        painter.setFont(font)
        painter.drawText(QPointF(left, box.center().y() + QFontMetricsF(font).capHeight() / 2), self.text())

    def _tick_room(self, length: Length) -> float:
        """Room for a tick, where the word is left out and something is said."""
        said = self._wording.at(length)
        if length is not Length.SHORTEST or not said or self._failed:
            return 0.0
        return round(QFontMetricsF(self._theme.font(SMALL_PT)).capHeight()) + 8.0

    def _show(self, wording: Wording, *, failed: bool) -> None:
        if (wording, failed) == (self._wording, self._failed):
            return
        self._wording, self._failed = wording, failed
        self.setToolTip("")
        show_plain(self, wording.at(self._length))
        self.setAccessibleName(wording.spoken)
        self.updateGeometry()
        self.update()


def paint_failure(painter: QPainter, box: QRectF, theme: Theme) -> float:
    """Paint the ground and the shape of a failure, as loud as a line that is down; where its words begin."""
    side, ink = box.height(), theme.ink(LineState.DOWN)
    painter.fillRect(box, theme.fill(LineState.DOWN))
    paint_shape(painter, QRectF(0, 0, side, side).adjusted(4, 4, -4, -4), LineState.DOWN, ink)
    painter.setPen(ink)
    return side


def _paint_tick(painter: QPainter, middle: float, side: float) -> None:
    """A check mark in the color of the pen, so high and wide, in the middle of the height."""
    color = painter.pen().color()
    painter.setPen(QPen(color, 2.5))
    top = middle - side / 2
    painter.drawPolyline([QPointF(1, top + side * 0.55), QPointF(side * 0.4, top + side), QPointF(side, top)])
    painter.setPen(color)
