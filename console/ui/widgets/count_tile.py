"""How many lines are in a state: painted shape, number and word; pressed, it shows the first of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.render.wording import STATE_CODES, counted
from console.ui.delegates.text_lines import text_width
from console.ui.state_words import spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.state_shape import paint_shape

_PAD = 6


class CountTile(QAbstractButton):
    """``⊠ 1 DOWN``; hidden while no line is in the state."""

    def __init__(self, state: LineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, f"tile.{state.value}", spoken(state), "Selects the first line in this state")
        self.state = state
        self._theme = theme
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """``1 DOWN``."""
        return self._words

    def show_count(self, count: int, words: str = "") -> None:
        """Show this many lines, in other words than number and code where there is more to say."""
        self.setVisible(count > 0)
        said = words or f"{count} {STATE_CODES[self.state]}"
        if said != self._words:
            self._words = said
            self.setAccessibleName(words or f"{counted(count, 'line')} {spoken(self.state)}")
            self.updateGeometry()
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=self.state is not LineState.OPERATIONAL)

    @override
    def sizeHint(self) -> QSize:
        """Room for shape and words."""
        font = self._font
        height = max(TARGET_PX, round(QFontMetricsF(font).height()) + 6)
        return QSize(round(height + text_width(self.words, font) + 2 * _PAD), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill, shape and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect())
        self._paint_face(painter, box)
        side = box.height()
        paint_shape(painter, QRectF(0, 0, side, side).adjusted(4, 4, -4, -4), self.state, theme.ink(self.state))
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
