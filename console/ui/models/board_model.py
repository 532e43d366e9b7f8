"""The board as a table: one row per line in its fixed place, group headers between them."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.situation import Situation
from console.render.wording import state_word
from console.ui.models.board_rows import BoardRow, GroupRow, LineRow, board_rows, row_sentence

Index = QModelIndex | QPersistentModelIndex

NOTHING_SPOKEN = "none"
"""Stands for an empty cell where it is read aloud, after the name of its column."""


class BoardColumn(IntEnum):
    """What stands where in a row."""

    KEY = 0
    NAME = 1
    STATE = 2
    CLOCK = 3
    SAID = 4
    CALL = 5


class BoardRole(IntEnum):
    """What a delegate or a test asks a cell for, beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    LINE_KEY = Qt.ItemDataRole.UserRole + 2


class BoardModel(QAbstractTableModel):
    """Shows the lines of a situation; a line changes in place, the places change only with the set-up.

    The clocks move with :meth:`tick` without ``dataChanged``, or a screen reader would be told every second;
    the view repaints their places.

    Signals:
        rows_changed: Once after a change of any rows, so that a view measures them once.
    """

    rows_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._situation: Situation | None = None
        self._now: datetime | None = None
        self._rows: tuple[BoardRow, ...] = ()

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """Every row, top first."""
        return self._rows

    @property
    def now(self) -> datetime | None:
        """The moment the clocks show; None before the first situation."""
        return self._now

    def show(self, situation: Situation) -> None:
        """Take a new situation."""
        self._situation = situation
        self._now = situation.as_of
        self._refresh()

    def tick(self, now: datetime) -> None:
        """Move the clocks to ``now``."""
        if self._situation is None:
            return
        self._now = now
        self._refresh()

    def row_of(self, key: LineKey) -> int | None:
        """Where this line stands."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, LineRow) and row.key == key), None)

    def line_row(self, at: int) -> LineRow | None:
        """The line in this row; None for a header or outside the table."""
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        return row if isinstance(row, LineRow) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Headers and lines."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """The columns of :class:`BoardColumn`."""
        return 0 if parent is not None and parent.isValid() else len(BoardColumn)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up."""
        if not index.isValid() or self._now is None:
            return None
        row = self._rows[index.row()]
        if role == BoardRole.ROW:
            return row
        if isinstance(row, GroupRow):
            return _group_cell(row, index.column(), role)
        return self._line_cell(row, BoardColumn(index.column()), role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Column names, for screen readers; the view shows none."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return BoardColumn(section).name.capitalize()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be selected, headers only passed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], GroupRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _line_cell(self, row: LineRow, column: BoardColumn, role: int) -> object:
        if role == BoardRole.LINE_KEY:
            return row.key
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if column is BoardColumn.KEY else self._cell_text(row, column) or NOTHING_SPOKEN
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and column is BoardColumn.KEY:
            return " · ".join(text for text in (row.said, row.call) if text)
        return self._cell_text(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _cell_text(self, row: LineRow, column: BoardColumn) -> str:
        match column:
            case BoardColumn.KEY:
                return str(row.key)
            case BoardColumn.NAME:
                return row.name
            case BoardColumn.STATE:
                return state_word(row.state)
            case BoardColumn.CLOCK:
                return row.mark if self._now is None else row.clock(self._now)
            case BoardColumn.SAID:
                return row.said
            case BoardColumn.CALL:
                return row.call

    def _spoken(self, row: LineRow) -> str:
        if self._situation is None or self._now is None:
            return row.name
        return row_sentence(row.status, self._now, self._situation.set_up)

    def _refresh(self) -> None:
        if self._situation is None or self._now is None:
            return
        old = self._rows
        new = board_rows(self._situation.lines, self._now, self._situation.set_up)
        if [_place(row) for row in old] != [_place(row) for row in new]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._rows = new
        changed = [at for at, (before, after) in enumerate(zip(old, new, strict=True)) if before != after]
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(BoardColumn) - 1))
        if changed:
            self.rows_changed.emit()


def _place(row: BoardRow) -> str:
    return f"line {row.key}" if isinstance(row, LineRow) else f"group {row.group}"


def _group_cell(row: GroupRow, column: int, role: int) -> object:
    if column == BoardColumn.KEY and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return row.text
    return None
