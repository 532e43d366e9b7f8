"""Provides the keeping of half-typed text, so that a crash costs at most the last second of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from console.domain.errors import StorageUnavailable

T = TypeVar("T")

KEEP_MS = 1000


class DraftKeeper(QObject, Generic[T]):
    """Saves the text in hand at most a second after it was typed, and only when it differs.

    A draft that cannot be kept is no reason to stop anybody from typing: the next second tries again.
    """

    def __init__(self, save: Callable[[tuple[T, ...]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._kept: tuple[T, ...] = ()
        self._in_hand: tuple[T, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)

    def take(self, texts: tuple[T, ...]) -> None:
        """This is in hand now; empty means there is nothing."""
        self._in_hand = texts
        if texts != self._kept and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Save now what is in hand."""
        if self._in_hand == self._kept:
            return
        try:
            self._save(self._in_hand)
        except StorageUnavailable:
            self._timer.start()
        else:
            self._kept = self._in_hand
