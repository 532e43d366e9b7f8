"""The worst line and how long it has been so; pressed, it shows the line. Painted by itself: its clock ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.ui.bar_words import Length, Wording
from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.bar_tile import BarTile
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import tooltip_text

_PAD = 8
_EDGE_PX = 3


class WorstLine(BarTile):
    """``3 911 Wireless Verizon DOWN 00:42:10``; hidden while no line is abnormal."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        identify(self, "bar.worst", "Worst line", "Selects this line on the board")
        self._state = LineState.DOWN

    def say(self, wording: Wording, state: LineState) -> None:
        """Say this of the worst line; the room for it is found anew only where it needs more or less."""
        moves_nothing = wording.takes_room_of(self._wording)
        if wording.spoken != self._wording.spoken:
            self.setAccessibleName(wording.spoken)
            self.setToolTip(tooltip_text(wording.spoken))
        self._wording, self._state = wording, state
        if not moves_nothing:
            self.updateGeometry()
        self.update()

    @override
    def hint(self, length: Length, wording: Wording | None = None) -> QSize:
        """Room for the words; for other words than it says, if some are given."""
        return QSize(
            round(text_width((wording or self._wording).at(length), self._font)) + 2 * _PAD,
            max(TARGET_PX, round(QFontMetricsF(self._font).height()) + 6),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, framed in the state's color; in the focus color while the keyboard is here."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = _EDGE_PX / 2
        painter.setPen(QPen(theme.focus if self.hasFocus() else theme.fill(self._state), _EDGE_PX))
        painter.setBrush(theme.row)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.setFont(self._font)
        painter.setPen(theme.text)
        baseline = QRectF(self.rect()).center().y() + QFontMetricsF(self._font).capHeight() / 2
        painter.drawText(QPointF(_PAD, baseline), self.words)

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=True)
