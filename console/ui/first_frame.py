"""Provides what is done once a window has been seen for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

UNSEEN_MS = 2000
"""A window that starts out of sight is not painted; what is to be done is done all the same."""


class AfterFirstFrame(QObject):
    """Does something once, a moment after a window was painted for the first time.

    Args:
        then: What to do.
        after_ms: What was typed and painted first comes first, and the screen has got its frame.
    """

    def __init__(self, window: QWidget, then: Callable[[], None], after_ms: int) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        self._after_ms = after_ms
        window.installEventFilter(self)
        self._unseen = QTimer(self)
        self._unseen.setSingleShot(True)
        self._unseen.timeout.connect(self._do)
        self._unseen.start(UNSEEN_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._unseen.start(self._after_ms)
        return False

    def _do(self) -> None:
        self._window.removeEventFilter(self)
        self._then()
