"""Provides the history of one entry: what was said first, each correction, the void; in order, who and when."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.render.wording import counted
from console.ui.delegates.log_delegate import LogDelegate
from console.ui.models.log_model import spoken_entry
from console.ui.models.log_rows import EntryRow, RowMaker
from console.ui.models.row_list import RowListModel
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.row_view import RowView

STANDS = "stands as it was first logged"
_LEAST_PX = 110


class HistoryModel(RowListModel[EntryRow]):
    """The entries of one thread, oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    @override
    def identity(self, row: EntryRow) -> Hashable:
        """Its number."""
        return row.seq

    @override
    def text(self, row: EntryRow) -> str:
        """The row on one line."""
        return "  ".join(part for part in (row.numbers, row.time, row.by, row.said, row.fate, *row.marks) if part)

    @override
    def spoken(self, row: EntryRow) -> str:
        """As in the log."""
        return spoken_entry(row)


class HistoryPane(QWidget):
    """Shows one history at a time, hidden until then.

    Signals:
        closed: It is wanted no more.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "history.pane", "History of an entry")
        self.setAutoFillBackground(True)
        self.setMinimumHeight(_LEAST_PX)
        self._model = HistoryModel(self)
        self._head = PaneHead("HISTORY", "history", theme)
        close = self._head.add_button("Close (Esc)", "history.close", "Close the history")
        self.view = identify(RowView(self._model), "history.entries", "History, oldest first")
        self._painter = LogDelegate(theme, lambda: self.view.viewport().width(), self.view)
        self.view.setItemDelegate(self._painter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        close.clicked.connect(self.closed)
        self.hide()

    def show_history(self, entries: Sequence[LogEntry], set_up: SetUp, *, exercise: bool) -> None:
        """Show what became of the first of these entries."""
        first = entries[0]
        became = STANDS if len(entries) == 1 else f"{counted(len(entries) - 1, 'entry', 'entries')} about it since"
        self._head.set_title(f"HISTORY OF {first.seq} · {became}")
        self._model.replace_rows(RowMaker(set_up, exercise=exercise).in_order(entries))
        self.show()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._head.apply_theme(theme)
        self._painter.theme = theme
        on_ground(self.view)
        self.view.lay_out_again()
