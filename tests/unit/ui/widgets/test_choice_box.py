from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.choice_box import ChoiceBox

LONG = "911 by type: landline, wireless, VoIP, text; and this sentence goes on for a while, as some do at night"


@pytest.fixture
def holder(qtbot: QtBot, theme: Theme) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    for text in ("One line", LONG):
        layout.addWidget(ChoiceBox(text))
    qtbot.addWidget(holder)
    holder.resize(400, 300)
    holder.show()
    return holder


@pytest.fixture
def boxes(holder: QWidget) -> tuple[ChoiceBox, ChoiceBox]:
    one, other = holder.findChildren(ChoiceBox)
    return one, other


def test_one_of_several_is_chosen_by_mouse_and_by_key(boxes: tuple[ChoiceBox, ChoiceBox]) -> None:
    one, other = boxes
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(one.width() - 4, one.height() // 2))
    assert one.isChecked()
    QTest.keyClick(one, Qt.Key.Key_Down)
    assert (one.isChecked(), other.isChecked()) == (False, True)


def test_it_is_a_radio_button_to_a_screen_reader(boxes: tuple[ChoiceBox, ChoiceBox]) -> None:
    spoken = QAccessible.queryAccessibleInterface(boxes[0])
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "One line"


def test_a_long_sentence_wraps_and_every_choice_can_be_hit(boxes: tuple[ChoiceBox, ChoiceBox]) -> None:
    one, other = boxes
    assert one.heightForWidth(400) >= 32
    assert other.heightForWidth(300) > other.heightForWidth(2000)
    assert other.minimumSizeHint().width() < 300 < other.sizeHint().width()
    assert one.hasHeightForWidth()


def test_the_chosen_one_and_the_one_with_the_keyboard_look_different(boxes: tuple[ChoiceBox, ChoiceBox]) -> None:
    one, other = boxes
    one.window().activateWindow()
    QTest.qWaitForWindowActive(one.window())
    other.setFocus()
    plain = one.grab().toImage()
    one.setChecked(True)
    chosen = one.grab().toImage()
    assert chosen != plain
    one.setFocus()
    assert one.grab().toImage() != chosen
