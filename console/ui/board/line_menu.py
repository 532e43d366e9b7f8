"""What can be logged about one line by mouse: its state, a verification, a note."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.models.board_rows import LineRow
from console.ui.state_words import LETTERS
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.state_icon import state_icon


class LineMenu(QMenu):
    """The menu of one line.

    Signals:
        status_chosen: A :class:`LineState`.
        verify_chosen: A real call came in: verified as shown.
        note_chosen: A note is to be written.
        drawer_chosen: Everything about the line is to be shown.
    """

    status_chosen = Signal(object)
    verify_chosen = Signal()
    note_chosen = Signal()
    drawer_chosen = Signal()

    def __init__(self, row: LineRow, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "menu.line", f"Line {row.key}, {row.name}")
        self.setFont(theme.font())
        self._add_title(f"{row.key}  {row.name}".replace("&", "&&"))
        for state in LineState:
            self._add_state(row, state, theme)
        self.addSeparator()
        self._add_verify(row)
        note = self.addAction("Note …")
        note.setObjectName("act.note")
        note.triggered.connect(self.note_chosen)
        drawer = self.addAction("Line drawer: everything about it\t→")
        drawer.setObjectName("act.drawer")
        drawer.triggered.connect(self.drawer_chosen)

    def open_at(self, place: QPoint) -> None:
        """Show the menu at this point of the screen."""
        self.popup(place)

    def _add_title(self, text: str) -> None:
        title = self.addAction(text)
        title.setObjectName("act.line")
        title.setEnabled(False)
        self.addSeparator()

    def _add_state(self, row: LineRow, state: LineState, theme: Theme) -> None:
        action = QAction(state_icon(state, theme), f"{state_word(state)}\t{row.key}{LETTERS[state]}", self)
        action.setObjectName(f"act.{state.value}")
        action.setIconVisibleInMenu(True)
        action.triggered.connect(lambda: self.status_chosen.emit(state))
        self.addAction(action)

    def _add_verify(self, row: LineRow) -> None:
        # Contract §2: nothing is verified as unknown; the state is said instead.
        action = self.addAction(f"Verified: a real call came in\tt{row.key}")
        action.setObjectName("act.verify")
        action.setEnabled(row.state is not LineState.UNKNOWN)
        action.triggered.connect(self.verify_chosen)
