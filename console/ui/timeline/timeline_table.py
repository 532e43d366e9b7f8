"""The table twin of the chart: the same facts, sorted as one likes, copied as text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from console.ui.models.timeline_model import TimelineColumn, TimelineModel
from console.ui.theme import SMALL_PT, Theme
from console.ui.timeline.chart_rows import Mark
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX

_WIDEST_NAME = 0.24
"""Share of the width that the column of names may ask for."""

_LEAST_SCOPE_PX = 140
_AIR_PX = 10
_MEASURED_ROWS = 100
"""So many rows say how wide a column has to be: ten thousand would make everybody wait."""


class TimelineTable(QTableView):
    """Shows a :class:`TimelineModel`.

    Signals:
        chosen: A :class:`Mark` was chosen here.
        entry_asked: The number of the entry that says what is chosen.
    """

    chosen = Signal(object)
    entry_asked = Signal(int)

    def __init__(self, model: TimelineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "timeline.table", "Timeline as a table", "Space sorts by the column, Enter shows the entry")
        self._rows = model
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setModel(model)
        self.verticalHeader().hide()
        self._head = self.horizontalHeader()
        identify(self._head, "timeline.table.head", "Columns")
        self._head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.setSectionsClickable(True)
        self._head.setResizeContentsPrecision(_MEASURED_ROWS)
        self._head.setSortIndicatorShown(True)
        self._head.setSortIndicatorClearable(True)
        self._head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._head.sortIndicatorChanged.connect(model.sort)
        self._head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._ask)
        self._choosing = False
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self.setFont(theme.font(SMALL_PT))  # eight columns side by side
        self._head.setFont(theme.font(SMALL_PT, bold=True))
        height = max(TARGET_PX, QFontMetrics(self.font()).height() + 8)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.fit()

    def fit(self) -> None:
        """Give each column the room its rows in sight need; what was said of the scope takes what is left."""
        if not self.isVisible():
            return
        self.resizeColumnsToContents()
        for column in TimelineColumn:
            self.setColumnWidth(column, self.columnWidth(column) + _AIR_PX)
        name = min(self.columnWidth(TimelineColumn.LINE), int(self.width() * _WIDEST_NAME))
        self.setColumnWidth(TimelineColumn.LINE, name)
        others = sum(self.columnWidth(column) for column in TimelineColumn if column is not TimelineColumn.SCOPE)
        self.setColumnWidth(TimelineColumn.SCOPE, max(_LEAST_SCOPE_PX, self.viewport().width() - others))

    def choose(self, mark: Mark | None) -> None:
        """Show this mark as the chosen one; nobody is told."""
        at = self._rows.row_of(mark) if mark is not None else 0
        self._choosing = True
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self._rows.index(at if at is not None else 0, column))
        self._choosing = False

    def copy_text(self) -> None:
        """Put the selected rows, or all when only one is, on the clipboard."""
        selected = sorted(index.row() for index in self.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText(self._rows.text(selected if len(selected) > 1 else ()))

    def sort_by_current(self) -> None:
        """Sort by the column the keyboard is in; once more: the other way round; a third time: as in the chart."""
        column = self.currentIndex().column()
        order = Qt.SortOrder
        if self._head.sortIndicatorSection() != column:
            self._head.setSortIndicator(column, order.AscendingOrder)
        elif self._head.sortIndicatorOrder() is order.AscendingOrder:
            self._head.setSortIndicator(column, order.DescendingOrder)
        else:
            self._head.setSortIndicator(-1, order.AscendingOrder)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sorts, Enter goes to the entry, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        elif event.key() == Qt.Key.Key_Space:
            self.sort_by_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Share the room: nothing was measured while nobody saw it."""
        super().showEvent(event)
        self.fit()

    def _tell(self, current: QModelIndex) -> None:
        mark = self._rows.mark_at(current.row())
        if mark is not None and not self._choosing:
            self.chosen.emit(mark)

    def _ask(self) -> None:
        mark = self._rows.mark_at(self.currentIndex().row())
        if mark is not None and mark.seq is not None:
            self.entry_asked.emit(mark.seq)
