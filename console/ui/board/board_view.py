"""The view of the board: fixed rows, clocks that tick in their own place, a mouse path for every act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineGroup
from console.ui.announcer import Announcer
from console.ui.board.board_echoes import BoardEchoes
from console.ui.board.board_keys import row_after, row_beside
from console.ui.board.board_layout import RowParts
from console.ui.board.board_places import BoardFitting
from console.ui.board.line_menu import LineMenu
from console.ui.board.placed_view import PlacedView
from console.ui.delegates.board_painter import BoardPainter
from console.ui.models.board_model import BoardColumn, BoardModel
from console.ui.models.board_rows import BoardRow, LineRow, clock_texts
from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class BoardView(PlacedView):
    """Shows a :class:`BoardModel`; it asks, by signals, and never writes.

    Signals:
        status_chosen: Line key and :class:`LineState`.
        verify_chosen: Key of a line that a real call verified as shown.
        note_chosen: Key of a line to write a note about.
        drawer_wanted: Key of a line of which more is to be seen: Right where nothing stands beside it, or Shift+Right.
        fold_refused: Why a group stays open, as one sentence.
        typed: Text typed while the board has the keyboard; it belongs in the command line.
    """

    status_chosen = Signal(int, object)
    verify_chosen = Signal(int)
    note_chosen = Signal(int)
    drawer_wanted = Signal(int)
    fold_refused = Signal(str)
    typed = Signal(str)

    def __init__(self, model: BoardModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "board.lines", "Board", "Every line in its fixed place; the menu key logs a state")
        self._board = model
        self._theme = theme
        self._echoes = BoardEchoes()
        self._kept: LineKey | None = None
        self._clocks: tuple[str, ...] = ()
        self._announcer = Announcer(self)
        self._painter = BoardPainter(model)
        self._fitting = BoardFitting(self.verticalScrollBar().sizeHint().width())
        self._has_room = False
        self._places = self._fitting.fit(theme, (), 1, 1)
        self._shown: tuple[BoardRow, ...] = ()
        on_ground(self)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember_line)
        model.modelReset.connect(self._start_over)
        for changed in (model.rows_changed, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._fit_rows)
        self._start_over()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        on_ground(self)
        self._fit_rows()

    def tick(self, now: datetime) -> None:
        """Move the clocks; only their own places are painted again, and only of those that read otherwise now."""
        self._board.tick(now)
        self._echoes.end(now)
        self._show_echoes()
        self._show_clocks()

    def echo(self, key: LineKey) -> None:
        """Put a line in brackets for a while, and bring it into sight: it has just been logged."""
        if self._board.now is not None:
            self._echoes.begin(key, self._board.now)
            self._show_echoes()
        self.scrollTo(self._board.index(-1 if (at := self._board.row_of(key)) is None else at, BoardColumn.KEY))

    def line_at_current(self) -> LineRow | None:
        """The line that is selected; None while a header is."""
        return self._board.line_row(self.currentIndex().row())

    def select_line(self, key: LineKey) -> None:
        """Make this line the current one, out of its folded group if need be; the keyboard stays where it is."""
        group = self._board.group_of(key)
        if group in self._board.folded:
            self._board.fold(self._board.folded - {group})
        if (at := self._board.row_of(key)) is not None:
            self._go_to(at)

    @property
    def folded(self) -> frozenset[LineGroup]:
        """The groups that are put away."""
        return self._board.folded

    def fold_only(self, groups: Iterable[LineGroup]) -> None:
        """Put away these groups and no others, as far as they can be, without a word."""
        self._board.fold(groups)

    def fold(self, group: LineGroup, *, folds: bool = True) -> None:
        """Put away the lines of a group, or bring them back; a group with a line that is not operational stays."""
        others = self._board.folded - {group}
        why = self._board.fold(others | {group} if folds else others)
        if why:
            self._announcer.tell(why)
            self.fold_refused.emit(why)

    def parts_at(self, at: int) -> RowParts | None:
        """Where things stand in this row, in the viewport; None for a header."""
        parts = self._places.parts[at] if 0 <= at < len(self._places.parts) else None
        return None if parts is None else parts.translated(0, -self.verticalOffset())

    def clock_rect(self, at: int) -> QRect:
        """Where the clock of this row ticks, in the viewport."""
        parts = self.parts_at(at)
        return QRect() if parts is None else parts.ticking.toAlignedRect()

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
    def cell_rect(self, at: int, column: int) -> QRect:
        """Where a cell is: the whole row for the sentence, the place of its text for every other."""
        parts = self.parts_at(at)
        if column == BoardColumn.KEY or parts is None:
            return super().cell_rect(at, column)
        return parts.of_columns[column].toAlignedRect()

    @override
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go from row to row, headers too; the first column holds the sentence a reader says."""
        current = self.currentIndex()
        if not current.isValid():
            return current
        at = row_after(self._places, current.row(), cursor_action, self.viewport().height())
        return self._board.index(at, BoardColumn.KEY)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu or folds; letters and digits go to the command line; the rest moves."""
        at = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._press(at)
            case Qt.Key.Key_Right:
                self._go_right(at, to_drawer=bool(event.modifiers() & _SHIFT))
            case Qt.Key.Key_Left:
                self._go_left(at)
            case _ if event.text().isprintable() and event.text() and not event.modifiers() & _COMMAND_KEYS:
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row; on a chip, open its menu; on a header, fold the group or open it."""
        place = event.position().toPoint()
        at, left = self.row_at(place), event.button() is Qt.MouseButton.LeftButton
        if at < 0:
            return
        self._go_to(at)
        parts = self.parts_at(at)
        if left and (parts is None or parts.chip.contains(place)):
            self._press(at)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the menu of the line."""
        place = event.position().toPoint()
        self.open_menu(self.row_at(place), place)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu: at the mouse, or of the current line for the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.open_menu(self.row_at(event.pos()), event.pos())
        else:
            self.open_menu(self.currentIndex().row())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that have a part in what is to be painted; of a row of which only the clock does, that."""
        painter = QPainter(self.viewport())
        region, scrolled_px, has_keyboard = event.region(), self.verticalOffset(), self.hasFocus()
        for at in self.rows_in(region):
            dirty, row = region.intersected(self.row_rect(at)).boundingRect(), self._board.line_row(at)
            if row is not None and row.since is not None and self.clock_rect(at).contains(dirty):
                self._painter.paint_clock(painter, at, scrolled_px)
            else:
                is_current = at == self.currentIndex().row()
                self._painter.paint(painter, at, scrolled_px, is_current=is_current, has_keyboard=has_keyboard)
        self._painter.paint_continued(painter, scrolled_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places anew."""
        super().resizeEvent(event)
        self._has_room = True
        self._fit_rows()

    def _press(self, at: int) -> None:
        header = self._board.group_row(at)
        if header is None:
            self.open_menu(at)
        else:
            self.fold(header.group, folds=not header.folded)

    def _go_right(self, at: int, *, to_drawer: bool) -> None:
        header, line = self._board.group_row(at), self._board.line_row(at)
        beside = row_beside(self._places, at, 1)
        if header is not None and header.folded:
            self.fold(header.group, folds=False)
        elif line is not None and (to_drawer or beside is None):
            self.drawer_wanted.emit(line.key)
        elif beside is not None:
            self._go_to(beside)

    def _go_left(self, at: int) -> None:
        header = self._board.group_row(at)
        beside = row_beside(self._places, at, 0)
        if header is not None and not header.folded:
            self.fold(header.group)
        elif beside is not None:
            self._go_to(beside)

    def _go_to(self, at: int) -> None:
        self.setCurrentIndex(self._board.index(at, BoardColumn.KEY))
        self.scrollTo(self.currentIndex())

    def _remember_line(self) -> None:
        row = self.line_at_current()
        self._kept = row.key if row is not None else None

    def _start_over(self) -> None:
        self._fit_rows()
        kept = self._board.row_of(self._kept) if self._kept is not None else None
        first = next((at for at in range(len(self._board.rows)) if self._board.line_row(at) is not None), None)
        chosen = first if kept is None else kept
        if chosen is not None:
            self._go_to(chosen)

    def _fit_rows(self) -> None:
        if not self._has_room:
            return  # it is not known yet; to measure every row for some other is in vain
        room, before, shown = self.maximumViewportSize(), self._places, self._shown
        self._shown = self._board.rows
        self._places = self._fitting.fit(self._theme, self._shown, room.width(), room.height())
        self._painter.places = self._places
        if self._places.layout is not before.layout or self._places.rows != before.rows:
            self._clocks = clock_texts(self._board.rows, self._board.now)
            self.set_places(self._places.rows, self._places.height, self._places.heads)
            return
        self._show_clocks()
        for at, (was, row) in enumerate(zip(shown, self._shown, strict=True)):
            if was is not row and was != row:
                self.viewport().update(self.row_rect(at))

    def _show_echoes(self) -> None:
        before, self._painter.echoed = self._painter.echoed, self._echoes.keys
        for key in before ^ self._painter.echoed:
            at = self._board.row_of(key)
            if at is not None:
                self.viewport().update(self.row_rect(at))

    def _show_clocks(self) -> None:
        if not self._has_room:
            return
        before, self._clocks = self._clocks, clock_texts(self._board.rows, self._board.now)
        for at, (was, reads) in enumerate(zip(before, self._clocks, strict=True)):
            if was != reads:
                self.viewport().update(self.clock_rect(at))
