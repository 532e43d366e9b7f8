from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.tick_box import TickBox

TEXT = "3 911 Wireless Verizon is down (north) since 14:05 EDT, still open"


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> TickBox:
    box = TickBox(TEXT)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    return box


def test_it_is_a_check_box_to_a_screen_reader_with_the_sentence_as_its_name(box: TickBox) -> None:
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == TEXT


def test_a_click_anywhere_on_the_sentence_ticks(box: TickBox) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 5, box.height() // 2))
    assert box.isChecked()


def test_a_press_that_is_let_go_outside_ticks_nothing(box: TickBox) -> None:
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    QTest.mouseMove(box, QPoint(box.width() + 40, 5))
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() + 40, 5))
    assert not box.isChecked()


def test_it_is_large_enough_to_hit_and_grows_where_the_sentence_wraps(box: TickBox) -> None:
    assert box.sizeHint().height() >= 32
    assert box.heightForWidth(200) > box.heightForWidth(2000)
    assert box.minimumSizeHint().width() < 200


def test_a_tick_and_the_focus_can_be_seen(box: TickBox) -> None:
    box.clearFocus()
    plain = box.grab().toImage()
    box.setChecked(True)
    ticked = box.grab().toImage()
    assert ticked != plain
    box.setFocus()
    assert box.grab().toImage() != ticked
