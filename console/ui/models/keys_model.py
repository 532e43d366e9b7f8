"""The acts of the window with their keys in force and as delivered, one row each, in the order of the menus."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from console.ui.actions import ACTS, Act
from console.ui.keys.key_rules import shown
from console.ui.keys.keys_in_force import DELIVERED, KeysInForce

Index = QModelIndex | QPersistentModelIndex


class KeyColumn(IntEnum):
    """What stands beside what."""

    ACT = 0
    KEYS = 1
    DELIVERED = 2


_TITLES = {KeyColumn.ACT: "What it does", KeyColumn.KEYS: "Keys", KeyColumn.DELIVERED: "As delivered"}


class KeysModel(QAbstractTableModel):
    """Follows the keys in force."""

    def __init__(self, keys: KeysInForce, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        keys.changed.connect(self._follow)

    def act_at(self, row: int) -> Act | None:
        """The act in this row; None outside the table."""
        return ACTS[row] if 0 <= row < len(ACTS) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        """One for each act."""
        return 0 if parent is not None and parent.isValid() else len(ACTS)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        """Act, keys, keys as delivered."""
        return 0 if parent is not None and parent.isValid() else len(KeyColumn)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the first of a row is spoken as a whole sentence."""
        act = self.act_at(index.row()) if index.isValid() else None
        if act is None:
            return None
        column = KeyColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(act, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(act) if column is KeyColumn.ACT else self._text(act, column) or "no key"
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[KeyColumn(section)]
        return None

    def _text(self, act: Act, column: KeyColumn) -> str:
        match column:
            case KeyColumn.ACT:
                return act.text.rstrip(".")
            case KeyColumn.KEYS:
                return keys_text(self._keys.of(act.name))
            case KeyColumn.DELIVERED:
                return keys_text(DELIVERED[act.name])

    def _spoken(self, act: Act) -> str:
        keys = self._keys.of(act.name)
        changed = "" if keys == DELIVERED[act.name] else ", changed"
        return f"{act.text.rstrip('.')}, {keys_text(keys) or 'no key'}{changed}"

    def _follow(self) -> None:
        self.dataChanged.emit(self.index(0, KeyColumn.ACT), self.index(len(ACTS) - 1, KeyColumn.DELIVERED))


def keys_text(keys: tuple[str, ...]) -> str:
    """Keys as people read them: ``F3, Ctrl+F``."""
    return ", ".join(shown(key) for key in keys)
