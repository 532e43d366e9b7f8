"""What paints itself, in the colors and the text size of the theme: labels that are read, buttons that are pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from console.ui.theme import Theme
from console.ui.widgets.plain_text import PlainLabel

if TYPE_CHECKING:
    Widget = QWidget
else:
    Widget = object  # Qt's own class comes with the label or the button


class Painted(Widget):
    """Stands before the Qt class that it is to a screen reader."""

    _theme: Theme

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self.updateGeometry()
        self.update()


class PaintedLabel(Painted, PlainLabel):
    """A label, so that a screen reader finds it as text; as large as its hint, or larger."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()


class PaintedButton(Painted, QAbstractButton):
    """A button, so that a screen reader finds and presses it; a click leaves the keyboard where it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
