"""Provides where the entries of a list come from: the whole log at once, a choice of it from the worker."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from console.domain.errors import StorageUnavailable
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.log_filter import LogFilter
from console.services.log_book import LogBook, Stretch
from console.services.reading import Reading
from console.ui.models.log_model import Asked, AskLog, Failed, Take
from console.ui.session import Session


def whole_log(book: LogBook) -> AskLog:
    """Every entry, read by number on the window's thread: a page of any record takes a few milliseconds."""

    def ask(asked: Asked, take: Take, failed: Failed) -> None:
        try:
            stretch = _read(book, LogFilter(), asked)
        except StorageUnavailable as error:
            failed(error)
            return
        take(stretch)

    return ask


class LogSource:
    """The log of a session, as the log page asks for it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.whole = whole_log(session.reading.log_book)

    def chosen(self, wanted: LogFilter) -> AskLog:
        """The entries of a filter; looking for the rarest may take some tenths of a second, so the worker does it."""
        return self.whole if wanted.is_everything else partial(self._ask_worker, wanted)

    def count(self) -> int:
        """How many entries the log has.

        Raises:
            StorageUnavailable: It can't be read just now.
        """
        return self._session.reading.log_book.count()

    def history(self, seq: Seq) -> tuple[LogEntry, ...]:
        """What was said first, and every correction and void of it.

        Raises:
            StorageUnavailable: It can't be read just now.
        """
        return self._session.reading.log_book.history(seq)

    def now(self) -> datetime:
        """The moment it is."""
        return self._session.clock.now()

    def _ask_worker(self, wanted: LogFilter, asked: Asked, take: Take, failed: Failed) -> None:
        def job(reading: Reading) -> Stretch:
            return _read(reading.log_book, wanted, asked)

        self._session.beside(job, take, failed, is_awaited=True)


def _read(book: LogBook, wanted: LogFilter, asked: Asked) -> Stretch:
    return book.stretch(wanted, older_than=asked.older_than, newer_than=asked.newer_than, count=asked.count)
