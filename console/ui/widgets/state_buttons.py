"""Six buttons, one for each state: the mouse's way to log one; each shows and says the key that is typed for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.ui.delegates.text_lines import text_width
from console.ui.state_words import LETTERS, spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedButton
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.state_shape import paint_shape

SHORT_WORDS = {
    LineState.OPERATIONAL: "Up",
    LineState.DEGRADED: "Degr",
    LineState.INTERMITTENT: "Int",
    LineState.DOWN: "Down",
    LineState.UNKNOWN: "Unk",
    LineState.MAINTENANCE: "Mnt",
}
"""What a button says beside its key."""

_PAD = 5
_RING_PX = 3


class StateButton(PaintedButton):
    """``⊠ d Down``; neutral, for color is for what is, and this is what could be. The present state's has its color."""

    def __init__(self, identifier: str, state: LineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state = state
        self._present = False
        identify(self, f"{identifier}.{state.value}", spoken(state))
        self.setText(f"{LETTERS[state]} {SHORT_WORDS[state]}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, key: LineKey, state: LineState) -> None:
        """Say what is typed, and whether the line is in this state already."""
        self._present = state is self.state
        already = ", as shown now: adds what is said to it" if self._present else ""
        self.setAccessibleName(f"{spoken(self.state)}: types {key}{LETTERS[self.state]}{already}")
        self.update()

    @property
    def _shape_px(self) -> float:
        return QFontMetricsF(self._theme.font(SMALL_PT)).height() + 2

    @property
    def _font(self) -> QFont:
        return self._theme.font(SMALL_PT, bold=self._present)

    @override
    def sizeHint(self) -> QSize:
        """Room for shape, key and word."""
        font = self._theme.font(SMALL_PT, bold=True)
        height = max(TARGET_PX, round(QFontMetricsF(font).height()) + 8)
        return QSize(round(self._shape_px + text_width(self.text(), font) + 2 * _PAD), height)

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint face, shape and words; a ring while it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shown = self.state if self._present else LineState.OPERATIONAL
        painter.setPen(QPen(theme.text if self.isDown() else theme.border, 1.5))
        painter.setBrush(theme.fill(shown))
        painter.drawRoundedRect(box, 3, 3)
        side = self._shape_px
        place = QRectF(box.left() + 2, box.center().y() - side / 2, side, side).adjusted(3, 3, -3, -3)
        paint_shape(painter, place, self.state, theme.ink(shown))
        painter.setFont(self._font)
        painter.setPen(theme.ink(shown))
        baseline = box.center().y() + QFontMetricsF(self._font).capHeight() / 2
        painter.drawText(QPointF(box.left() + side + 3, baseline), self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))


class StateButtons(QWidget):
    """The six of one line, three in a row, or two or one where there is no room for three.

    Signals:
        chosen: A :class:`LineState`.
    """

    chosen = Signal(object)

    def __init__(self, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, identifier, "Log a state")
        self.buttons = {state: StateButton(identifier, state, theme, self) for state in LineState}
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _=False, one=state: self.chosen.emit(one))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._columns = 0
        self.lay_out(10_000)

    def show_line(self, key: LineKey, state: LineState) -> None:
        """Be about this line."""
        for button in self.buttons.values():
            button.show_line(key, state)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        for button in self.buttons.values():
            button.apply_theme(theme)

    def lay_out(self, width: int) -> None:
        """Stand in as many columns as fit into this width."""
        each = max(button.sizeHint().width() for button in self.buttons.values()) + self._grid.spacing()
        columns = next((count for count in (6, 3, 2) if count * each <= width), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, at // columns, at % columns)
        self._grid.invalidate()
        self.updateGeometry()  # whoever measures it next must not be given what was
