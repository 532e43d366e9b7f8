"""Keeps the reader's place in the log while entries come in above, are read on below, or are let go at either end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QListView

from console.domain.ids import Seq
from console.ui.log.place_bar import PlaceBar
from console.ui.models.log_model import LogModel
from console.ui.models.log_rows import EntryRow

_OLDEST: Seq = 0


class _Top(Struct, frozen=True):
    """The entry at the upper edge and how far above the edge it begins, in pixels."""

    seq: Seq
    offset: int


class PlaceKeeper(QObject):
    """Between a list, the piece of the log in it, and the bar that stands for the whole.

    The text never moves away under the eyes of someone who reads; who looks at the newest entries sees the next one.
    """

    def __init__(self, view: QListView, model: LogModel, bar: PlaceBar) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._bar = bar
        self._top: _Top | None = None
        self._follows = True
        self._is_newest = True
        self._is_changing = False
        self._wanted: Seq | None = None
        self._selects = False
        self._chosen: Seq | None = None
        self._reach = _soon(self, self._read_on)
        self._jump = _soon(self, self._go_to_dragged)
        self._dragged = 0
        model.about_to_change.connect(self._before)
        model.changed.connect(self._after)
        model.answered.connect(self._reach.start)
        rows = view.verticalScrollBar()
        rows.valueChanged.connect(self._scrolled)
        rows.rangeChanged.connect(self._scrolled)
        bar.place_chosen.connect(self._drag)
        view.selectionModel().currentChanged.connect(self._remember_chosen)
        view.selectionModel().selectionChanged.connect(self._hold_on)

    def go_to(self, seq: Seq, *, anew: bool = False) -> None:
        """Select an entry and bring it into sight, its neighbors around it; read what is not in the list yet.

        Args:
            anew: Read it in any case: the list is about to show other entries.
        """
        at = None if anew else self._model.row_of(seq)
        if at is None:
            self._wanted, self._selects = seq, True
            self._model.load(seq)
            return
        index = self._model.index(at)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)

    def go_to_newest(self) -> None:
        """To the top of the whole log."""
        self._wanted = None
        self._model.load()

    def go_to_oldest(self) -> None:
        """To the bottom of the whole log."""
        self._wanted, self._selects = _OLDEST, False
        self._model.load(_OLDEST)

    def _drag(self, place: int) -> None:
        self._dragged = place
        self._jump.start()  # many moves of the mouse, one look into the record

    def _go_to_dragged(self) -> None:
        if self._dragged == 0:
            self.go_to_newest()
        elif self._dragged >= self._bar.maximum():
            self.go_to_oldest()
        else:
            self._wanted, self._selects = self._model.last_seq - self._dragged, False
            self._model.load(self._wanted)

    def _before(self) -> None:
        self._is_changing = True
        self._view.setAutoScroll(False)
        first = self._row_at_height(1)
        self._follows = self._is_newest and first <= 1  # above the newest is only its day
        self._top = None
        for at in range(first, min(first + 2, len(self._model.rows))):
            row = self._model.row_at(at)
            if isinstance(row, EntryRow):
                self._top = _Top(row.seq, self._view.visualRect(self._model.index(at)).top())
                break

    def _after(self) -> None:
        if self._model.is_moving:
            self._arrive()
        elif self._follows and not self._model.has_newer:
            self._view.scrollToTop()
        elif self._top is not None and (at := self._model.row_of(self._top.seq)) is not None:
            self._put(at, self._top.offset)
        self._select_again()
        self._view.setAutoScroll(True)
        self._is_changing = False
        self._is_newest = not self._model.has_newer
        self._scrolled()

    def _arrive(self) -> None:
        """The list was moved to another place of the log."""
        wanted, self._wanted = self._wanted, None
        rows = self._model.rows
        at = next((n for n, row in enumerate(rows) if isinstance(row, EntryRow) and row.seqs[0] <= (wanted or 0)), None)
        if wanted is None:
            self._view.scrollToTop()
        elif at is None:
            self._view.scrollToBottom()
        elif self._selects:
            self._view.scrollTo(self._model.index(at), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self._put(at, 0)
        shown = at if self._selects and at is not None else self._row_at_height(1)
        entry = next((row for row in rows[shown:] if isinstance(row, EntryRow)), None)
        self._chosen = entry.seq if entry is not None else None

    def _put(self, at: int, offset: int) -> None:
        self._view.scrollTo(self._model.index(at), QAbstractItemView.ScrollHint.PositionAtTop)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() - offset)

    def _select_again(self) -> None:
        """What was selected is selected again when it comes back, and stays so while it is there."""
        at = self._model.row_of(self._chosen) if self._chosen is not None else None
        if at is not None and at != self._view.currentIndex().row():
            self._view.setCurrentIndex(self._model.index(at))

    def _remember_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        row = self._model.row_at(current.row())
        if not self._is_changing and isinstance(row, EntryRow):
            self._chosen = row.seqs[-1]

    def _hold_on(self) -> None:
        if not self._is_changing:
            self._model.keeps_all = len(self._view.selectionModel().selectedIndexes()) > 1

    def _scrolled(self, *_: int) -> None:
        if not self._is_changing:
            self._reach.start()  # many steps of the wheel, one look at where that is

    def _read_on(self) -> None:
        """Say where in the log this is, and read on where less than a screen is left."""
        self._view.executeDelayedItemsLayout()
        self._reach.stop()  # what that scrolled is looked at now
        self._show_place()
        rows, screen = self._view.verticalScrollBar(), self._view.viewport().height()
        if rows.maximum() - rows.value() < screen:
            self._model.extend_older()
        if rows.value() < screen:
            self._model.extend_newer()

    def _show_place(self) -> None:
        if self._model.is_whole:
            self._bar.show_rows()
            return
        top, bottom = self._entry_at(1, 1), self._entry_at(self._view.viewport().height() - 2, -1)
        if top is None or bottom is None:
            return
        total, seen = self._model.last_seq, max(1, top - bottom + 1)
        rows = self._view.verticalScrollBar()
        at_end = rows.value() >= rows.maximum() and not self._model.has_older
        self._bar.show_place(total - seen if at_end else total - top, seen, total)

    def _row_at_height(self, y: int) -> int:
        """The row at a height of the view, the last one where there is nothing; 0 in an empty list.

        Not ``indexAt``, which has crashed in a list that was never shown: asking for a row's place lays rows out first.
        """
        last = len(self._model.rows) - 1
        rows = range(max(0, last))
        return bisect_left(rows, y, key=lambda at: self._view.visualRect(self._model.index(at)).bottom())

    def _entry_at(self, y: int, step: int) -> Seq | None:
        """The entry at a height of the view; where a day stands or nothing, the next one below or above."""
        at = self._row_at_height(y)
        for near in (at, at + step):
            row = self._model.row_at(near)
            if isinstance(row, EntryRow):
                return row.seqs[-1]
        return None


def _soon(parent: QObject, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(act)
    return timer
