"""The rows of a spreadsheet with what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from console.render.wording import visible
from console.services.line_import import ImportRow, Verdict
from console.services.line_import.columns import FALLBACK
from console.ui.models.row_list import Index


class ImportColumn(IntEnum):
    """What is shown of a row."""

    ROW = 0
    VERDICT = 1
    WHAT = 2
    REMARKS = 3


_TITLES = ("Row", "Becomes", "Line or number", "Why, or what to look at")
_WORDS = {
    Verdict.NEW: "new",
    Verdict.CHANGE: "change",
    Verdict.SAME: "already so",
    Verdict.BAD: "NOT TAKEN",
}


class ImportModel(QAbstractTableModel):
    """Changed as a whole with each file that is read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ImportRow, ...] = ()

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """Every row, top first."""
        return self._rows

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show another file's rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(ImportColumn)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section] if 0 <= section < len(_TITLES) else None
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = ImportColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row) if column is ImportColumn.ROW else _cell(row, column)
            case Qt.ItemDataRole.FontRole if not row.is_good:
                font = QFont()
                font.setBold(True)
                return font
            case _:
                return None


def _cell(row: ImportRow, column: ImportColumn) -> str:
    match column:
        case ImportColumn.ROW:
            return str(row.number)
        case ImportColumn.VERDICT:
            return _WORDS[row.verdict]
        case ImportColumn.WHAT:
            key = row.values.get("key", "?")
            name = row.values.get("name", row.values.get("label", ""))
            return visible(f"{'f' if row.table == FALLBACK else ''}{key}  {name}")
        case ImportColumn.REMARKS:
            return visible("; ".join(row.remarks))


def _spoken(row: ImportRow) -> str:
    """The first cell speaks for its whole row."""
    said = ", ".join(_cell(row, column) for column in ImportColumn if column is not ImportColumn.ROW)
    return f"Row {row.number}: {said}"
