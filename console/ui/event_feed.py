"""Provides the one signal by which the window learns of new entries, whoever logged them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.errors import StorageUnavailable
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.services.changes import ChangeSet
from console.services.reading import Reading

POLL_MS = 500


class Watched(Protocol):
    """The read side of a record, on the window's thread."""

    def data_version(self) -> int:
        """A number that differs whenever another connection has committed."""
        ...

    def after(self, seq: Seq) -> tuple[LogEntry, ...]:
        """Entries newer than this one, oldest first."""
        ...


class WatchedReading:
    """The read side of an open record, as the feed wants it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.after = reading.log_book.after

    def data_version(self) -> int:
        """As in :class:`Watched`."""
        return self._reading.reader.data_version()


class EventFeed(QObject):
    """Tells of every new entry once, in order of seq.

    Signals:
        committed: A :class:`ChangeSet` of entries that are on disk for good.
        reading_failed: A sentence: the record could not be read just now; the next look tries again.
    """

    committed = Signal(object)
    reading_failed = Signal(str)

    def __init__(self, watched: Watched, newest: Seq, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched = watched
        self._newest = newest
        self._version: int | None = None
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    def start(self) -> None:
        """Look for entries from outside from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def poll(self) -> None:
        """Look only when another connection has committed since: one pragma, no table."""
        try:
            version = self._watched.data_version()
        except StorageUnavailable as error:
            self._fail(error)
            return
        if version != self._version and self.look():
            self._version = version

    def look(self) -> bool:
        """Tell of what is new in the record; called after each of our own writes too."""
        try:
            entries = self._watched.after(self._newest)
        except StorageUnavailable as error:
            self._fail(error)
            return False
        self._failing = False
        if entries:
            self._newest = entries[-1].seq
            self.committed.emit(ChangeSet(entries=entries))
        return True

    def _fail(self, error: StorageUnavailable) -> None:
        """Say it once, not at every look, until the record can be read again."""
        if not self._failing:
            self._failing = True
            self.reading_failed.emit(error.sentence)
