"""Does what may take long and has nothing to do with the record on a thread of its own, such as asking a printer.

Nobody waits for such a thread: a printer that does not answer holds up neither the window nor its closing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from console.domain.errors import ExpectedError, StorageUnavailable

T = TypeVar("T")
Failed = Callable[[ExpectedError], None]

FAULT = (
    "The program made a mistake here: look whether it was done, then try again; details are in the diagnostics file."
)


class Beside(QObject):
    """Answers come on the window's thread, if the window is still there.

    Attributes:
        answered: Carries an answer over.
    """

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def do(
        self, job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed, *, outlives: bool = False
    ) -> None:
        """Do ``job``; then call one of ``on_done`` and ``on_failed``, later, whatever it raised.

        Args:
            outlives: It is done to its end though the window is closed meanwhile; its end must be sure to come.
        """
        Thread(target=self._run, args=(job, on_done, on_failed), daemon=not outlives).start()

    def _run(self, job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        deliver: Callable[[], None] = partial(on_failed, StorageUnavailable(FAULT))
        try:
            deliver = _answer_of(job, on_done, on_failed)
        finally:  # a bug is told by whoever tells bugs; who waits for the answer gets one all the same
            self._answer(deliver)

    def _answer(self, deliver: Callable[[], None]) -> None:
        if isValid(self):
            self.answered.emit(deliver)

    def _deliver(self, answer: Callable[[], None]) -> None:
        answer()


def _answer_of(job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed) -> Callable[[], None]:
    try:
        result = job()
    except ExpectedError as error:
        return partial(on_failed, error)
    return partial(on_done, result)
