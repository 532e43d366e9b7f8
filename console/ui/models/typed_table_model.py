"""A small table in which a person types: cells are text, and each knows what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from console.ui.models.row_list import Index

Row = tuple[str, ...]
Place = tuple[int, str]


class Column(Struct, frozen=True, kw_only=True):
    """One column; ``key`` is what a fault names it by."""

    title: str
    key: str
    editable: bool = True


class TypedTableModel(QAbstractTableModel):
    """Rows of text.

    Signals:
        edited: The row a person typed in.
    """

    edited = Signal(int)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []
        self._faults: Mapping[Place, str] = {}
        self._changing = False

    @property
    def is_changing(self) -> bool:
        """Whether rows are coming or going right now, and not all of them are there."""
        return self._changing

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row, top first."""
        return tuple(self._rows)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column, left first."""
        return self._columns

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before; faults are of the past."""
        self._faults = {}
        self._changing = True
        try:
            self._take_rows(rows)
        finally:
            self._changing = False
        self._tell_all_changed()

    def _take_rows(self, rows: Sequence[Row]) -> None:
        had, have = len(self._rows), len(rows)
        if have < had:
            self.beginRemoveRows(QModelIndex(), have, had - 1)
            del self._rows[have:]
            self.endRemoveRows()
        elif have > had:
            self.beginInsertRows(QModelIndex(), had, have - 1)
            self._rows += rows[had:]
            self.endInsertRows()
        self._rows[:] = rows

    def tell(self, faults: Mapping[Place, str]) -> None:
        """Say what is wrong with which cell, by row and key of the column."""
        self._faults = dict(faults)
        self._tell_all_changed()

    def fault_at(self, row: int, column: int) -> str:
        """What is wrong with a cell; empty when nothing is."""
        return self._faults.get((row, self._columns[column].key), "")

    def first_faulty(self) -> QModelIndex:
        """The first cell with something wrong; an invalid index when there is none."""
        for row in range(len(self._rows)):
            for column in range(len(self._columns)):
                if self.fault_at(row, column):
                    return self.index(row, column)
        return QModelIndex()

    def _tell_all_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a cell."""
        found = super().flags(index)
        if index.isValid() and self._columns[index.column()].editable:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title if 0 <= section < len(self._columns) else None
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up."""
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        fault = self.fault_at(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"▸ {text}" if fault else text
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), index.column(), fault)
            case Qt.ItemDataRole.FontRole if fault:
                font = QFont()
                font.setBold(True)
                return font
            case _:
                return None

    def _spoken(self, row: int, column: int, fault: str) -> str:
        """The first cell speaks for its whole row."""
        titled = zip(self._columns, self._rows[row], strict=True)
        said = ", ".join(f"{one.title} {text or 'empty'}" for one, text in titled)
        own = said if column == 0 else f"{self._columns[column].title} {self._rows[row][column] or 'empty'}"
        return f"{own}. {fault}" if fault else own

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row = list(self._rows[index.row()])
        row[index.column()] = str(value).strip()
        self._rows[index.row()] = tuple(row)
        self._faults = {at: why for at, why in self._faults.items() if at[0] != index.row()}
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(self._columns) - 1))
        self.edited.emit(index.row())
        return True
