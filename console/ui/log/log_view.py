"""The view of the log: newest on top, batches fold, a menu to correct and to void."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget
from typing_extensions import override

from console.ui.delegates.log_delegate import LogDelegate
from console.ui.log.copied_text import copied_text
from console.ui.log.place_bar import PlaceBar
from console.ui.log.place_keeper import PlaceKeeper
from console.ui.models.log_model import LogModel
from console.ui.models.log_rows import EntryRow, LogRow
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.row_view import RowView


class LogView(RowView):
    """Shows a :class:`LogModel`; it asks, by signals, and never writes.

    Attributes:
        bar: Its scroll bar, which stands for the whole log.
        enter_goes_on: Enter asks to go on with the entry; else it opens and folds a batch, as Space always does.

    Signals:
        correct_chosen: Number of an entry to correct.
        void_chosen: Number of an entry to void.
        batch_void_chosen: Number of an entry whose whole batch is to be voided.
        history_chosen: Number of an entry whose corrections are to be shown.
        context_chosen: Number of an entry to be shown among its neighbors.
        entered: Number of the entry on which Enter was pressed, where that goes on with it.
        copied: How many rows are on the clipboard.
    """

    correct_chosen = Signal(int)
    void_chosen = Signal(int)
    batch_void_chosen = Signal(int)
    history_chosen = Signal(int)
    context_chosen = Signal(int)
    entered = Signal(int)
    copied = Signal(int)

    def __init__(
        self, model: LogModel, theme: Theme, identifier: str = "log.entries", parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        identify(self, identifier, "Log, newest first")
        self.enter_goes_on = False
        self._log = model
        self._theme = theme
        self._painter = LogDelegate(theme, lambda: self.viewport().width(), self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = PlaceBar(self.verticalScrollBar(), f"{identifier}.place", self)
        self.places = PlaceKeeper(self, model, self.bar)
        model.dataChanged.connect(self.lay_out_again)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._painter.theme = theme
        on_ground(self)
        self.lay_out_again()

    def current_entry(self) -> EntryRow | None:
        """The entry, or batch, that is selected."""
        row = self._log.row_at(self.currentIndex().row())
        return row if isinstance(row, EntryRow) else None

    def selected_rows(self) -> tuple[LogRow, ...]:
        """The rows selected, as they stand."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        rows = (self._log.row_at(at) for at in places)
        return tuple(row for row in rows if row is not None)

    def copy_selected(self) -> None:
        """Put the rows selected on the clipboard as text."""
        rows = [row for row in self.selected_rows() if isinstance(row, EntryRow)]
        if rows:
            QGuiApplication.clipboard().setText(copied_text(self._log.rows, rows))
            self.copied.emit(len(rows))

    def show_history_of_current(self) -> None:
        """Ask for the corrections of the selected entry."""
        row = self.current_entry()
        if row is not None:
            self.history_chosen.emit(row.seq)

    def correct_current(self) -> bool:
        """Ask to correct the selected entry, if it can be; whether it can."""
        row = self.current_entry()
        if row is None or not row.can_correct:
            return False
        self.correct_chosen.emit(row.seq)
        return True

    def void_current(self) -> bool:
        """Ask to void the selected entry or batch, if it can be; whether it can."""
        row = self.current_entry()
        if row is None or not row.can_void:
            return False
        (self.batch_void_chosen if row.folds else self.void_chosen).emit(row.seq)
        return True

    def open_menu(self, at: int, place: QPoint) -> QMenu | None:
        """Open the menu of the entry in this row at a point of the viewport."""
        row = self._log.row_at(at)
        if not isinstance(row, EntryRow):
            return None
        self.setCurrentIndex(self._log.index(at))
        menu = identify(QMenu(self), "menu.entry", f"Entry {row.numbers}")
        menu.setFont(self._theme.font())
        correct = menu.addAction(f"Correct {row.numbers} …", self.correct_current)
        correct.setObjectName("act.correct")
        correct.setEnabled(row.can_correct)
        void = menu.addAction(f"Void {row.numbers} …", self.void_current)
        void.setObjectName("act.void")
        void.setEnabled(row.can_void)
        if row.in_batch and not row.folds:
            batch = menu.addAction("Void its whole batch …", lambda: self.batch_void_chosen.emit(row.seq))
            batch.setObjectName("act.void_batch")
            batch.setEnabled(row.can_void)
        menu.addSeparator()
        history = menu.addAction(f"History of {row.seq}", lambda: self.history_chosen.emit(row.seq))
        history.setObjectName("act.history")
        context = menu.addAction(f"Show {row.seq} among its neighbors", lambda: self.context_chosen.emit(row.seq))
        context.setObjectName("act.context")
        copy = menu.addAction("Copy as text", self.copy_selected)
        copy.setObjectName("act.copy")
        if row.folds:
            fold = menu.addAction("Show as one row" if row.is_open else "Show one by one", lambda: self._log.toggle(at))
            fold.setObjectName("act.fold")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space opens or folds a batch, Enter goes on or does so too; Home and End go to the ends of the whole log."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif key == Qt.Key.Key_Home and self._log.has_newer:
            self.places.go_to_newest()
        elif key == Qt.Key.Key_End and self._log.has_older:
            self.places.go_to_oldest()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.enter_goes_on:
            row = self.current_entry()
            if row is not None:
                self.entered.emit(row.seq)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._log.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or fold a batch; of a single entry, open the menu."""
        place = event.position().toPoint()
        at = self.indexAt(place).row()
        row = self._log.row_at(at)
        if isinstance(row, EntryRow) and row.folds:
            self._log.toggle(at)
        else:
            self.open_menu(at, place)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu: at the mouse, or of the selected entry for the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.open_menu(self.indexAt(event.pos()).row(), event.pos())
        else:
            self.open_menu(self.currentIndex().row(), self.visualRect(self.currentIndex()).bottomLeft())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar stands at the right edge, as high as the list."""
        super().resizeEvent(event)
        self._place_bar()

    def _place_bar(self) -> None:
        width = self.bar.sizeHint().width()
        if self.viewportMargins().right() != width:
            self.setViewportMargins(0, 0, width, 0)
        self.bar.setGeometry(self.width() - width, 0, width, self.height())
