"""A state as a chip of its own: shape, word and color, outside of any list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.delegates.chip import chip_size, paint_chip
from console.ui.state_words import spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import show_plain


class StateChip(PaintedLabel):
    """As wide as the longest word."""

    def __init__(self, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, identifier, "State")
        self._state = LineState.UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(self._state)

    def show_state(self, state: LineState) -> None:
        """Show this state."""
        self._state = state
        show_plain(self, state_word(state))
        self.setAccessibleName(spoken(state))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Room for the longest word, so that nothing moves when the state changes."""
        return chip_size(self._theme.font(SMALL_PT), TARGET_PX).toSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._state, self._theme, self._theme.font(SMALL_PT))
