"""Fields that the wheel scrolls past: turned over one by chance, it must not choose another group, shift or number."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from console.ui.widgets.drop_down import DropDown

_LEAST_CHARS = 16


class PickList(DropDown):
    """A list to choose from, by keys or by opening it; closed it gives way where its longest choice finds no room."""

    @override
    def minimumSizeHint(self) -> QSize:
        """So many letters, or less where no choice has more."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), _LEAST_CHARS * self.fontMetrics().averageCharWidth()), least.height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()


class NumberBox(QSpinBox):
    """A number to type or to step."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()
