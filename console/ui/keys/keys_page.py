"""Provides the page on which keys are changed: a table of every act, and a field that waits for the new key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QWidget
from typing_extensions import override

from console.ui.actions import ACTS, Act
from console.ui.announcer import Announcer
from console.ui.delegates.marked_row_delegate import MarkedRowDelegate
from console.ui.keys.key_field import KeyField
from console.ui.keys.key_rules import shown, why_not
from console.ui.keys.keys_in_force import DELIVERED, KeysInForce
from console.ui.models.keys_model import KeyColumn, KeysModel, keys_text
from console.ui.theme import Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain

HOW = "Enter on a line of the table, then press the new key. A change counts at once, everywhere."
_LEAST_ROWS = 5


class KeyTable(QTableView):
    """The table of acts.

    Signals:
        entered: Enter, or a double click.
    """

    entered = Signal()

    def __init__(self, model: KeysModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "keys.table", "Keys")
        self._painter = MarkedRowDelegate(theme, self)
        self.setItemDelegate(self._painter)
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KeyColumn.ACT, QHeaderView.ResizeMode.Stretch)
        self.setCurrentIndex(model.index(0, KeyColumn.ACT))
        self.doubleClicked.connect(lambda _: self.entered.emit())

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._painter.theme = theme
        self.setPalette(_without_highlight(theme))
        self.setFont(theme.font())
        self.resizeRowsToContents()
        self.setMinimumHeight((_LEAST_ROWS + 1) * max(TARGET_PX, self.fontMetrics().height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes the key of the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class KeysPage(Page):
    """Nothing is taken from one act for another unless the person says so."""

    def __init__(self, keys: KeysInForce, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("keys", "Keys", parent)
        self._keys = keys
        self._model = KeysModel(keys, self)
        self.table = KeyTable(self._model, theme)
        self.field = KeyField()
        self._answer = identify(plain_label(HOW, wraps=True), "keys.answer", "")
        self._announcer = Announcer(self._answer)
        self._question = QWidget()
        self._wanted: tuple[str, ...] = ()
        self._keeps = False
        self._waiting = False
        self.change = page_button("Change", "keys.change", self._begin_change)
        self.add = page_button("Add", "keys.add", self._begin_adding)
        self.none = page_button("None", "keys.none", lambda: self._ask_for(()))
        self.delivered = page_button("As delivered", "keys.delivered", self._give_delivered)
        self.all_delivered = page_button("All as delivered", "keys.all_delivered", self._give_all_delivered)
        self.move_here = page_button("Move it here", "keys.move", self._move)
        self.leave_it = page_button("Leave it", "keys.leave", self._stop)
        self._build()
        self.field.pressed.connect(self._take)
        self.field.left.connect(self._stop_waiting)
        self.table.entered.connect(self._begin_change)
        self.table.selectionModel().currentChanged.connect(self._take_row)
        self._show_waiting(waiting=False)
        self.apply_theme(theme)

    def _build(self) -> None:
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._answer)
        self.body.addWidget(self.field)
        doing = (self.change, self.add, self.none, self.delivered, self.all_delivered)
        _fill(self._question, (self.move_here, self.leave_it))
        row = QWidget()
        _fill(row, doing)
        self.body.addWidget(self._question)
        self.body.addWidget(row)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size."""
        super().apply_theme(theme)
        self.table.apply_theme(theme)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.table.setFocus()

    def start_over(self) -> None:
        """Nothing is waited for."""
        self._show_waiting(waiting=False)
        show_plain(self._answer, HOW)
        self._offer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc answers a question first."""
        if event.key() == Qt.Key.Key_Escape and self.move_here.isVisible():
            self._stop()
        else:
            super().keyPressEvent(event)

    @property
    def _act(self) -> Act:
        return ACTS[max(self.table.currentIndex().row(), 0)]

    def _begin_change(self) -> None:
        self._wait(keeps=False)

    def _begin_adding(self) -> None:
        self._wait(keeps=True)

    def _wait(self, *, keeps: bool) -> None:
        self._keeps = keeps
        self._show_waiting(waiting=True)
        self._tell(f"Press the new key for “{self._act.words}”.")
        self.field.setFocus()

    def _take(self, key: str) -> None:
        """A key was pressed while one was waited for."""
        reason = why_not(key) if key else "This key is not one the program can listen to."
        if reason is not None:
            self._tell(f"Not taken. {reason} Press another one; Esc leaves it as it is.")
            return
        self._ask_for((*self._keys.of(self._act.name), key) if self._keeps else (key,))

    def _give_delivered(self) -> None:
        self._ask_for(DELIVERED[self._act.name])

    def _give_all_delivered(self) -> None:
        self._keys.give_all_delivered()
        self._finish("Every key is as delivered.")

    def _ask_for(self, keys: Iterable[str]) -> None:
        """Give these keys, unless one of them means something else already: then ask first."""
        self._wanted = tuple(keys)
        held = {key: self._keys.holder(key) for key in self._wanted}
        taken = {key: act for key, act in held.items() if act is not None and act != self._act}
        if not taken:
            self._move()
            return
        said = " ".join(f"{shown(key)} means “{act.words}”." for key, act in taken.items())
        self._tell(f"{said} Nothing is changed unless you move it.")
        self._show_waiting(waiting=False)
        self._show_question(asking=True)
        self.leave_it.setFocus()

    def _move(self) -> None:
        self._keys.give(self._act.name, self._wanted)
        keys = keys_text(self._keys.of(self._act.name))
        self._finish(f"“{self._act.words}”: {keys or 'no key'}. It counts at once, everywhere.")

    def _stop(self) -> None:
        self._finish("Left as it was.")

    def _stop_waiting(self) -> None:
        # Also told of a field that is put away because its key has come.
        if self._waiting:
            self._stop()

    def _finish(self, sentence: str) -> None:
        self._show_waiting(waiting=False)
        self._tell(sentence)
        self._offer()
        self.table.setFocus()

    def _tell(self, sentence: str) -> None:
        show_plain(self._answer, sentence)
        self._announcer.tell(sentence)

    def _show_waiting(self, *, waiting: bool) -> None:
        self._waiting = waiting
        self.field.setVisible(waiting)
        self._show_question(asking=False)

    def _show_question(self, *, asking: bool) -> None:
        self._question.setVisible(asking)

    def _take_row(self, *_: QModelIndex) -> None:
        """Another row: a key that was asked about was meant for the one before."""
        if not self._question.isHidden():
            self._show_question(asking=False)
            self._tell("Left as it was.")
        self._offer()

    def _offer(self) -> None:
        keys = self._keys.of(self._act.name)
        self.none.setEnabled(bool(keys))
        self.add.setEnabled(bool(keys))
        self.delivered.setEnabled(keys != DELIVERED[self._act.name])


def _without_highlight(theme: Theme) -> QPalette:
    """The table fills a selected row by itself; here the ring says which one it is."""
    palette = QPalette(theme.palette())
    palette.setColor(QPalette.ColorRole.Highlight, theme.row)
    palette.setColor(QPalette.ColorRole.HighlightedText, theme.text)
    return palette


def _fill(row: QWidget, buttons: Iterable[QPushButton]) -> None:
    flow = FlowLayout(row, spacing=8)
    flow.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        flow.addWidget(button)
