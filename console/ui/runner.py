"""Provides the one worker that owns the write side of the record, so that the window never waits for a disk.

Jobs run one after another in the order given; every answer comes back on the thread of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from typing_extensions import override

from console.domain.errors import ExpectedError, StorageUnavailable


class Closable(Protocol):
    """The write side of a record: whatever the jobs are given."""

    def close(self) -> None:
        """Give files and locks back."""
        ...


S = TypeVar("S", bound=Closable)
S_co = TypeVar("S_co", bound=Closable, covariant=True)
T = TypeVar("T")
Failed = Callable[[ExpectedError], None]

FAULT = (
    "The program made a mistake and what you gave it may not be saved: "
    "look at the log for it, then try again; details are in the diagnostics file."
)


class Runner(Protocol[S_co]):
    """Does jobs with the write side and answers on the window's thread."""

    def submit(self, job: Callable[[S_co], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        """Do ``job``; then call exactly one of ``on_done`` and ``on_failed``, later, on the window's thread."""
        ...

    def close(self) -> None:
        """Finish every job already given, deliver the answers, close the write side."""
        ...


class _Answer(Struct, frozen=True, kw_only=True):
    deliver: Callable[[], None]
    fault: Exception | None = None


class _WriteSide(Generic[S]):
    """Opens the write side at the first job that needs it, and again after the machine refused."""

    def __init__(self, open_side: Callable[[], S]) -> None:
        self._open = open_side
        self._side: S | None = None

    def answer(self, job: Callable[[S], T], on_done: Callable[[T], None], on_failed: Failed) -> _Answer:
        """Do one job; whatever happens becomes an answer."""
        try:
            if self._side is None:
                self._side = self._open()
            result = job(self._side)
        except StorageUnavailable as error:
            refused = error
            self.close()
            return _Answer(deliver=lambda: on_failed(refused))
        except ExpectedError as error:
            violation = error
            return _Answer(deliver=lambda: on_failed(violation))
        except Exception as error:  # the worker must outlive any bug in a job
            return _Answer(deliver=lambda: on_failed(StorageUnavailable(FAULT)), fault=error)
        return _Answer(deliver=lambda: on_done(result))

    def close(self) -> None:
        if self._side is not None:
            self._side.close()
            self._side = None


class WorkerRunner(QThread, Generic[S]):
    """A :class:`Runner` on a thread of its own.

    Attributes:
        answered: Carries an answer from the worker to the window's thread.

    Args:
        open_side: Opens the write side; called on the worker, never on the window's thread.
        report_fault: Told of an exception nobody expected, on the window's thread.
    """

    answered = Signal(object)

    def __init__(
        self, open_side: Callable[[], S], report_fault: Callable[[Exception], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._write_side = _WriteSide(open_side)
        self._report_fault = report_fault
        self._jobs: SimpleQueue[Callable[[], _Answer] | None] = SimpleQueue()
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, job: Callable[[S], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        """As in :class:`Runner`; returns at once."""
        self._jobs.put(lambda: self._write_side.answer(job, on_done, on_failed))

    @override
    def run(self) -> None:
        """The worker's life: one job after another until the end is called."""
        while (job := self._jobs.get()) is not None:
            self.answered.emit(job())
        self._write_side.close()

    def close(self) -> None:
        """As in :class:`Runner`; waits for the worker, which is the point of closing."""
        self._jobs.put(None)
        self.wait()
        QCoreApplication.sendPostedEvents(self)

    def _deliver(self, answer: _Answer) -> None:
        if answer.fault is not None:
            self._report_fault(answer.fault)
        answer.deliver()


class InlineRunner(Generic[S]):
    """A :class:`Runner` that does each job on the spot: for tests and for `self-check`."""

    def __init__(self, open_side: Callable[[], S], report_fault: Callable[[Exception], None]) -> None:
        self._write_side = _WriteSide(open_side)
        self._report_fault = report_fault

    def submit(self, job: Callable[[S], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        """As in :class:`Runner`, before returning."""
        answer = self._write_side.answer(job, on_done, on_failed)
        if answer.fault is not None:
            self._report_fault(answer.fault)
        answer.deliver()

    def close(self) -> None:
        """As in :class:`Runner`."""
        self._write_side.close()
