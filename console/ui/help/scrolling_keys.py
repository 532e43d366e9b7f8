"""Provides scrolling by keys while a field above the text has the keyboard: arrows and Page Up and Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QLineEdit, QScrollArea, QWidget
from typing_extensions import override

_MOVES = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class ScrollingKeys(QObject):
    """Takes from a one-line field the keys that mean nothing in it.

    Args:
        page: Holds the field and what scrolls.
    """

    def __init__(self, field: QLineEdit, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll instead."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            scroll = self._page.findChild(QScrollArea)
            if isinstance(scroll, QScrollArea):
                scroll.verticalScrollBar().triggerAction(_MOVES[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)
