"""Keeps the board page that others read: written on a worker after each entry and each minute, best effort."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.errors import ExpectedError
from console.services.board_page import write_board_page
from console.services.reading import Reading
from console.ui.chosen_settings import ChosenSettings
from console.ui.runner import Runner

GATHER_MS = 400
"""Entries that come within this time share one page: a burst is no reason to wear a share out."""

ANEW_MS = 60_000
"""Without entries too, so that what others read is never older than it says."""


class Logged(Protocol):
    """A record in which entries appear; a signal of Qt, whose types its stubs don't tell.

    Attributes:
        committed: There are new ones.
    """

    committed: Any


class BoardPageKeeper(QObject):
    """One page is written at a time; whatever comes meanwhile shares the next one.

    Args:
        logged: The record the page is of; during an exercise the live one has a page too.
        pages: Owns a read side of its own: a share that does not answer may hold it up as long as it likes.

    Signals:
        failed: A sentence, once; again only after the page could be written in between.
    """

    failed = Signal(str)

    def __init__(
        self, logged: Logged, settings: ChosenSettings, pages: Runner[Reading], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pages = pages
        self._is_writing = False
        self._is_wanted = False
        self._is_failing = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.write)
        self._minute = QTimer(self)
        self._minute.setInterval(ANEW_MS)
        self._minute.timeout.connect(self.write)
        logged.committed.connect(lambda _: self._soon())
        settings.changed.connect(lambda _: self._soon())

    def start(self) -> None:
        """Write the first page, and one each minute."""
        self._minute.start()
        self.write()

    def stop(self) -> None:
        """Write no more, and finish the page that is being written; those who read see its age grow."""
        self._minute.stop()
        self._gather.stop()
        self._is_wanted = False
        self._pages.close()

    def write(self) -> None:
        """Write the page as things stand now, if there is a place for it."""
        chosen = self._settings.now.board_page_folder
        if not chosen:
            self._is_failing = False
            return
        if self._is_writing:
            self._is_wanted = True
            return
        self._is_writing, self._is_wanted = True, False
        folder = Path(chosen)
        self._pages.submit(lambda reading: write_board_page(reading.situations.now(), folder), self._done, self._failed)

    def _soon(self) -> None:
        if not self._gather.isActive():
            self._gather.start()

    def _done(self, _path: Path) -> None:
        self._is_failing = False
        self._go_on()

    def _failed(self, error: ExpectedError) -> None:
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error.sentence)
        self._go_on()

    def _go_on(self) -> None:
        self._is_writing = False
        if self._is_wanted:
            self._soon()
