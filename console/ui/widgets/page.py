"""Provides a page that stands in place of the board: a title, a body that scrolls, buttons, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.announcer import Announcer
from console.ui.theme import NAME_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.scrolling import scrolling

BACK, BACK_SHORT = "Back to the board (Esc)", "Back (Esc)"
_EDGE_PX = 12


class Page(QWidget):
    """Never a dialog: the status bar and the command line stay in sight above it.

    Attributes:
        head: The row of the title, for what is to be beside it.
        body: Where a page puts its content.

    Signals:
        closed: The person goes back to the board.
    """

    closed = Signal()

    def __init__(self, identifier: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, f"{identifier}.page", title)
        self._announcer = Announcer(self)
        self._title = plain_label(title)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.addWidget(self._title)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.setSpacing(8)
        self._back = identify(QPushButton(BACK), f"{identifier}.back", "Back to the board")
        self._back.setAutoDefault(True)
        self._back.clicked.connect(self.closed)
        self._buttons.addWidget(self._back)
        self._parts = QVBoxLayout(self)
        self._foot = QVBoxLayout()
        self._foot.addLayout(self._buttons)
        self._spares_foot = False
        self._parts.addLayout(self.head)
        self._parts.addWidget(scrolling(inner, f"{identifier}.scroll", title), 1)
        self._parts.addLayout(self._foot)

    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size; what is not said here follows the program's font."""
        self._title.setFont(theme.font(NAME_PT, bold=True))
        self._fit_buttons()

    @override
    def hasHeightForWidth(self) -> bool:
        """Never: whatever is in its head, it scrolls by itself, and the window need not."""
        return False

    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: a page that has nothing better takes it itself."""
        self.setFocus()

    def answer_with(self, label: QLabel, sentence: str) -> None:
        """Say what became of what was asked for: to the eye, and to a reader while the page is shown (SC 4.1.3)."""
        show_plain(label, sentence)
        if sentence and self.isVisible():
            self._announcer.tell(sentence)

    def add_button(self, button: QPushButton) -> None:
        """Add a button before the way back."""
        button.setAutoDefault(True)
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def add_foot(self, widget: QWidget) -> None:
        """Add what stays in sight above the buttons however far the body is scrolled."""
        self._parts.insertWidget(self._parts.count() - 1, widget)

    def spare_foot(self, *, spares: bool) -> None:
        """Put the buttons beside the title, or back: on a low page their row is one of its content less."""
        if spares == self._spares_foot:
            return
        self._spares_foot = spares
        there, here = (self._foot, self.head) if spares else (self.head, self._foot)
        there.removeItem(self._buttons)
        self._buttons.setParent(None)
        here.addLayout(self._buttons)
        self._fit_buttons()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay side by side."""
        super().resizeEvent(event)
        self._fit_buttons()

    @override
    def event(self, event: QEvent) -> bool:
        """A button that comes or goes changes what room there is."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_buttons()
        return super().event(event)

    def _fit_buttons(self) -> None:
        """Where the buttons would not fit side by side, or stand beside the title, the way back takes fewer words."""
        words = self._back.fontMetrics()
        more = words.horizontalAdvance(BACK) - words.horizontalAdvance(self._back.text())
        fits = self._buttons.minimumSize().width() + more <= self.width() - 2 * _EDGE_PX
        wanted = BACK if fits and not self._spares_foot else BACK_SHORT
        if wanted != self._back.text():
            self._back.setText(wanted)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
