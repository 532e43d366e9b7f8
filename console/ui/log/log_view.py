"""The view of the log: newest on top, batches fold, a menu to correct and to void."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget
from typing_extensions import override

from console.ui.delegates.log_delegate import LogDelegate
from console.ui.models.log_model import LogModel
from console.ui.models.log_rows import EntryRow
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.row_view import RowView


class LogView(RowView):
    """Shows a :class:`LogModel`; it asks, by signals, and never writes.

    Signals:
        correct_chosen: Number of an entry to correct.
        void_chosen: Number of an entry to void.
        batch_void_chosen: Number of an entry whose whole batch is to be voided.
    """

    correct_chosen = Signal(int)
    void_chosen = Signal(int)
    batch_void_chosen = Signal(int)

    def __init__(self, model: LogModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        identify(self, "log.entries", "Log, newest first")
        self._log = model
        self._theme = theme
        self._follows = True
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self._painter = LogDelegate(theme, lambda: self.viewport().width(), self)
        self.setItemDelegate(self._painter)
        model.rowsAboutToBeInserted.connect(self._remember_place)
        model.rowsInserted.connect(self._keep_place)
        model.dataChanged.connect(self.lay_out_again)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._painter.theme = theme
        on_ground(self, theme)
        self.lay_out_again()

    def current_entry(self) -> EntryRow | None:
        """The entry, or batch, that is selected."""
        row = self._log.row_at(self.currentIndex().row())
        return row if isinstance(row, EntryRow) else None

    def show_entry(self, seq: int) -> bool:
        """Select an entry and bring it into sight; False when it is not loaded."""
        at = self._log.row_of(seq)
        if at is None:
            return False
        self.setCurrentIndex(self._log.index(at))
        self.scrollTo(self._log.index(at))
        return True

    def correct_current(self) -> None:
        """Ask to correct the selected entry, if it can be."""
        row = self.current_entry()
        if row is not None and row.can_correct:
            self.correct_chosen.emit(row.seq)

    def void_current(self) -> None:
        """Ask to void the selected entry or batch, if it can be."""
        row = self.current_entry()
        if row is not None and row.can_void:
            (self.batch_void_chosen if row.folds else self.void_chosen).emit(row.seq)

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
        if row.folds:
            fold = menu.addAction("Show as one row" if row.is_open else "Show one by one", lambda: self._log.toggle(at))
            fold.setObjectName("act.fold")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open or fold a batch."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
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

    def _remember_place(self, _: QModelIndex, first: int, __: int) -> None:
        # Someone reading further down must not have the text move away under the eyes; above are a day and the newest.
        top = self.indexAt(QPoint(1, 1))
        reading = top.row() > 1 and first <= top.row()
        self._anchor = (QPersistentModelIndex(top), self.visualRect(top).top()) if reading else None
        self._follows = top.row() <= 1

    def _keep_place(self) -> None:
        if self._follows:
            self.scrollToTop()
        if self._anchor is None:
            return
        place, top = self._anchor
        self._anchor = None
        if place.isValid():
            self.scrollTo(self._log.index(place.row()), QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - top)
