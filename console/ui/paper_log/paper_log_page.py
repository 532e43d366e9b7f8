"""Provides the page on which a paper log is keyed in: one row at a time, and below it what was keyed in so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from console.render.wording import counted
from console.services.paper_log import RowField
from console.ui.command_line.answer_line import AnswerLine, Tag
from console.ui.delegates.log_delegate import LogDelegate
from console.ui.log.history_pane import HistoryModel
from console.ui.models.log_rows import EntryRow
from console.ui.paper_log.row_fields import RowFields
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.row_view import RowView

HOW = "Row by row as on the paper. Enter goes on, and at the end of a row logs it as of its own time."
NOBODY = "Nobody is signed on: Enter asks who keys it in."
NONE_YET = "No row keyed in yet"
_LEAST_LIST_PX = 120


class PaperLogPage(Page):
    """Shows; reading and logging are done elsewhere.

    Signals:
        typed: Something in the row changed.
        entered: Enter at the end of the row.
        void_asked: The last row was wrong.
        left: The page is seen no more.
    """

    typed = Signal()
    entered = Signal()
    void_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("paper_log", "Key in a paper log", parent)
        self.fields = RowFields(theme)
        self.answer = AnswerLine(theme, identifier="paper_log")
        self._how = plain_label(HOW, wraps=True)
        self.keyed_by = identify(plain_label(wraps=True), "paper_log.keyed_by", "")
        self.count = identify(plain_label(NONE_YET), "paper_log.count", NONE_YET)
        self.void_last = identify(QPushButton("Void the last row"), "paper_log.void", "Void the row keyed in last")
        self._model = HistoryModel(self)
        self.view = identify(RowView(self._model), "paper_log.entries", "Rows keyed in, newest first")
        self._painter = LogDelegate(theme, lambda: self.view.viewport().width(), self.view)
        self.view.setItemDelegate(self._painter)
        self._build()
        self.fields.changed.connect(self.typed)
        self.fields.entered.connect(self.entered)
        self.answer.entered.connect(self.entered)
        self.void_last.clicked.connect(self.void_asked)
        self.show_keyed((), 0)
        self.apply_theme(theme)

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """What was keyed in, newest first."""
        return self._model.rows

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: to the time, or behind what was begun."""
        row = self.fields.row
        self.fields.go_to(RowField.WHAT if row.time.strip() and row.what.strip() else RowField.TIME)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        super().apply_theme(theme)
        self.fields.apply_theme(theme)
        self.answer.apply_theme(theme)
        self._painter.theme = theme
        on_ground(self.view)
        self.view.lay_out_again()
        self.view.setMinimumHeight(int(_LEAST_LIST_PX * theme.zoom))
        self._how.setFont(theme.font(SMALL_PT))
        self.keyed_by.setFont(theme.font(SMALL_PT))
        self.count.setFont(theme.font(TEXT_PT, bold=True))

    def show_keyed_by(self, who: str) -> None:
        """Say who is signed on; empty = nobody."""
        show_plain(self.keyed_by, f"Keyed in by {who}, for the person on the paper." if who else NOBODY)

    def show_keyed(self, rows: Sequence[EntryRow], count: int) -> None:
        """Show what was keyed in so far, newest first, in so many rows of the paper."""
        said = f"{counted(count, 'row')} keyed in" if count else NONE_YET
        show_plain(self.count, said)
        self.count.setAccessibleName(said)
        self._model.replace_rows(rows)
        self.view.setVisible(bool(rows))
        self.void_last.setEnabled(any(row.can_void for row in rows))

    def say(self, tag: Tag, sentence: str, remarks: Sequence[str] = (), *, aloud: bool = False) -> None:
        """Say what Enter would log, or what became of a row."""
        self.answer.say(tag, sentence, remarks)
        QTimer.singleShot(0, self, self._keep_in_sight)  # laid out by then
        if aloud and self.isVisible():
            self._announcer.tell(". ".join((sentence, *remarks)))

    def _keep_in_sight(self) -> None:
        """What is said of the row, and above all the field in which one types, in however low a window."""
        scroll = self.findChild(QScrollArea)
        field = next((one for one in self.fields.fields.values() if one.hasFocus()), None)
        if scroll is not None and field is not None:
            scroll.ensureWidgetVisible(self.answer, 0, 0)
            scroll.ensureWidgetVisible(field, 0, 0)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What is in hand is kept now."""
        super().hideEvent(event)
        self.left.emit()

    def _build(self) -> None:
        self.answer.enter.setText("Log row")
        under = QHBoxLayout()
        under.addWidget(self.count)
        under.addStretch(1)
        under.addWidget(self.void_last)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.answer)
        self.body.addLayout(under)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.keyed_by)
        self.body.addWidget(self._how)
        self.body.addStretch(0)
