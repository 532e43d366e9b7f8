"""Provides how the live lines stand while an exercise is on, so that a real outage is not masked by it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from console.domain.errors import StorageUnavailable
from console.services.reading import Reading

LOOK_EVERY_TICKS = 15
"""Even where nothing was logged: what has been said must not look fresher than it is."""


class LiveWatch(QObject):
    """Looks at the live record, read-only; :meth:`tick` once a second.

    Args:
        open_live: Opens the read side of the live record.

    Signals:
        changed: The :class:`Situation`; None while the live record can't be read.
        committed: Something was logged in the live record meanwhile, by another program.
    """

    changed = Signal(object)
    committed = Signal(object)

    def __init__(self, open_live: Callable[[], Reading], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_live
        self._reading: Reading | None = None
        self._version: int | None = None
        self._ticks = 0

    def tick(self, _now: object = None) -> None:
        """A second has passed."""
        due = self._ticks % LOOK_EVERY_TICKS == 0
        self._ticks += 1
        try:
            if self._reading is None:
                self._reading = self._open()
                due = True
            version = self._reading.reader.data_version()
            is_newer = self._version is not None and version != self._version
            if due or is_newer:
                self._version = version
                self.changed.emit(self._reading.situations.now())
            if is_newer:
                self.committed.emit(None)
        except StorageUnavailable:
            self.close()
            self.changed.emit(None)

    def close(self) -> None:
        """Let the live record go."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None
