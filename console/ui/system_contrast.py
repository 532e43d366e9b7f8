"""Provides whether the system asks for high contrast, now and whenever that changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints


class SystemContrast(QObject):
    """Reads the preference of the desktop; Qt knows it since 6.10, and before that nobody asks for anything.

    Signals:
        changed: The preference is another one now.
    """

    changed = Signal()

    def __init__(self, hints: QStyleHints | QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = hints  # what it hands out is gone with it
        asked = getattr(hints, "accessibility", None)
        self._hints = asked() if asked is not None else None
        if self._hints is not None:
            self._hints.contrastPreferenceChanged.connect(lambda _: self.changed.emit())

    @property
    def is_high(self) -> bool:
        """Whether high contrast is asked for."""
        if self._hints is None:
            return False
        return bool(self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast)
