"""Provides the strong frame that says whether this window has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from console.ui.theme import Theme

_STRONG_PX = 4
MARGIN_PX = _STRONG_PX + 4
"""Room the frame needs around what stands in it."""

_RINGED = ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QPushButton", "QToolButton")


class KeyboardFrame(QFrame):
    """Framed strongly while its window is active: a unit typed for CAD must not land here unseen.

    In the focus color while what is typed lands here: of two such frames one could not tell where the keyboard is.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_frame_theme(self, theme: Theme) -> None:
        """Take on the colors."""
        self._theme = theme
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        """The keyboard came or went."""
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
            self.update()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Strong and in the focus color, or thin."""
        super().paintEvent(event)
        active = self.isActiveWindow()
        width = _STRONG_PX if active else 1
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.focus if active and not self._typed_elsewhere() else self._theme.border, width))
        inset = width // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()

    def _follow(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self.update()

    def _typed_elsewhere(self) -> bool:
        if QApplication.activePopupWidget() is not None:
            return True
        focus = QApplication.focusWidget()
        return focus is not None and is_ringed(focus) and not self.isAncestorOf(focus)


def is_ringed(widget: QWidget) -> bool:
    """Whether it shows by a ring of its own that it has the keyboard; what is typed elsewhere ends in the line."""
    return any(widget.inherits(kind) for kind in _RINGED)
