"""The timeline as a table: one row for each stretch, use and note; it is what a screen reader gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from console.render.timeline_words import HEADINGS, TimelineWords, Told, as_text
from console.render.wording import visible
from console.ui.timeline.chart_rows import ChartRow, Mark

Index = QModelIndex | QPersistentModelIndex

NOTHING_SPOKEN = "none"
"""Stands for an empty cell where it is read aloud, after the name of its column."""


class TimelineColumn(IntEnum):
    """What stands where in a row."""

    LINE = 0
    STATE = 1
    FROM = 2
    TO = 3
    FOR = 4
    KNOWN_BY = 5
    SCOPE = 6
    ENTRY = 7


class TimelineRole(IntEnum):
    """What a test asks a cell for, beside its text."""

    MARK = Qt.ItemDataRole.UserRole + 1


class Row:
    """A mark, told when somebody looks: most rows of a long table are never seen.

    Attributes:
        mark: What stands there.
    """

    def __init__(self, mark: Mark, words: TimelineWords) -> None:
        self.mark = mark
        self._words = words

    @cached_property
    def told(self) -> Told:
        """Its cells."""
        return self._words.told(self.mark.subject, self.mark.part)

    @property
    def sentence(self) -> str:
        """The whole row, read aloud."""
        return self._words.sentence(self.mark.subject, self.mark.part)


SortKey = Callable[[Row], tuple[float | str, ...]]

_KEYS: Mapping[TimelineColumn, SortKey] = MappingProxyType(
    {
        TimelineColumn.FROM: lambda row: (row.mark.start.timestamp(),),
        TimelineColumn.TO: lambda row: (row.mark.end.timestamp(),),
        TimelineColumn.FOR: lambda row: (-1 if row.told.seconds is None else row.told.seconds,),
        TimelineColumn.ENTRY: lambda row: (row.mark.seq or 0,),
    }
)


class TimelineModel(QAbstractTableModel):
    """Shows the marks of a timeline, in the order of the chart until it is sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_order: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._words: TimelineWords | None = None
        self._sorted_by: tuple[TimelineColumn, Qt.SortOrder] | None = None

    def show_rows(self, words: TimelineWords, rows: Sequence[ChartRow]) -> None:
        """Show these, sorted as before."""
        marks = (mark for row in rows for mark in row.marks)
        self.beginResetModel()
        self._words = words
        self._in_order = tuple(Row(mark, words) for mark in marks)
        self._rows = self._sorted()
        self.endResetModel()

    def show_nothing(self) -> None:
        """There is nothing to show."""
        self.beginResetModel()
        self._words, self._in_order, self._rows = None, (), ()
        self.endResetModel()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What stands in the rows, top first."""
        return tuple(row.mark for row in self._rows)

    def mark_at(self, at: int) -> Mark | None:
        """What stands in this row; None outside the table."""
        return self._rows[at].mark if 0 <= at < len(self._rows) else None

    def row_of(self, mark: Mark) -> int | None:
        """Where this mark stands."""
        return next((at for at, row in enumerate(self._rows) if row.mark == mark), None)

    def text(self, rows: Sequence[int] = ()) -> str:
        """These rows, or all of them, as text to paste."""
        chosen = [self._rows[at] for at in rows] if rows else self._rows
        return as_text(self._words.heading if self._words is not None else "", [row.told for row in chosen])

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """Stretches, uses and notes."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """The columns of :class:`TimelineColumn`."""
        return 0 if parent is not None and parent.isValid() else len(TimelineColumn)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = visible(row.told.cells[index.column()])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                whole = index.column() == TimelineColumn.LINE
                return row.sentence if whole else text or NOTHING_SPOKEN
            case TimelineRole.MARK:
                return row.mark
            case _:
                return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return HEADINGS[section]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the chart again."""
        self._sorted_by = (TimelineColumn(column), order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()  # after the signal: the selection adds its own when it hears of it
        before = [self._rows[index.row()] for index in kept]
        self._rows = self._sorted()
        places = {id(row): at for at, row in enumerate(self._rows)}
        moved = [self.index(places[id(row)], index.column()) for index, row in zip(kept, before, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _sorted(self) -> tuple[Row, ...]:
        if self._sorted_by is None:
            return self._in_order
        column, order = self._sorted_by
        if column is TimelineColumn.LINE:  # the order of the chart is the order of the lines
            return self._in_order if order is Qt.SortOrder.AscendingOrder else self._in_order[::-1]
        key = _KEYS.get(column, lambda row: (row.told.cells[column].casefold(),))
        return tuple(sorted(self._in_order, key=key, reverse=order is Qt.SortOrder.DescendingOrder))
