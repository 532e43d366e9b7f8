"""Provides the view of a table in which a person types; Enter and Tab go on, they never trap."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

_PADDING_PX = 14
_ROWS_SHOWN = 12
_LEAST_CHARS = 5


class _Cells(QStyledItemDelegate):
    """Room around the text; the field in a cell has a name of its own."""

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._identifier = identifier

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The text and some room."""
        return super().sizeHint(option, index) + QSize(_PADDING_PX, _PADDING_PX // 2)

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A field named after its column."""
        title = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        return identify(QLineEdit(parent), f"{self._identifier}.editor", title)


class TypedTable(QTableView):
    """Typing begins an edit, Enter ends it; a further Enter belongs to the page around it.

    Args:
        stretched: The column that takes what room is left.
    """

    def __init__(
        self, model: QAbstractItemModel, identifier: str, name: str, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        identify(self, identifier, name)
        self.setModel(model)
        self.setItemDelegate(_Cells(identifier, self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        identify(header, f"{identifier}.titles", "Columns")
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * _LEAST_CHARS)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        model.rowsInserted.connect(self._keep_current)
        model.rowsRemoved.connect(self._keep_current)
        model.dataChanged.connect(self.fit_rows)
        # The stretched column gets its width last, and the table takes it on later still.
        header.sectionResized.connect(self.fit_rows, Qt.ConnectionType.QueuedConnection)
        self._keep_current()
        self.fit_rows()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text may wrap anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_rows()

    def fit_rows(self) -> None:
        """Rows as high as the text, never lower than what can be hit."""
        height = max(TARGET_PX, self.fontMetrics().height() + _PADDING_PX)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.resizeRowsToContents()
        shown = min(self.model().rowCount(), _ROWS_SHOWN)
        rows = sum(self.rowHeight(at) for at in range(shown)) or height
        self.setMinimumHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())

    def _keep_current(self) -> None:
        # A table without a current cell has crashed screen readers (BearWare/TeamTalk5 #3191).
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.fit_rows()
