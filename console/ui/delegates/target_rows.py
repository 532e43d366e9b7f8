"""Makes the rows of a plain list high enough to be hit with a mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.ui.widgets.pane_head import TARGET_PX


class TargetRows(QStyledItemDelegate):
    """Paints rows as the style does, none lower than a target."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the words, and never lower than a target."""
        return super().sizeHint(option, index).expandedTo(QSize(0, TARGET_PX))
