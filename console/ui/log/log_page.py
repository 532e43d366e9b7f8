"""Provides the log page: the whole log or what was found in it, an entry among its neighbors, and its history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.log_filter import LogFilter
from console.domain.situation import Situation
from console.render.wording import counted
from console.ui.log.filter_bar import FilterBar
from console.ui.log.filter_words import found_text
from console.ui.log.history_pane import HistoryPane
from console.ui.log.log_view import LogView
from console.ui.models.log_model import AskLog, LogModel
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.page import Page
from console.ui.widgets.pane_head import PaneHead

_LEAST_PX, _LOW_PX, _HEAD_PX = 120, 450, 600
"""Of the entries; of the page, to show its filters; across, for its way back above: all at 100 %."""


class Source(Protocol):
    """Where the page's entries come from; see :class:`console.ui.log.log_source.LogSource`."""

    whole: AskLog

    def chosen(self, wanted: LogFilter) -> AskLog:
        """The entries of a filter."""
        ...

    def count(self) -> int:
        """How many entries the log has."""
        ...

    def history(self, seq: Seq) -> tuple[LogEntry, ...]:
        """What was said first, and every correction and void of it."""
        ...

    def now(self) -> datetime:
        """The moment it is."""
        ...


class LogPage(Page):
    """Esc goes back step by step: from the history, from the neighbors, from the filter, and then to the desk.

    Attributes:
        filters: What of the log is shown.
        view: The entries.
        history: What became of one of them, below.

    Signals:
        correct_chosen, void_chosen, batch_void_chosen: As of :class:`LogView`.
    """

    correct_chosen = Signal(int)
    void_chosen = Signal(int)
    batch_void_chosen = Signal(int)

    def __init__(self, source: Source, situation: Situation, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("log", "Log", parent)
        self._source = source
        self._situation = situation
        self._shown: LogFilter | None = None
        self._hit: Seq | None = None
        self._zoom = theme.zoom
        self.filters = FilterBar()
        self._model = LogModel(source.whole, situation.set_up, exercise=situation.exercise, parent=self)
        self._head = PaneHead("ENTRIES", "log.page_head", theme, spares=True)
        self._context = self._head.add_button("Neighbors (Enter)", "log.context", "Show among its neighbors")
        self._history = self._head.add_button("History", "log.history", "History of the selected entry")
        self._copy = self._head.add_button("Copy (Ctrl+C)", "log.copy", "Copy the selected entries as text")
        self._correct = self._head.add_button("Correct …", "log.correct", "Correct the selected entry")
        self._void = self._head.add_button("Void …", "log.void", "Void the selected entry")
        for_act(self._history, "show_history", beside=True)
        for_act(self._correct, "correct_selected", typed="c41", beside=True)
        for_act(self._void, "void_selected", typed="v41", beside=True)
        self.view = LogView(self._model, theme, "log.page_entries")
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.history = HistoryPane(theme)
        self.filters.put_words_into(self.head)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._head)
        self.body.addWidget(self.view, 3)
        self.body.addWidget(self.history, 2)
        self._connect()
        self._offer()

    def _connect(self) -> None:
        view = self.view
        self.filters.changed.connect(self.look)
        self.filters.confirmed.connect(view.setFocus)
        self._model.changed.connect(self._tell_shown)
        self._model.failed.connect(self.tell)
        view.correct_chosen.connect(self.correct_chosen)
        view.void_chosen.connect(self.void_chosen)
        view.batch_void_chosen.connect(self.batch_void_chosen)
        view.history_chosen.connect(self.show_history)
        view.context_chosen.connect(self.show_in_context)
        view.entered.connect(self._go_on)
        view.copied.connect(self._tell_copied)
        view.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self._buttons_do(
            (self._context, self._go_on_with_current),
            (self._history, view.show_history_of_current),
            (self._copy, view.copy_selected),
            (self._correct, view.correct_current),
            (self._void, view.void_current),
        )
        self.history.closed.connect(self._close_history)

    def _buttons_do(self, *pairs: tuple[QPushButton, object]) -> None:
        for button, act in pairs:
            button.clicked.connect(act)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        super().apply_theme(theme)
        self._zoom = theme.zoom
        self.view.setMinimumHeight(round(_LEAST_PX * theme.zoom))
        self._spare_room()
        self._head.apply_theme(theme)
        self.view.apply_theme(theme)
        self.history.apply_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low page keeps its room for the entries."""
        super().resizeEvent(event)
        self._spare_room()

    def _spare_room(self) -> None:
        low, wide = self.height() < _LOW_PX * self._zoom, self.width() >= _HEAD_PX * self._zoom
        self.filters.spare_room(spares=low)
        self.spare_foot(spares=low and wide)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def start_over(self, situation: Situation) -> None:
        """Offer the lines and people of this situation; what was looked for last is looked for again."""
        self._situation = situation
        self.filters.show_choices(situation)
        self._hit = None
        self._shown = None
        self.look()

    def take_entries(self, entries: Iterable[LogEntry], situation: Situation) -> None:
        """Take entries just logged, by whomever; where they begin a shift, "this shift" is that one."""
        self._situation = situation
        self.filters.follow(situation)
        self._model.show_set_up(situation.set_up)
        self._model.add_entries(entries)
        if self.filters.by_shift and self._hit is None:
            self.look()
        self._tell_shown()

    def look(self) -> None:
        """Show the entries that are asked for, if they are not shown already."""
        try:
            wanted = self.filters.wanted(self._source.now())
        except ExpectedError as error:
            self.tell(error.sentence)
            return
        if wanted == self._shown and self._hit is None:
            return
        self._shown, self._hit = wanted, None
        self._model.turn_to(self._source.chosen(wanted), selects=not wanted.is_everything)
        self.view.places.go_to_newest()
        self._offer()

    def show_in_context(self, seq: Seq) -> None:
        """Show an entry in the whole log, selected, its neighbors around it; Enter or Esc leads back."""
        self._hit = seq
        self._model.turn_to(self._source.whole, selects=False)
        self.view.places.go_to(seq, anew=True)
        self.view.setFocus()
        self._offer()

    def show_history(self, seq: Seq) -> None:
        """Show what became of an entry, below the log."""
        try:
            entries = self._source.history(seq)
        except ExpectedError as error:
            self.tell(error.sentence)
            return
        if entries:
            self.history.show_history(entries, self._situation.set_up, exercise=self._situation.exercise)
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """The log has less room now: what the history is of stays in sight, and where both have little, the history."""
        self.view.scrollTo(self.view.currentIndex())
        page = self.findChild(QScrollArea, "log.scroll")
        if page is not None:
            page.ensureWidgetVisible(self.history)

    def correct_current(self) -> bool:
        """Ask to correct the selected entry; whether there is one that can be."""
        return self.view.correct_current()

    def void_current(self) -> bool:
        """Ask to void the selected entry or batch; whether there is one that can be."""
        return self.view.void_current()

    def show_history_of_current(self) -> None:
        """Show what became of the selected entry."""
        self.view.show_history_of_current()

    def tell(self, sentence: str) -> None:
        """Say something about what is shown."""
        self._head.set_title(sentence)

    def _tell_copied(self, count: int) -> None:
        self.tell(f"{counted(count, 'row is', 'rows are')} on the clipboard as text.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back."""
        if event.key() == Qt.Key.Key_Escape and self._go_one_step_back():
            return
        super().keyPressEvent(event)

    def _go_one_step_back(self) -> bool:
        if not self.history.isHidden():
            self._close_history()
        elif self._hit is not None:
            self._leave_context()
        elif not self.filters.is_clear:
            self.filters.clear()
            self.filters.words.setFocus()
        else:
            return False
        return True

    def _close_history(self) -> None:
        self.history.hide()
        self.view.setFocus()

    def _go_on_with_current(self) -> None:
        row = self.view.current_entry()
        if row is not None:
            self._go_on(row.seq)

    def _go_on(self, seq: Seq) -> None:
        """To the neighbors of what was found, and back."""
        if self._hit is None:
            self.show_in_context(seq)
        else:
            self._leave_context()

    def _leave_context(self) -> None:
        hit, self._hit = self._hit, None
        wanted = self._shown or LogFilter()
        self._model.turn_to(self._source.chosen(wanted), selects=not wanted.is_everything)
        self.view.places.go_to(hit or 0, anew=True)
        self._offer()

    def _offer(self) -> None:
        row = self.view.current_entry()
        found = self._shown is not None and not self._shown.is_everything
        self.view.enter_goes_on = found or self._hit is not None
        self._context.setText("Back to what was found (Enter)" if self._hit is not None else "Neighbors (Enter)")
        self._context.setEnabled(row is not None and self.view.enter_goes_on)
        self._history.setEnabled(row is not None)
        self._copy.setEnabled(row is not None)
        self._correct.setEnabled(row is not None and row.can_correct)
        self._void.setEnabled(row is not None and row.can_void)

    def _tell_shown(self) -> None:
        try:
            self.tell(self._shown_text())
        except ExpectedError as error:
            self.tell(error.sentence)

    def _shown_text(self) -> str:
        if self._hit is not None:
            return f"Entry {self._hit} among its neighbors in the whole log. Esc goes back."
        if self._shown is None or self._shown.is_everything:
            count = self._source.count()
            return f"{count:,} {'entry' if count == 1 else 'entries'}, newest first."
        what = self.filters.text_of(self._shown)
        return found_text(len(self._model.entries), is_all=self._model.is_whole, what=what)
