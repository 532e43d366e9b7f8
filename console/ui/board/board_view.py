"""The view of the board: fixed rows, clocks that tick in their own place, a mouse path for every act."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.ui.board.board_layout import RowParts, fit
from console.ui.board.line_menu import LineMenu
from console.ui.delegates.board_delegate import BoardDelegate
from console.ui.models.board_model import BoardColumn, BoardModel
from console.ui.models.board_rows import GroupRow, LineRow
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify

ECHO_FOR = timedelta(seconds=10)
"""How long a row just logged stays outlined (desk.md §5, wrong-line protection)."""

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class BoardView(QTableView):
    """Shows a :class:`BoardModel`; it asks, by signals, and never writes.

    Signals:
        status_chosen: Line key and :class:`LineState`.
        verify_chosen: Key of a line that a real call verified as shown.
        note_chosen: Key of a line to write a note about.
        drawer_wanted: Key of a line of which more is to be seen: Right.
        typed: Text typed while the board has the keyboard; it belongs in the command line.
    """

    status_chosen = Signal(int, object)
    verify_chosen = Signal(int)
    note_chosen = Signal(int)
    drawer_wanted = Signal(int)
    typed = Signal(str)

    def __init__(self, model: BoardModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "board.lines", "Board", "Every line in its fixed place; the menu key logs a state")
        self._board = model
        self._theme = theme
        self._echo_until: dict[LineKey, datetime] = {}
        self._kept: LineKey | None = None
        self._painter = BoardDelegate(model)
        self._plain_table()
        on_ground(self, theme)
        self.setItemDelegate(self._painter)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_line)
        model.modelReset.connect(self._start_over)
        model.rows_changed.connect(self._fit_rows)
        self._start_over()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        on_ground(self, theme)
        self._fit_rows()

    def tick(self, now: datetime) -> None:
        """Move the clocks; only their own places are painted again."""
        self._board.tick(now)
        self._drop_echoes(now)
        for at, row in enumerate(self._board.rows):
            if isinstance(row, LineRow) and row.since is not None:
                self.viewport().update(self.clock_rect(at))

    def echo(self, key: LineKey) -> None:
        """Outline a line for a while: it has just been logged."""
        if self._board.now is not None:
            self._echo_until[key] = self._board.now + ECHO_FOR
            self._show_echoes()

    def line_at_current(self) -> LineRow | None:
        """The line that is selected."""
        return self._board.line_row(self.currentIndex().row())

    def select_line(self, key: LineKey) -> None:
        """Make this line the current one; the keyboard stays where it is."""
        at = self._board.row_of(key)
        if at is not None:
            self.setCurrentIndex(self._board.index(at, BoardColumn.KEY))

    def parts_at(self, at: int) -> RowParts | None:
        """Where things stand in this row, in the viewport; None for a header."""
        row = self._board.line_row(at)
        if row is None or self._painter.layout is None:
            return None
        return self._painter.layout.parts(row, self.rowViewportPosition(at))

    def clock_rect(self, at: int) -> QRect:
        """Where the clock of this row ticks, in the viewport."""
        parts = self.parts_at(at)
        return QRect() if parts is None else parts.clock.toAlignedRect()

    def open_menu(self, at: int, place: QPoint | None = None) -> LineMenu | None:
        """Open the menu of the line in this row: at a point of the viewport, or under its chip."""
        row, parts = self._board.line_row(at), self.parts_at(at)
        if row is None or parts is None:
            return None
        key = row.key
        menu = LineMenu(row, self._theme, self)
        menu.status_chosen.connect(lambda state: self.status_chosen.emit(key, state))
        menu.verify_chosen.connect(lambda: self.verify_chosen.emit(key))
        menu.drawer_chosen.connect(lambda: self.drawer_wanted.emit(key))
        menu.note_chosen.connect(lambda: self.note_chosen.emit(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.viewport().mapToGlobal(place or parts.chip.bottomLeft().toPoint()))
        return menu

    @override
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go from line to line, past headers; the first column holds the sentence a reader says."""
        places = [at for at, row in enumerate(self._board.rows) if isinstance(row, LineRow)]
        current = self.currentIndex()
        if not places or current.row() not in places:
            return current
        now = places.index(current.row())
        actions = QAbstractItemView.CursorAction
        match cursor_action:
            case actions.MoveUp | actions.MovePrevious:
                to = now - 1
            case actions.MoveDown | actions.MoveNext:
                to = now + 1
            case actions.MoveHome:
                to = 0
            case actions.MoveEnd:
                to = len(places) - 1
            case actions.MovePageUp | actions.MovePageDown:
                to = bisect_left(places, super().moveCursor(cursor_action, modifiers).row())
            case _:
                to = now
        return self._board.index(places[min(max(to, 0), len(places) - 1)], BoardColumn.KEY)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu, Right the drawer; letters and digits go to the command line; the rest moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Right and (line := self.line_at_current()) is not None:
            self.drawer_wanted.emit(line.key)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMAND_KEYS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the line; on its chip, open its menu. A header takes nothing."""
        at = self.rowAt(event.position().toPoint().y())
        parts = self.parts_at(at)
        if parts is None:
            return
        super().mousePressEvent(event)
        self.setCurrentIndex(self._board.index(at, BoardColumn.KEY))
        if event.button() is Qt.MouseButton.LeftButton and parts.chip.contains(event.position()):
            self.open_menu(at)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the menu of the line."""
        place = event.position().toPoint()
        self.open_menu(self.rowAt(place.y()), place)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu: at the mouse, or of the current line for the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.open_menu(self.rowAt(event.pos().y()), event.pos())
        else:
            self.open_menu(self.currentIndex().row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places anew."""
        super().resizeEvent(event)
        self._fit_rows()

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

    def _plain_table(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)

    def _remember_line(self) -> None:
        row = self.line_at_current()
        self._kept = row.key if row is not None else None

    def _start_over(self) -> None:
        self.clearSpans()
        for at, row in enumerate(self._board.rows):
            if isinstance(row, GroupRow):
                self.setSpan(at, BoardColumn.KEY, 1, BoardColumn.CLOCK + 1)
        for column in (BoardColumn.SAID, BoardColumn.CALL):
            self.hideColumn(column)
        self._fit_rows()
        kept = self._board.row_of(self._kept) if self._kept is not None else None
        first = next((at for at, row in enumerate(self._board.rows) if isinstance(row, LineRow)), None)
        chosen = first if kept is None else kept
        if chosen is not None:
            self.setCurrentIndex(self._board.index(chosen, BoardColumn.KEY))

    def _fit_rows(self) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        layout = fit(self._theme, self._board.rows, width, height)
        self._painter.layout = layout
        widths = layout.column_widths()
        for column, pixels in enumerate((*widths, max(1, width - sum(widths)))):
            self.setColumnWidth(column, pixels)
        for at, row in enumerate(self._board.rows):
            self.setRowHeight(at, layout.height(row))
        self.viewport().update()

    def _drop_echoes(self, now: datetime) -> None:
        over = [key for key, until in self._echo_until.items() if until <= now]
        for key in over:
            del self._echo_until[key]
        if over:
            self._show_echoes()

    def _show_echoes(self) -> None:
        self._painter.echoed = frozenset(self._echo_until)
        self.viewport().update()
