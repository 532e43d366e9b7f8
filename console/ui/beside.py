"""Does what may take long and has nothing to do with the record on a thread of its own, such as asking a printer.

Nobody waits for such a thread: a printer that does not answer holds up neither the window nor its closing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer

from console.domain.errors import ExpectedError, StorageUnavailable

T = TypeVar("T")

_LOOK_EVERY_MS: Final = 20
"""So soon an answer is seen; nobody looks while none is awaited."""

Failed = Callable[[ExpectedError], None]

FAULT = (
    "The program made a mistake here: look whether it was done, then try again; details are in the diagnostics file."
)


class Beside(QObject):
    """Answers come on the window's thread, if the window is still there.

    A thread puts its answer where this object looks for it, and touches nothing of Qt: an object whose signal a thread
    says at the moment in which the window ends it takes the program with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._awaited = 0
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._deliver)

    def do(
        self, job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed, *, outlives: bool = False
    ) -> None:
        """Do ``job``; then call one of ``on_done`` and ``on_failed``, later, whatever it raised.

        Args:
            outlives: It is done to its end though the window is closed meanwhile; its end must be sure to come.
        """
        self._awaited += 1
        self._look.start()
        Thread(target=_run, args=(job, on_done, on_failed, self._answers), daemon=not outlives).start()

    def _deliver(self) -> None:
        answers = []
        while not self._answers.empty():
            answers.append(self._answers.get())
        self._awaited -= len(answers)
        if not self._awaited:
            self._look.stop()
        for answer in answers:
            answer()


def _run(
    job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed, answers: SimpleQueue[Callable[[], None]]
) -> None:
    deliver: Callable[[], None] = partial(on_failed, StorageUnavailable(FAULT))
    try:
        deliver = _answer_of(job, on_done, on_failed)
    finally:  # a bug is told by whoever tells bugs; who waits for the answer gets one all the same
        answers.put(deliver)


def _answer_of(job: Callable[[], T], on_done: Callable[[T], None], on_failed: Failed) -> Callable[[], None]:
    try:
        result = job()
    except ExpectedError as error:
        return partial(on_failed, error)
    return partial(on_done, result)
