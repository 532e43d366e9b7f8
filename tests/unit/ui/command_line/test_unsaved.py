from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.command_line.unsaved import UnsavedEntries

FULL = "The disk is full: make room"


@pytest.fixture
def unsaved(qtbot: QtBot) -> UnsavedEntries:
    unsaved = UnsavedEntries()
    qtbot.addWidget(unsaved)
    unsaved.add("3d", FULL)
    return unsaved


def _button(unsaved: UnsavedEntries, text: str) -> QPushButton:
    return next(one for one in unsaved.findChildren(QPushButton) if one.text() == text)


def test_the_text_and_the_reason_stay_in_sight(unsaved: UnsavedEntries) -> None:
    label = unsaved.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.text() == f"NOT SAVED  3d\n{FULL}"
    assert not unsaved.isHidden()


def test_retry_hands_the_text_back_and_takes_the_row_away(qtbot: QtBot, unsaved: UnsavedEntries) -> None:
    with qtbot.waitSignal(unsaved.retried) as retried:
        _button(unsaved, "Retry").click()
    assert retried.args == ["3d", None]
    assert unsaved.texts == ()
    assert unsaved.isHidden()


def test_copy_puts_the_text_on_the_clipboard_and_keeps_the_row(unsaved: UnsavedEntries) -> None:
    _button(unsaved, "Copy").click()
    assert QGuiApplication.clipboard().text() == "3d"
    assert unsaved.texts == ("3d",)


def test_each_text_has_one_row_and_the_count_is_told(qtbot: QtBot, unsaved: UnsavedEntries) -> None:
    counts: list[int] = []
    unsaved.changed.connect(counts.append)
    unsaved.add("5i", FULL)
    unsaved.add("3d", FULL)
    assert unsaved.texts == ("5i", "3d")
    unsaved.drop("5i")
    unsaved.drop("never there")
    assert counts[-1] == 1


def test_the_buttons_of_every_row_have_identifiers_of_their_own(unsaved: UnsavedEntries) -> None:
    unsaved.add("5i", FULL)
    names = [one.accessibleIdentifier() for one in unsaved.findChildren(QPushButton)]
    assert len(set(names)) == len(names)


def test_each_row_says_when_its_text_was_begun_and_retry_hands_that_back(qtbot: QtBot, unsaved: UnsavedEntries) -> None:
    unsaved.drop("3d")
    begun = datetime(2026, 9, 22, 14, 3, tzinfo=UTC)
    unsaved.add("5i", FULL, begun, "14:03")
    label = unsaved.findChild(QLabel, "unsaved.2")
    assert isinstance(label, QLabel)
    assert label.text() == f"NOT SAVED 14:03  5i\n{FULL}"
    assert unsaved.begun == {"5i": begun}
    button = unsaved.findChild(QPushButton, "unsaved.2.retry")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(unsaved.retried) as retried:
        button.click()
    assert retried.args == ["5i", begun]


def test_a_word_without_an_end_makes_the_window_no_wider(unsaved: UnsavedEntries) -> None:
    unsaved.show()
    QApplication.processEvents()
    before = unsaved.minimumSizeHint().width()
    unsaved.add("n " + "x" * 300, FULL)
    QApplication.processEvents()
    assert unsaved.minimumSizeHint().width() == before > 0
