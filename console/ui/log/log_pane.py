"""The log with its head: correct and void by mouse, and a sentence where there is nothing yet."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.events import SET_UP_KINDS
from console.domain.situation import Situation
from console.render.wording import QUIET
from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.plain_text import plain_label


class LogPane(QWidget):
    """Log feed.

    Attributes:
        view: The list itself.

    Signals:
        correct_chosen, void_chosen, batch_void_chosen, history_chosen, context_chosen: As of :class:`LogView`.
    """

    correct_chosen = Signal(int)
    void_chosen = Signal(int)
    batch_void_chosen = Signal(int)
    history_chosen = Signal(int)
    context_chosen = Signal(int)

    def __init__(self, model: LogModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "log.pane", "Log")
        self.setAutoFillBackground(True)
        self._model = model
        self._head = PaneHead("LOG", "log", theme)
        self._correct = self._head.add_button("Correct …", "btn.correct", "Correct the selected entry")
        self._void = self._head.add_button("Void …", "btn.void", "Void the selected entry")
        for_act(self._correct, "correct_selected", typed="c41", beside=True)
        for_act(self._void, "void_selected", typed="v41", beside=True)
        self.view = LogView(model, theme)
        self._quiet = identify(plain_label(QUIET, wraps=True), "log.quiet", QUIET)
        self._quiet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shift_began_at: datetime | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addWidget(self._quiet)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)
        self._connect()
        self._show_what_is_there()

    def show_situation(self, situation: Situation) -> None:
        """Say so while nobody has logged anything in this shift."""
        self._shift_began_at = situation.shift.started_at if situation.shift is not None else None
        self._show_what_is_there()

    def show_find_key(self, key: str) -> None:
        """Say by which key, as people read it, the log page is opened; empty for none."""
        self._head.set_title(f"LOG · {key} find" if key else "LOG")

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._head.apply_theme(theme)
        self._quiet.setFont(theme.font())
        self.view.apply_theme(theme)

    def correct_current(self) -> bool:
        """Ask to correct the selected entry; whether there is one that can be."""
        return self.view.correct_current()

    def void_current(self) -> bool:
        """Ask to void the selected entry or batch; whether there is one that can be."""
        return self.view.void_current()

    def show_history_of_current(self) -> None:
        """Ask for the history of the selected entry."""
        self.view.show_history_of_current()

    def _connect(self) -> None:
        self._correct.clicked.connect(self.view.correct_current)
        self._void.clicked.connect(self.view.void_current)
        self.view.correct_chosen.connect(self.correct_chosen)
        self.view.void_chosen.connect(self.void_chosen)
        self.view.batch_void_chosen.connect(self.batch_void_chosen)
        self.view.history_chosen.connect(self.history_chosen)
        self.view.context_chosen.connect(self.context_chosen)
        self.view.selectionModel().currentChanged.connect(self._offer)
        self._model.changed.connect(self._show_what_is_there)

    def _show_what_is_there(self) -> None:
        self._quiet.setVisible(self._is_quiet())
        self.view.setVisible(bool(self._model.rows))
        self._offer()

    def _is_quiet(self) -> bool:
        """Nothing at all, or only what was there before this shift and what sets the center up."""
        began = self._shift_began_at
        if self._model.has_newer:
            return False
        said = (one for one in reversed(self._model.entries) if one.kind not in SET_UP_KINDS)
        newest = next(said, None)
        return newest is None or (began is not None and newest.recorded_at < began)

    def _offer(self, *_: QModelIndex) -> None:
        row = self.view.current_entry()
        self._correct.setEnabled(row is not None and row.can_correct)
        self._void.setEnabled(row is not None and row.can_void)
