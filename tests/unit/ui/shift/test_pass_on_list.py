from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.ui.shift.pass_on_list import PassOnList
from helpers.situations import PASS_ONS, situation


@pytest.fixture
def notes(qtbot: QtBot) -> PassOnList:
    notes = PassOnList()
    qtbot.addWidget(notes)
    notes.show_notes(situation())
    return notes


def test_every_open_one_is_read_with_who_passed_it_on(notes: PassOnList) -> None:
    assert len(notes.ticks.boxes) == len(PASS_ONS)
    first = PASS_ONS[0]
    assert notes.ticks.boxes[0].accessibleName().startswith(f"Pass-on {first.n}: {first.text} · {first.by} ")
    assert notes.ticks.not_covered[0] == f"Pass-on {first.n}: {first.text}"


def test_one_that_is_done_is_closed_on_the_spot(qtbot: QtBot, notes: PassOnList) -> None:
    button = notes.findChild(QPushButton, "shift.pass_on.1.close")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(notes.entry_chosen) as said:
        button.click()
    assert said.args == [f"px{PASS_ONS[0].n}"]


def test_enter_adds_one_and_nothing_typed_adds_none(qtbot: QtBot, notes: PassOnList) -> None:
    with qtbot.assertNotEmitted(notes.entry_chosen):
        QTest.keyClicks(notes.text, "  ")
        QTest.keyClick(notes.text, Qt.Key.Key_Return)
    QTest.keyClicks(notes.text, "order headsets")
    with qtbot.waitSignal(notes.entry_chosen) as said:
        QTest.keyClick(notes.text, Qt.Key.Key_Return)
    assert said.args == ["p order headsets"]
    assert not notes.text.text()
