"""Provides finding entries by words: the newest that have them all, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.situation import Situation
from console.render.wording import counted
from console.services.log_book import PAGE
from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain

Search = Callable[[str], Sequence[LogEntry]]


class FindPage(Page):
    """Signals: ``correct_chosen``, ``void_chosen``, ``batch_void_chosen`` carry the number of an entry found."""

    correct_chosen = Signal(int)
    void_chosen = Signal(int)
    batch_void_chosen = Signal(int)

    def __init__(self, search: Search, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("find", "Find in the log", parent)
        self._search = search
        self._theme = theme
        self._situation: Situation | None = None
        self.found: LogView | None = None
        self.words = identify(QLineEdit(), "find.words", 'Words to find; "two words" stand side by side')
        self.words.setPlaceholderText("Frontier ticket")
        button = identify(QPushButton("Find"), "find.button", "Find")
        self._answer = identify(plain_label(wraps=True), "find.answer", "")
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self.body.addStretch(0)
        self.words.returnPressed.connect(self.look)
        button.clicked.connect(self.look)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        super().apply_theme(theme)
        self._theme = theme
        if self.found is not None:
            self.found.apply_theme(theme)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.words.setFocus()

    def start_over(self, situation: Situation) -> None:
        """Name lines as the set-up of this situation does; the words of last time are still there, selected."""
        self._situation = situation
        self.words.selectAll()

    def look(self) -> None:
        """Show the entries with these words."""
        words = self.words.text().strip()
        if not words or self._situation is None:
            return
        try:
            entries = self._search(words)
        except ExpectedError as error:
            show_plain(self._answer, error.sentence)
            return
        newest = "The newest " if len(entries) >= PAGE else ""  # a full page: there may be older ones
        show_plain(self._answer, f"{newest}{counted(len(entries), 'entry', 'entries')} with {words}.")
        self._show(entries, self._situation)

    def _show(self, entries: Sequence[LogEntry], situation: Situation) -> None:
        if self.found is not None:
            self.body.removeWidget(self.found)
            self.found.deleteLater()
        model = LogModel(_nothing_before, situation.set_up, exercise=situation.exercise)
        model.add_entries(entries)
        self.found = identify(LogView(model, self._theme), "find.entries", "Entries found, newest first")
        model.setParent(self.found)  # goes with its view when the next words are looked for
        self.found.correct_chosen.connect(self.correct_chosen)
        self.found.void_chosen.connect(self.void_chosen)
        self.found.batch_void_chosen.connect(self.batch_void_chosen)
        self.body.addWidget(self.found, 1)
        if entries:
            self.found.setFocus()


def _nothing_before(_seq: Seq, _count: int) -> tuple[LogEntry, ...]:
    """What was found is all there is to show."""
    return ()
