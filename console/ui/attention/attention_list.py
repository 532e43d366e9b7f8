"""The list behind the strip: every item whole, and the way to say that it was seen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.delegates.note_delegate import NoteDelegate
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_typed
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.row_view import RowView

_LEAST_HEIGHT = 160


class AttentionList(QFrame):
    """A popup above the strip; Esc and a click beside it close it.

    Signals:
        acknowledge_chosen: Number of an item that was seen, from 1; 0 for all of them.
    """

    acknowledge_chosen = Signal(int)

    def __init__(self, model: AttentionModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        identify(self, "attention.popup", "Things that ask for attention")
        self.setFrameShape(QFrame.Shape.Box)
        self._model = model
        self._head = PaneHead("ATTENTION · oldest first", "attention", theme)
        seen = self._head.add_button("Seen", "btn.seen", "Say that the selected item was seen")
        all_seen = self._head.add_button("All seen", "btn.all_seen", "Say that every item was seen")
        self.view = identify(RowView(model, theme), "attention.items", "Things that ask for attention")
        self._painter = NoteDelegate(theme, lambda: self.view.viewport().width(), self.view)
        self.view.setItemDelegate(self._painter)
        for_typed(seen, "a and its number")
        for_typed(all_seen, "a")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        seen.clicked.connect(self._acknowledge_current)
        all_seen.clicked.connect(lambda: self._acknowledge(0))

    def open_above(self, strip: QRect) -> None:
        """Show the list above this place of the screen, as wide as it."""
        height = max(_LEAST_HEIGHT, min(strip.top(), 2 * self._head.sizeHint().height() + self._rows_height()))
        self.setGeometry(strip.left(), max(0, strip.top() - height), strip.width(), height)
        self.show()
        self.view.setFocus()

    def lay_out_again(self) -> None:
        """Measure the rows anew; without any, there is no list."""
        self.view.lay_out_again()
        if not self._model.rows:
            self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._painter.theme = theme
        self._head.apply_theme(theme)
        on_ground(self.view, theme)
        self.lay_out_again()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says the current item was seen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._acknowledge_current()
        else:
            super().keyPressEvent(event)

    def _rows_height(self) -> int:
        return sum(self.view.sizeHintForRow(at) for at in range(len(self._model.rows)))

    def _acknowledge_current(self) -> None:
        row = self._model.row_at(self.view.currentIndex().row())
        if row is not None:
            self._acknowledge(row.n)

    def _acknowledge(self, number: int) -> None:
        self.hide()
        self.acknowledge_chosen.emit(number)
