"""A table whose rows stand at places of their own: Qt's can't stand in two columns.

A subclass says where rows and cells are, and paints them; scrolling, finding and choosing rows is done here. It is a
QTableView still, because only that is a table to a screen reader; of its own layout nothing is used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QWidget
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex

_STEP_PX = 24
_VIEWPORT = "qt_scrollarea_viewport"
"""As Qt names one."""
_NO_COMMAND = QItemSelectionModel.SelectionFlag.NoUpdate


class PlacedView(QTableView):
    """Shows the rows of a table where :meth:`set_places` puts them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_viewport()
        self._rects: tuple[QRect, ...] = ()
        self._heads: frozenset[int] = frozenset()
        self._height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        for corner in self.findChildren(QAbstractButton):
            corner.hide()  # it would stand over the first row
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _make_viewport(self) -> None:
        """One of Python's own: to be given Qt's, PySide makes every class that it might be of, which takes 9 ms."""
        viewport = QWidget()
        viewport.setObjectName(_VIEWPORT)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)

    def set_places(self, rects: Sequence[QRect], height: int, heads: Collection[int] = ()) -> None:
        """Put the rows there, in pixels from the top left of everything, which is so high.

        Args:
            heads: Rows that are the title of the row after them, and are brought into sight with it.
        """
        self._rects = tuple(rects)
        self._heads = frozenset(heads)
        self._height = height
        self.updateGeometries()
        self.viewport().update()

    def row_rect(self, at: int) -> QRect:
        """Where this row is, in the viewport; empty where there is none."""
        if not 0 <= at < len(self._rects):
            return QRect()
        return self._rects[at].translated(0, -self.verticalOffset())

    def row_at(self, place: QPoint) -> int:
        """The row at a point of the viewport; -1 where there is none."""
        inside = place + QPoint(0, self.verticalOffset())
        return next((at for at, rect in enumerate(self._rects) if rect.contains(inside)), -1)

    def rows_in(self, region: QRegion) -> Iterator[int]:
        """The rows that have a part in a region of the viewport."""
        return (at for at in range(len(self._rects)) if region.intersects(self.row_rect(at)))

    def cell_rect(self, at: int, column: int) -> QRect:
        """Where a cell is, in the viewport: the whole row in its first column."""
        return self.row_rect(at) if column == 0 else QRect()

    @override
    def visualRect(self, index: Index) -> QRect:
        """Where a cell is."""
        return self.cell_rect(index.row(), index.column()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        """The first cell of the row that is there."""
        at = self.row_at(point)
        return self.model().index(at, 0) if at >= 0 else QModelIndex()

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, no farther than it takes; one below its title with it, if both find room."""
        if not 0 <= index.row() < len(self._rects):
            return
        rect, bar, seen = self._rects[index.row()], self.verticalScrollBar(), self.viewport().height()
        if rect.top() < bar.value() or rect.height() > seen:
            bar.setValue(self._top_with_head(index.row(), seen))
        elif rect.bottom() >= bar.value() + seen:
            bar.setValue(min(rect.bottom() + 1 - seen, self._top_with_head(index.row(), seen)))

    def _top_with_head(self, at: int, seen: int) -> int:
        """Where one begins to see this row; the very first title is seen in any case: a board opens at its top."""
        rect, head = self._rects[at], self._rects[at - 1 if at - 1 in self._heads else at]
        return head.top() if head.top() <= 0 or rect.bottom() - head.top() < seen else rect.top()

    @override
    def horizontalOffset(self) -> int:
        """Nothing is ever to be scrolled sideways."""
        return 0

    @override
    def verticalOffset(self) -> int:
        """How far down it is scrolled."""
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        """What is put away is not in the model."""
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Rows are chosen one at a time, by making one the current one."""

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The rows that are chosen."""
        region = QRegion()
        for at in {index.row() for index in selection.indexes()}:
            region += QRegion(self.row_rect(at))
        return region

    @override
    def selectionCommand(self, index: Index, event: object = None) -> QItemSelectionModel.SelectionFlag:
        """The current row is the chosen one."""
        flags = QItemSelectionModel.SelectionFlag
        return flags.ClearAndSelect | flags.Rows if index.isValid() else _NO_COMMAND

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Take it cell by cell: of several at once the base class paints everything anew."""
        for at in range(topLeft.row(), bottomRight.row() + 1):
            for column in range(topLeft.column(), bottomRight.column() + 1):
                cell = self.model().index(at, column)
                super().dataChanged(cell, cell, roles)

    @override
    def updateGeometries(self) -> None:
        """Let it scroll as far as there is something to see."""
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(_STEP_PX)
        bar.setPageStep(seen)
        bar.setRange(0, max(0, self._height - seen))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What was painted moves along."""
        self.viewport().scroll(0, dy)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is chosen by dragging."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the whole row."""
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
