from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.shift.tick_list import TickItem, TickList

DOWN = TickItem(key=("line", 3), text="3 911 Wireless Verizon is down")
ON = TickItem(key=("fallback", 1), text="Fallback 1 is on")
NOTE = TickItem(key=(2,), text="Pass-on 2: headset", source="JR 07:00", closes=2)


@pytest.fixture
def ticks(qtbot: QtBot) -> TickList:
    ticks = TickList("shift.tick", "Nothing is open.")
    qtbot.addWidget(ticks)
    ticks.show_items((DOWN, ON))
    ticks.show()
    return ticks


def test_space_ticks_and_goes_on_to_the_next(qtbot: QtBot, ticks: TickList) -> None:
    assert ticks.focus_first()
    QTest.keyClick(ticks.boxes[0], Qt.Key.Key_Space)
    assert ticks.covered == (DOWN.text,)
    assert QApplication.focusWidget() is ticks.boxes[1]
    with qtbot.waitSignal(ticks.ticked_through):
        QTest.keyClick(ticks.boxes[1], Qt.Key.Key_Space)
    assert ticks.not_covered == ()


def test_what_is_left_unticked_is_not_covered(ticks: TickList) -> None:
    ticks.boxes[1].setChecked(True)
    assert ticks.covered == (ON.text,)
    assert ticks.not_covered == (DOWN.text,)


def test_letters_typed_on_a_box_are_meant_for_the_initials(qtbot: QtBot, ticks: TickList) -> None:
    with qtbot.waitSignal(ticks.typed) as typed:
        QTest.keyClick(ticks.boxes[0], Qt.Key.Key_K)
    assert typed.args == ["k"]


def test_every_box_is_named_by_its_sentence(ticks: TickList) -> None:
    assert [box.accessibleName() for box in ticks.boxes] == [DOWN.text, ON.text]
    assert [box.accessibleIdentifier() for box in ticks.boxes] == ["shift.tick.1", "shift.tick.2"]


def test_nothing_open_is_said_in_words(ticks: TickList) -> None:
    label = ticks.findChild(QLabel, "shift.tick.empty")
    assert isinstance(label, QLabel)
    assert not label.isVisible()
    ticks.show_items(())
    assert not ticks.focus_first()
    assert label.isVisible()
    assert label.text() == "Nothing is open."


def test_items_that_stay_keep_their_ticks_and_the_keyboard(qtbot: QtBot, ticks: TickList) -> None:
    ticks.activateWindow()
    qtbot.waitActive(ticks)
    ticks.boxes[1].setFocus()
    ticks.boxes[1].setChecked(True)
    later = TickItem(key=ON.key, text="Fallback 1 is on since Tue 12:00")
    ticks.show_items((NOTE, DOWN, later))
    assert ticks.covered == (later.text,)
    assert ticks.boxes[2].accessibleName() == later.text
    assert QApplication.focusWidget() is ticks.boxes[2]
    ticks.show_items((DOWN,))
    assert ticks.not_covered == (DOWN.text,)
    assert len(ticks.boxes) == 1


def test_an_item_that_came_anew_is_not_ticked(ticks: TickList) -> None:
    ticks.boxes[0].setChecked(True)
    ticks.show_items((ON,))
    ticks.show_items((DOWN, ON))
    assert ticks.covered == ()
    ticks.boxes[0].setChecked(True)
    ticks.clear_ticks()
    assert ticks.covered == ()


def test_who_said_it_is_read_but_not_recorded(qtbot: QtBot, ticks: TickList) -> None:
    ticks.show_items((NOTE,))
    assert ticks.boxes[0].accessibleName() == "Pass-on 2: headset · JR 07:00"
    assert ticks.not_covered == ("Pass-on 2: headset",)
    button = ticks.findChild(QPushButton, "shift.tick.1.close")
    assert isinstance(button, QPushButton)
    assert button.text() == "Close (px2)"
    with qtbot.waitSignal(ticks.close_chosen) as closed:
        button.click()
    assert closed.args == [2]
