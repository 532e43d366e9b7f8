"""Provides a drop-down whose list wears the colors of the theme, like any other list."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QComboBox
from typing_extensions import override


class DropDown(QComboBox):
    """A combo box; every one of the window is made of this.

    Fusion paints the ground of an open list in the palette's Window color, which controls have of their own for the
    sake of their outlines: pale text on it could hardly be read.
    """

    @override
    def showPopup(self) -> None:
        """Open the list in the colors that hold now."""
        self.view().setPalette(QApplication.palette())
        super().showPopup()
