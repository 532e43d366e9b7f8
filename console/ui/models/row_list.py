"""A list of immutable rows that changes row by row: what is gone goes, what is new comes, what differs is told."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from console.late import late

if TYPE_CHECKING:
    from difflib import SequenceMatcher
else:
    SequenceMatcher = late("difflib", "SequenceMatcher")

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R", bound=Hashable)


class RowRole(IntEnum):
    """What a delegate or a test asks a row for, beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RowListModel(QAbstractListModel, Generic[R]):
    """Rows of one kind; a subclass says what makes a row the same one, how it reads and how it is spoken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()
        self._changing = False

    @property
    def is_changing(self) -> bool:
        """Whether views are being told of a change right now; they must not bring on another one."""
        return self._changing

    @property
    def rows(self) -> tuple[R, ...]:
        """Every row, top first."""
        return self._rows

    def row_at(self, at: int) -> R | None:
        """The row in this place; None outside the list."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def identity(self, row: R) -> Hashable:
        """What stays the same while the row's text changes; unique in the list. The row itself unless said."""
        return row

    def text(self, row: R) -> str:
        """The row as shown: its own words unless said."""
        return str(row)

    def spoken(self, row: R) -> str:
        """The row as a sentence for a screen reader."""
        return self.text(row)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A look-up."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case RowRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(row)
            case _:
                return None

    def replace_rows(self, new: Sequence[R]) -> None:
        """Show these rows: told as the least insertions, removals and changes, never as a reset."""
        self._changing = True
        try:
            self._tell_change(new)
        finally:
            self._changing = False

    def _tell_change(self, new: Sequence[R]) -> None:
        old_keys = [self.identity(row) for row in self._rows]
        new_keys = [self.identity(row) for row in new]
        if old_keys != new_keys:
            self._move_rows(old_keys, new_keys, new)
        before, self._rows = self._rows, tuple(new)
        for at, (was, row) in enumerate(zip(before, self._rows, strict=True)):
            if was != row:
                self.dataChanged.emit(self.index(at), self.index(at))

    def _move_rows(self, old_keys: list[Hashable], new_keys: list[Hashable], new: Sequence[R]) -> None:
        # Most changes are at one end; comparing only what lies between keeps a long log quick.
        head = _same_count(old_keys, new_keys)
        tail = _same_count(old_keys[head:][::-1], new_keys[head:][::-1])
        old_part, new_part = old_keys[head : len(old_keys) - tail], new_keys[head : len(new_keys) - tail]
        steps = SequenceMatcher(None, old_part, new_part, autojunk=False).get_opcodes()
        for step, old_from, old_to, new_from, new_to in reversed(steps):
            if step != "equal" and old_to > old_from:
                self._remove(head + old_from, head + old_to)
            if step != "equal" and new_to > new_from:
                self._insert(head + old_from, new[head + new_from : head + new_to])

    def _remove(self, first: int, end: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, end - 1)
        self._rows = self._rows[:first] + self._rows[end:]
        self.endRemoveRows()

    def _insert(self, first: int, rows: Sequence[R]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows = self._rows[:first] + tuple(rows) + self._rows[first:]
        self.endInsertRows()


def _same_count(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
