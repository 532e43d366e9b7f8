"""The six state buttons of one line, in the place of its tile, and the question where one click is not enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.ui.delegates.text_lines import text_width
from console.ui.models.board_rows import LineRow
from console.ui.state_words import spoken
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.state_buttons import StateButtons

_MARGIN = 8


class TilePanel(QFrame):
    """Says which line in full, so that the wrong one is seen before the second click.

    Signals:
        chosen: Line key and :class:`LineState`.
        confirmed: "Yes, log it".
        closed: Back, with nothing logged.
    """

    chosen = Signal(int, object)
    confirmed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        identify(self, "compact.panel", "Log a state")
        self._theme = theme
        self._key: LineKey | None = None
        self.setAutoFillBackground(True)
        self._name = identify(plain_label(wraps=True, parent=self), "compact.panel.line", "")
        self.states = StateButtons("compact.state", theme, self)
        self._question = identify(plain_label(wraps=True, parent=self), "compact.panel.question", "")
        self.confirm = identify(QPushButton("Yes, log it", self), "compact.panel.confirm", "Yes, log it")
        self.back = identify(QPushButton("Back (Esc)", self), "compact.panel.back", "Back, log nothing")
        for label in (self._name, self._question):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for button in (self.confirm, self.back):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(TARGET_PX)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        self._stand(beside=True)
        grid.addWidget(self.states, 1, 0, 1, 2)
        grid.addWidget(self._question, 2, 0, 1, 2)
        grid.addWidget(self.confirm, 3, 0, 1, 2)
        self.states.chosen.connect(self._choose)
        self.confirm.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.closed)
        self.apply_theme(theme)
        self.hide()

    @property
    def key(self) -> LineKey | None:
        """The line it is open on."""
        return None if self.isHidden() else self._key

    @property
    def question(self) -> str:
        """What is asked or said; empty while six buttons are enough."""
        return "" if self._question.isHidden() else self._question.text()

    def open_on(self, row: LineRow) -> None:
        """Show the buttons of this line."""
        self._key = row.key
        show_plain(self._name, f"{row.key}  {row.name}")
        self._name.setAccessibleName(f"Line {row.key}, {row.name}, {spoken(row.state)}")
        self.states.show_line(row.key, row.state)
        self.say("")
        self.show()

    def say(self, sentence: str, *, asks: bool = False) -> None:
        """Say why nothing was logged, or ask for the second click."""
        show_plain(self._question, sentence)
        self._question.setAccessibleName(sentence)
        self._question.setVisible(bool(sentence))
        self.confirm.setVisible(asks)
        self.states.setVisible(not asks)

    def fit(self, width: int) -> int:
        """Take this width; answers the height that needs."""
        room = width - 2 * _MARGIN
        self.states.lay_out(room)
        widest = max(text_width(word, self._name.font()) for word in self._name.text().split())
        self._stand(beside=widest + self._grid.spacing() + self.back.sizeHint().width() <= room)
        layout = self.layout()
        if layout is None:
            return 0
        layout.invalidate()
        return max(layout.heightForWidth(width), layout.minimumSize().height())

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self.states.apply_theme(theme)
        self._name.setFont(theme.font(SMALL_PT, bold=True))
        for part in (self._question, self.confirm, self.back):
            part.setFont(theme.font(SMALL_PT))

    def _stand(self, *, beside: bool) -> None:
        """The way back stands beside the name, or last where a word of the name would be cut."""
        self._grid.addWidget(self._name, 0, 0, 1, 1 if beside else 2)
        if beside:
            self._grid.addWidget(self.back, 0, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self.back, 4, 0, 1, 2)

    def _choose(self, state: LineState) -> None:
        if self._key is not None:
            self.chosen.emit(self._key, state)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """An outline, so that it stands out from the tiles."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.text, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
