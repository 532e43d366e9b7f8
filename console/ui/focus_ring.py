"""Provides the ring around the field or button that has the keyboard, which Fusion alone hardly shows (SC 2.4.7)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from console.ui.command_line.keyboard_frame import KeyboardFrame, is_ringed
from console.ui.widgets.scrolling import bring_into_view


class FocusRing(QObject):
    """Follows the keyboard through a window and its dialogs; what paints a ring of its own is left alone.

    What has the keyboard is also brought into view, through every scroll area it lies in (SC 2.4.11).
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None
        if now is None or not self._is_ours(now):
            return
        bring_into_view(now)
        holder = now.parentWidget()
        wanted = holder if isinstance(holder, (QComboBox, QAbstractSpinBox)) else now
        if not is_ringed(wanted) or isinstance(holder, KeyboardFrame):
            return
        self._frame = _Frame(wanted)
        self._frame.setWidget(wanted)

    def _is_ours(self, widget: QWidget) -> bool:
        holder: QWidget | None = widget
        while holder is not None and holder is not self._window:
            holder = holder.parentWidget()
        return holder is not None


class _Frame(QFocusFrame):
    """Two pixels around what it follows, in the focus color."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Its mask leaves the ring only."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.BrightText))
        painter.end()
