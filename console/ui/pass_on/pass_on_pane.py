"""The notes for the next shift: read, add, close."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from console.domain.situation import Situation
from console.ui.delegates.note_delegate import NoteDelegate
from console.ui.models.pass_on_model import PassOnModel
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.act_key import for_act, for_typed
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.row_view import RowView

NONE_OPEN = "Nothing to pass on."


class PassOnPane(QWidget):
    """Open pass-ons.

    Attributes:
        view: The list itself.

    Signals:
        add_chosen: A new one is to be written.
        close_chosen: Number of one that is done.
    """

    add_chosen = Signal()
    close_chosen = Signal(int)

    def __init__(self, model: PassOnModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "pass_on.pane", "Pass-ons")
        self.setAutoFillBackground(True)
        self._model = model
        self._head = PaneHead("PASS-ON", "pass_on", theme)
        self._add = self._head.add_button("Add …", "btn.pass_on_add", "Write a pass-on for the next shift")
        self._close = self._head.add_button("Close …", "btn.pass_on_close", "Close the selected pass-on")
        for_typed(self._close, "px and its number")
        for_act(self._add, "start_pass_on", typed="p and the note", beside=True)
        self.view = identify(RowView(model), "pass_on.notes", "Pass-ons")
        self._painter = NoteDelegate(theme, lambda: self.view.viewport().width(), self.view)
        self.view.setItemDelegate(self._painter)
        self._none = identify(plain_label(NONE_OPEN, wraps=True, parent=self), "pass_on.none", NONE_OPEN)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setFont(theme.font(SMALL_PT))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addLayout(self._stack, 1)
        self._add.clicked.connect(self.add_chosen)
        self._close.clicked.connect(self._close_current)
        self.view.selectionModel().currentChanged.connect(self._offer)
        self._offer()

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._model.show(situation)
        count = len(self._model.rows)
        self._head.set_title(f"PASS-ON · {count}" if count else "PASS-ON")
        self._stack.setCurrentWidget(self.view if count else self._none)
        self.view.lay_out_again()
        self._offer()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._painter.theme = theme
        self._head.apply_theme(theme)
        self._none.setFont(theme.font(SMALL_PT))
        on_ground(self.view)
        self.view.lay_out_again()

    def _close_current(self) -> None:
        row = self._model.row_at(self.view.currentIndex().row())
        if row is not None:
            self.close_chosen.emit(row.n)

    def _offer(self, *_: QModelIndex) -> None:
        self._close.setEnabled(self._model.row_at(self.view.currentIndex().row()) is not None)
