"""Provides the check against a printed report as a page of the window: it is done beside everything else."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from console.domain.errors import ExpectedError, RuleViolation
from console.domain.printed_seal import PrintedSeal, SealFound
from console.render.printed_words import printed_text
from console.services.record_keeping import check_printed
from console.ui.beside import Beside
from console.ui.page_context import Opening, PageContext
from console.ui.report.printed_check_page import PrintedCheckPage

STOPPED = "Stopped before the answer was known."


def printed_check_opening(context: PageContext) -> Opening:
    """Make the page."""
    page = PrintedCheckPage(context.look.theme)
    check = PrintedCheck(context.session.reading.folder, page)
    page.check_asked.connect(check.begin)
    page.stop_asked.connect(check.stop)
    page.closed.connect(check.stop)
    return Opening(page=page, prepare=page.start_over)


class PrintedCheck(QObject):
    """Reads the record with a connection of its own, on a thread of its own: nobody waits for a million entries.

    Signals:
        reached: How much is done, in percent.
    """

    reached = Signal(int)

    def __init__(self, folder: Path, page: PrintedCheckPage) -> None:
        super().__init__(page)
        self._folder = folder
        self._page = page
        self._beside = Beside(self)
        self._stopped = Event()
        self.reached.connect(page.tell_share)

    def begin(self, printed: PrintedSeal) -> None:
        """Check; what was begun before is not waited for any more."""
        self.stop()
        self._stopped = stopped = Event()

        def done(found: SealFound) -> None:
            if self._stopped is stopped:
                self._page.tell(STOPPED if stopped.is_set() else printed_text(found))

        def failed(error: ExpectedError) -> None:
            if self._stopped is stopped:
                self._page.tell(error.sentence)

        self._beside.do(partial(self._check, printed, stopped), done, failed)

    def stop(self) -> None:
        """Leave off as soon as may be."""
        self._stopped.set()

    def _check(self, printed: PrintedSeal, stopped: Event) -> SealFound:
        told = -1

        def tell(share: float) -> None:
            nonlocal told
            if stopped.is_set():
                raise RuleViolation(STOPPED)
            percent = int(share * 100)
            if percent != told and isValid(self):
                told = percent
                self.reached.emit(percent)

        return check_printed(self._folder, printed, tell)
