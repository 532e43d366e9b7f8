"""A list of painted rows: one per entry, number or note; always with a current row, never a keyboard trap."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from console.ui.widgets.ground import on_ground


class RowView(QListView):
    """Shows a list model whose delegate paints rows as wide as the view."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        model.rowsInserted.connect(self._keep_current)
        model.rowsRemoved.connect(self._keep_current)
        self._keep_current()

    def lay_out_again(self) -> None:
        """Measure every row anew, after the look or a row's text changed."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every row anew when the view got narrower or wider: a scroll bar that appears does that too."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _keep_current(self, *_: QModelIndex | int) -> None:
        # A list without a current row has crashed screen readers (BearWare/TeamTalk5 #3191).
        if self.currentIndex().isValid():
            return
        rows = (self.model().index(at, 0) for at in range(self.model().rowCount()))
        first = next((index for index in rows if index.flags() & Qt.ItemFlag.ItemIsSelectable), None)
        if first is not None:
            self.setCurrentIndex(first)
