"""Does what may never come back, such as talking to a printer, in a process of its own that is ended when it is late.

A thread is not enough: while Qt waits for a print server, nothing else in its process runs, the window included.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from console.domain.errors import ExpectedError, StorageUnavailable
from console.paper.pdf import ensure_gui_application

T = TypeVar("T")

_GRACE_S = 2
"""By so much the process ends itself later than whoever started it gives up."""


class _Answer(Struct, frozen=True, kw_only=True):
    value: Any


class _Refused(Struct, frozen=True, kw_only=True):
    sentence: str


def do_apart(job: Callable[[], T], within_s: int, silence: str) -> T:
    """Do ``job`` in another process, where Qt has its fonts and its printers, and wait for its answer.

    The other process outlives this one if it has to, yet not for long: a page that was asked for is printed even when
    the window is closed right after.

    Args:
        job: Has to be picklable, and its answer too: a function of a module, or a ``partial`` of one.
        within_s: How long an answer may take.
        silence: What is said when none came.

    Raises:
        StorageUnavailable: What ``job`` could not do, or ``silence``.
    """
    context = get_context("spawn")  # a process with threads and Qt in it can't be forked
    answers, giver = context.Pipe(duplex=False)
    process = context.Process(target=answer_apart, args=(giver, job, within_s + _GRACE_S))
    process.start()
    giver.close()
    try:
        answer: Any = answers.recv() if answers.poll(within_s) else _Refused(sentence=silence)
    except EOFError:
        answer = _Refused(sentence=silence)
    finally:
        answers.close()
        process.terminate()
        process.join()
    if isinstance(answer, _Refused):
        raise StorageUnavailable(answer.sentence)
    value: T = answer.value
    return value


def _answered(job: Callable[[], object]) -> _Answer | _Refused:
    try:
        return _Answer(value=job())
    except ExpectedError as error:
        return _Refused(sentence=error.sentence)


def answer_apart(giver: Connection, job: Callable[[], object], within_s: int) -> None:
    """Be the other process: do the job, hand over its answer, and end whatever happens."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        # A timer of Python's own would wait for Qt like everything else; this one does not.
        faulthandler.dump_traceback_later(within_s, exit=True, file=nowhere)
        application = ensure_gui_application()
        with suppress(BrokenPipeError):  # nobody waits for the answer any more
            giver.send(_answered(job))
        faulthandler.cancel_dump_traceback_later()
        del application
