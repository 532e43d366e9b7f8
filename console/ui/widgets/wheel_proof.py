"""Fields that the wheel scrolls past: turned over one by chance, it must not choose another group, shift or number."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox
from typing_extensions import override


class PickList(QComboBox):
    """A list to choose from, by keys or by opening it."""

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
