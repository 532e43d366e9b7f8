"""How many lines are in a state: painted shape, number and word; pressed, it shows the first of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.render.wording import STATE_CODES
from console.ui.bar_words import Length, Wording, count_wording
from console.ui.delegates.text_lines import text_width
from console.ui.state_words import spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.bar_tile import BarTile
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.state_shape import paint_shape

_PAD = 6


class CountTile(BarTile):
    """``⊠ 1 DOWN``; hidden while no line is in the state."""

    def __init__(self, state: LineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        identify(self, f"tile.{state.value}", spoken(state), "Selects the first line in this state")
        self.state = state

    def show_count(self, count: int, wording: Wording | None = None) -> None:
        """Show this many lines, in other words than number and code where there is more to say."""
        self.setVisible(count > 0)
        said = wording or count_wording(count, self.state, STATE_CODES[self.state])
        if said != self._wording:
            self._wording = said
            self.setAccessibleName(said.spoken)
            self.updateGeometry()
            self.update()

    @override
    def hint(self, length: Length, wording: Wording | None = None) -> QSize:
        """Room for shape and words; for other words than it says, if some are given."""
        font = self._font
        height = max(TARGET_PX, round(QFontMetricsF(font).height()) + 6)
        side = self._side(height, length)
        return QSize(round(side + text_width((wording or self._wording).at(length), font) + 2 * _PAD), height)

    def _side(self, height: float, length: Length) -> float:
        """Room for the shape: a square, or in the fewest words a little less."""
        return height * (0.75 if length is Length.SHORTEST else 1)

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=self.state is not LineState.OPERATIONAL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill, shape and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        self._paint_face(painter, box)
        side = self._side(box.height(), self._length)
        paint_shape(painter, QRectF(4, 4, side - 6, box.height() - 8), self.state, theme.ink(self.state))
        font = self._font
        painter.setFont(font)
        painter.setPen(theme.ink(self.state))
        baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2
        painter.drawText(QPointF(side + _PAD / 2, baseline), self.words)

    def _paint_face(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        painter.setBrush(theme.fill(self.state))
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 3))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        elif theme.tokens.draws_every_edge:
            painter.setPen(QPen(theme.border, 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 3, 3)
