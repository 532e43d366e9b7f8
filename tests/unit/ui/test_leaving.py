from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.ui.leaving import ask_to_leave, reasons_to_stay
from helpers.situations import situation


def test_nothing_open_and_nothing_unsaved_keep_nobody() -> None:
    assert reasons_to_stay(replace(situation(), shift=None), ()) == ()


def test_an_unsaved_entry_is_a_reason_to_stay() -> None:
    assert reasons_to_stay(replace(situation(), shift=None), ("3d",)) == ("Something is NOT SAVED and would be lost.",)


def _press(words: str) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "Stay" in box.defaultButton().text()
    button = next(one for one in box.findChildren(QPushButton) if words in one.text())
    button.click()


@pytest.mark.parametrize(("words", "leaves"), [("Stay", False), ("Leave", True)])
def test_the_person_decides(qtbot: QtBot, words: str, leaves: bool) -> None:  # noqa: FBT001 - a case of the table
    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, lambda: _press(words))
    assert ask_to_leave(window, "Shift Day is still open.") is leaves


def test_nothing_hidden_in_the_name_of_the_shift_reorders_the_question() -> None:
    shown = situation()
    assert shown.shift is not None
    shift = replace(shown.shift, name="Day\u202e")
    assert reasons_to_stay(replace(shown, shift=shift), ())[0].startswith("Shift Day\\u202e is still open")
