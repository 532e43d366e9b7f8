"""The drawer itself: how one line stands, what can be logged about it, its last days, its history, its identifiers."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.line_board import LineStatus
from console.domain.set_up import SetUp
from console.ui.drawer.availability_pane import AvailabilityPane
from console.ui.drawer.drawer_head import DrawerHead
from console.ui.drawer.entry_form import EntryForm
from console.ui.drawer.line_acts_row import LineActsRow
from console.ui.drawer.line_facts import identifier_facts, split_from_text, state_facts
from console.ui.log.log_view import LogView
from console.ui.models.board_rows import row_sentence
from console.ui.models.log_model import LogModel
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.fact_list import FactList
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.scrolling import scrolling
from console.ui.widgets.state_buttons import StateButtons

HISTORY_LINES = 12
"""Least height of the history, in lines of its text."""

LEAST_PX = 340
"""At 100 % text; a lower drawer scrolls with its head."""

_MARGIN = 10
_SCROLL_BAR = QStyle.PixelMetric.PM_ScrollBarExtent


class LineDrawer(QFrame):
    """Shows one line; it asks, by signals, and never writes.

    Attributes:
        acts: Verified as shown, note, correct: its signals are the acts.

    Signals:
        state_chosen: A :class:`LineState` to log with what the form says.
        closed: Esc, the button, or Left where it moves nothing else.
    """

    state_chosen = Signal(object)
    closed = Signal()

    def __init__(self, history: LogModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "drawer", "Line drawer")
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.head = DrawerHead(theme, self)
        self.facts = FactList("drawer.facts", "How the line stands", theme)
        self.states = StateButtons("drawer.state", theme)
        self.form = EntryForm(theme)
        self.acts = LineActsRow(theme)
        self.days = AvailabilityPane(theme)
        self.history = LogView(history, theme, "drawer.history")
        self.history.setAccessibleName("History of the line, newest first")
        self.identifiers = FactList("drawer.identifiers", "Identifiers of the line", theme)
        self._headings = [
            identify(plain_label(text), f"drawer.heading.{text.split()[0].lower()}", text)
            for text in ("LOG", "LAST DAYS", "HISTORY · newest first", "IDENTIFIERS")
        ]
        self._lay_out()
        self.setFocusProxy(self.head.back)
        self.head.back.clicked.connect(self.closed)
        self.states.chosen.connect(self.state_chosen)
        self.history.installEventFilter(self)
        self.apply_theme(theme)

    def show_line(self, status: LineStatus, now: datetime, set_up: SetUp) -> None:
        """Show how this line stands; its history and days come by themselves."""
        self.head.show_line(status, now, split_from_text(status.line, set_up))
        self.facts.show_facts(state_facts(status, now, set_up))
        self.states.show_line(status.line.key, status.state)
        self.acts.show_line(status)
        self.identifiers.show_facts(identifier_facts(status.line))
        self._headings[-1].setVisible(not self.identifiers.isHidden())
        sentence = row_sentence(status, now, set_up)
        if sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    def tick(self, now: datetime) -> None:
        """Move the clock."""
        self.head.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        for part in (self.head, self.facts, self.states, self.form, self.acts, self.days, self.history):
            part.apply_theme(theme)
        self.identifiers.apply_theme(theme)
        for heading in self._headings:
            heading.setFont(theme.font(SMALL_PT, bold=True))
        self.history.setMinimumHeight(HISTORY_LINES * self._headings[0].fontMetrics().lineSpacing())
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from wherever the keyboard is inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left in the history moves nothing, so it closes the drawer."""
        is_left = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Left
        if is_left and event.type() == QEvent.Type.KeyPress:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The state buttons take as many rows as they need."""
        super().resizeEvent(event)
        self._fit()

    @override
    def hasHeightForWidth(self) -> bool:
        """No: whatever is said in it, it takes the height it is given, and scrolls."""
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        """As low as may be."""
        return QSize(super().minimumSizeHint().width(), 0)

    def _fit(self) -> None:
        # The head stays in sight where there is room for more than the head.
        rows = self._rows if self.height() > LEAST_PX * self._theme.zoom else self._body
        if rows.indexOf(self.head) < 0:
            rows.insertWidget(0, self.head)
        self.states.lay_out(self.width() - 2 * _MARGIN - self.style().pixelMetric(_SCROLL_BAR))

    def _lay_out(self) -> None:
        log, days, history, identifiers = self._headings
        inner = QWidget()
        self._body = body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 6, 0)
        body.setSpacing(8)
        parts: tuple[QLabel | QWidget, ...] = (
            *(self.facts, log, self.states, self.form, self.acts, days, self.days),
            *(history, self.history, identifiers, self.identifiers),
        )
        for part in parts:
            body.addWidget(part, 1 if part is self.history else 0)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(scrolling(inner, "drawer.scroll", "Line drawer"), 1)
