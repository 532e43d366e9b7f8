"""Provides a drop-down whose list wears the colors of the theme, like any other list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from console.ui.delegates.target_rows import TargetRows
from console.ui.widgets.ground import on_ground


class DropDown(QComboBox):
    """A combo box; every one of the window is made of this.

    Fusion paints the ground of an open list in the palette's Window color, which controls have of their own for the
    sake of their outlines: pale text on it could hardly be read. And its rows are lower than what one hits by mouse.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        on_ground(self.view())

    @override
    def showPopup(self) -> None:
        """Open the list in the colors that hold now."""
        self.view().setPalette(QApplication.palette())
        super().showPopup()


class _Rows(TargetRows):
    """High enough to hit; the current one in the plain color of what is selected, where Fusion would shade it."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill in what is painted of a row."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
