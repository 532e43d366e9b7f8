from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.ui.shift.tick_list import TickList

ITEMS = ("3 911 Wireless Verizon is down", "Fallback 1 is on")


@pytest.fixture
def ticks(qtbot: QtBot) -> TickList:
    ticks = TickList("shift.tick", "Nothing is open.")
    qtbot.addWidget(ticks)
    ticks.show_items(ITEMS)
    ticks.show()
    return ticks


def test_space_ticks_and_goes_on_to_the_next(qtbot: QtBot, ticks: TickList) -> None:
    assert ticks.focus_first()
    QTest.keyClick(ticks.boxes[0], Qt.Key.Key_Space)
    assert ticks.covered == ITEMS[:1]
    assert QApplication.focusWidget() is ticks.boxes[1]
    with qtbot.waitSignal(ticks.ticked_through):
        QTest.keyClick(ticks.boxes[1], Qt.Key.Key_Space)
    assert ticks.not_covered == ()


def test_what_is_left_unticked_is_not_covered(ticks: TickList) -> None:
    ticks.boxes[1].setChecked(True)
    assert ticks.covered == ITEMS[1:]
    assert ticks.not_covered == ITEMS[:1]


def test_letters_typed_on_a_box_are_meant_for_the_initials(qtbot: QtBot, ticks: TickList) -> None:
    with qtbot.waitSignal(ticks.typed) as typed:
        QTest.keyClick(ticks.boxes[0], Qt.Key.Key_K)
    assert typed.args == ["k"]


def test_every_box_is_named_by_its_sentence(ticks: TickList) -> None:
    assert tuple(box.accessibleName() for box in ticks.boxes) == ITEMS
    assert len({box.accessibleIdentifier() for box in ticks.boxes}) == 2


def test_nothing_open_is_said_in_words(qtbot: QtBot, ticks: TickList) -> None:
    ticks.show_items(())
    assert not ticks.focus_first()
    (label,) = ticks.findChildren(QLabel)
    qtbot.waitUntil(label.isVisible)
    assert label.text() == "Nothing is open."
