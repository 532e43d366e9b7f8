from __future__ import annotations

import sys
import threading
from typing import NoReturn

import pytest

from console.faults import install_excepthook


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def _kind(error: BaseException) -> str:
    return type(error).__name__


def _raise(error: BaseException) -> NoReturn:
    raise error


def test_a_bug_is_shown_as_one_sentence() -> None:
    shown: list[str] = []
    install_excepthook(shown.append, _kind)
    error = ValueError("caller said")
    sys.excepthook(ValueError, error, None)
    assert shown == ["ValueError"]


def test_a_bug_in_another_thread_is_shown_too() -> None:
    shown: list[str] = []
    install_excepthook(shown.append, _kind)
    thread = threading.Thread(target=_raise, args=[IndexError()])
    thread.start()
    thread.join()
    assert [sentence for sentence in shown if sentence == "IndexError"] == shown != []


def test_ctrl_c_is_no_bug(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []
    install_excepthook(shown.append, _kind)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
