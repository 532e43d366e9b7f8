from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.errors import ExpectedError, StorageUnavailable
from console.ui.beside import FAULT, Beside
from helpers.source_tree import ROOT


def _refuse(sentence: str) -> str:
    raise StorageUnavailable(sentence)


def test_a_job_is_done_on_another_thread_and_its_answer_comes_on_this_one(qtbot: QtBot) -> None:
    beside = Beside()
    done: list[tuple[int, int]] = []
    beside.do(threading.get_ident, lambda there: done.append((there, threading.get_ident())), _never)
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    ((there, here),) = done
    assert here == threading.get_ident()
    assert there != here


def test_a_refusal_comes_as_its_sentence(qtbot: QtBot) -> None:
    beside = Beside()
    said: list[str] = []
    beside.do(lambda: _refuse("The printer is out."), _never, lambda error: said.append(error.sentence))
    qtbot.waitUntil(lambda: said == ["The printer is out."])


def test_a_bug_is_told_and_whoever_waits_is_answered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    beside = Beside()
    said: list[str] = []
    beside.do(lambda: 1 // 0, _never, lambda error: said.append(error.sentence))
    qtbot.waitUntil(lambda: said == [FAULT] and told == [ZeroDivisionError])


def test_an_answer_after_the_window_is_gone_is_dropped(qtbot: QtBot, qapp: QApplication) -> None:
    waited = threading.Event()
    beside = Beside()
    ended: list[bool] = []
    beside.do(waited.wait, lambda _: ended.append(True), _never)
    with qtbot.waitSignal(beside.destroyed):
        beside.deleteLater()
    waited.set()
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(5)
    qapp.processEvents()
    assert ended == []


def test_what_outlives_the_window_is_waited_for_by_the_program(qtbot: QtBot) -> None:
    waited, done = threading.Event(), list[bool]()
    beside = Beside()
    before = set(threading.enumerate())
    beside.do(waited.wait, done.append, _never, outlives=True)
    (mine,) = set(threading.enumerate()) - before
    assert not mine.daemon
    waited.set()
    qtbot.waitUntil(lambda: done == [True])


def test_nobody_looks_for_answers_while_none_is_awaited(qtbot: QtBot) -> None:
    beside = Beside()
    first, done = threading.Event(), list[object]()
    beside.do(first.wait, done.append, _never)
    beside.do(lambda: "at once", done.append, _never)
    qtbot.waitUntil(lambda: done == ["at once"])
    assert beside._look.isActive()
    first.set()
    qtbot.waitUntil(lambda: done == ["at once", True])
    assert not beside._look.isActive()


_ENDED_AMONG_ANSWERS = """
import sys, threading
import shiboken6
from PySide6.QtCore import QCoreApplication
from console.ui.beside import Beside
app = QCoreApplication([])
sys.setswitchinterval(1e-6)
for _ in range(1500):
    beside, go = Beside(), threading.Event()
    for _ in range(3):
        beside.do(go.wait, lambda _: None, lambda _: None)
    go.set()
    shiboken6.delete(beside)
"""


def test_a_window_that_ends_at_the_moment_of_an_answer_ends_alone() -> None:
    ended = subprocess.run([sys.executable, "-c", _ENDED_AMONG_ANSWERS], cwd=ROOT, check=False, timeout=120)
    assert ended.returncode == 0


def _never(answer: object) -> None:
    said = answer.sentence if isinstance(answer, ExpectedError) else answer
    raise AssertionError(said)
