"""The board as a table: one row per line in its fixed place, group headers between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from console.domain.ids import LineKey
from console.domain.line import LineGroup
from console.domain.quarter_hours import Quarters
from console.domain.situation import Situation
from console.render.wording import state_word
from console.ui.models.board_folds import is_put_away, kept_open, why_open
from console.ui.models.board_rows import BoardRow, GroupRow, LineRow, board_rows, quiet_again_at, row_sentence
from console.ui.models.strip_words import strip_text

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
    """Shows the lines of a situation; a line changes in place, the places change only with the set-up and by folding.

    The clocks move with :meth:`tick` without ``dataChanged``, or a screen reader would be told every second;
    the view repaints their places. Everything else in a row depends on the minute, and is made anew once a minute.

    Signals:
        rows_changed: Once after a change of any rows, so that a view measures them once.
        folds_changed: A group was folded or opened.
    """

    rows_changed = Signal()
    folds_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._situation: Situation | None = None
        self._now: datetime | None = None
        self._good: tuple[datetime, datetime] | None = None
        self._all: tuple[BoardRow, ...] = ()
        self._rows: tuple[BoardRow, ...] = ()
        self._folded: frozenset[LineGroup] = frozenset()
        self._today: Mapping[LineKey, Quarters] = MappingProxyType({})

    @property
    def rows(self) -> tuple[BoardRow, ...]:
        """Every row in sight, top first."""
        return self._rows

    @property
    def now(self) -> datetime | None:
        """The moment the clocks show; None before the first situation."""
        return self._now

    @property
    def folded(self) -> frozenset[LineGroup]:
        """The groups that are put away."""
        return self._folded

    def show(self, situation: Situation, today: Mapping[LineKey, Quarters] = MappingProxyType({})) -> None:
        """Take a new situation, and the quarter hours of the shift, by line."""
        self._situation = situation
        self._today = today
        self._now = situation.as_of
        self._refresh()

    def tick(self, now: datetime) -> None:
        """Move the clocks to ``now``."""
        self._now = now if self._situation is not None else None
        if self._good is not None and not self._good[0] <= now < self._good[1]:
            self._refresh()

    def fold(self, groups: Iterable[LineGroup]) -> str:
        """Put away the lines of these groups and of no others.

        Returns:
            Why one of them stays open, as one sentence; empty when all are as asked.
        """
        wanted = frozenset(groups)
        lines = self._situation.lines if self._situation is not None else ()
        reasons = [why for group in LineGroup if group in wanted and (why := why_open(group, lines))]
        self._take_folds(wanted - kept_open(lines))
        self._refresh()
        return reasons[0] if reasons else ""

    def row_of(self, key: LineKey) -> int | None:
        """Where this line stands; None where it is not on the board, or put away."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, LineRow) and row.key == key), None)

    def group_of(self, key: LineKey) -> LineGroup | None:
        """The group this line is in, put away or not."""
        found = (row.status.line.group for row in self._all if isinstance(row, LineRow) and row.key == key)
        return next(found, None)

    def line_row(self, at: int) -> LineRow | None:
        """The line in this row; None for a header or outside the table."""
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        return row if isinstance(row, LineRow) else None

    def group_row(self, at: int) -> GroupRow | None:
        """The header in this row; None for a line or outside the table."""
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        return row if isinstance(row, GroupRow) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Headers and lines in sight."""
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

    def _line_cell(self, row: LineRow, column: BoardColumn, role: int) -> object:
        if role == BoardRole.LINE_KEY:
            return row.key
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if column is BoardColumn.KEY else self._cell_text(row, column) or NOTHING_SPOKEN
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and column is BoardColumn.KEY:
            return " · ".join(text for text in (row.said, row.call, self._strip_text(row)) if text)
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

    def _strip_text(self, row: LineRow) -> str:
        if self._situation is None or self._now is None:
            return ""
        return strip_text(row.quarters, self._now, self._situation.set_up.center.zone)

    def _refresh(self) -> None:
        if self._situation is None or self._now is None:
            return
        # A group opens by itself the moment one of its lines is not operational, and stays open then.
        self._take_folds(self._folded - kept_open(self._situation.lines))
        rows = board_rows(self._situation.lines, self._now, self._situation.set_up, self._today, self._folded)
        self._good = (self._now, _good_until(rows, self._now))
        before, self._all = self._all, rows
        if [_place(row) for row in before] != [_place(row) for row in rows]:
            self.beginResetModel()
            self._rows = self._in_sight(self._folded)
            self.endResetModel()
        else:
            self._tell_changes()

    def _tell_changes(self) -> None:
        old, self._rows = self._rows, self._in_sight(self._folded)
        changed = [at for at, (before, after) in enumerate(zip(old, self._rows, strict=True)) if before != after]
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(BoardColumn) - 1))
        if changed:
            self.rows_changed.emit()

    def _in_sight(self, folded: frozenset[LineGroup]) -> tuple[BoardRow, ...]:
        return tuple(row for row in self._all if not is_put_away(row, folded))

    def _take_folds(self, folded: frozenset[LineGroup]) -> None:
        if folded == self._folded:
            return
        for group in LineGroup:
            if (group in folded) is not (group in self._folded):
                self._turn(group)
        self.folds_changed.emit()

    def _turn(self, group: LineGroup) -> None:
        """Put the lines of a group away, or bring them back."""
        folded = self._folded ^ {group}
        places = [at for at, row in enumerate(self._in_sight(self._folded & folded)) if is_put_away(row, {group})]
        if not places:
            self._folded = folded
        elif group in folded:
            self.beginRemoveRows(QModelIndex(), places[0], places[-1])
            self._folded, self._rows = folded, self._in_sight(folded)
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), places[0], places[-1])
            self._folded, self._rows = folded, self._in_sight(folded)
            self.endInsertRows()


def _good_until(rows: tuple[BoardRow, ...], now: datetime) -> datetime:
    """Until when rows made at ``now`` stay as they are: the next minute, or when a restored line is quiet again."""
    minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    quiet = (quiet_again_at(row) for row in rows if isinstance(row, LineRow))
    return min([minute, *(at for at in quiet if at is not None)])


def _place(row: BoardRow) -> str:
    return f"line {row.key}" if isinstance(row, LineRow) else f"group {row.group}"


def _group_cell(row: GroupRow, column: int, role: int) -> object:
    if column != BoardColumn.KEY:
        return None
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return row.text
        case Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        case _:
            return None
