"""Provides the settings of this console as they are now, and the one way to change them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from console.domain.errors import StorageUnavailable
from console.services.settings import Settings, kept_settings, load_settings, save_settings


class ChosenSettings(QObject):
    """Every change counts at once and is kept at once.

    Attributes:
        folder: Of the live record.

    Signals:
        changed: The new :class:`Settings`.
        not_kept: A sentence: the change counts, but only until the window is closed.
    """

    changed = Signal(object)
    not_kept = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._now = load_settings(folder)
        self._is_kept = True

    @property
    def now(self) -> Settings:
        """What holds now."""
        return self._now

    def change(self, **chosen: Any) -> None:  # noqa: ANN401 - the values of whichever settings are named
        """Choose other values for the settings named; the rest is as another window of this console last left it."""
        if replace(self._now, **chosen) == self._now:
            return
        others = kept_settings(self.folder) if self._is_kept else None
        settings = replace(others or self._now, **chosen)
        self._now = settings
        try:
            save_settings(self.folder, settings)
            self._is_kept = True
        except StorageUnavailable as error:
            self._is_kept = False
            self.not_kept.emit(error.sentence)
        self.changed.emit(settings)
