from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.keys.key_field import KeyField

KEY, HELD = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = HELD.ControlModifier, HELD.ShiftModifier


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.addWidget(KeyField())
    layout.addWidget(QLineEdit())
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    QTest.qWaitForWindowActive(holder)
    return holder


@pytest.fixture
def field(holder: QWidget) -> KeyField:
    field = holder.findChild(KeyField)
    assert isinstance(field, KeyField)
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("key", "held", "told"),
    [
        (KEY.Key_K, CONTROL, "Ctrl+K"),
        (KEY.Key_K, CONTROL | SHIFT, "Ctrl+Shift+K"),
        (KEY.Key_F5, HELD.NoModifier, "F5"),
        (KEY.Key_D, HELD.NoModifier, "D"),
        (KEY.Key_Return, HELD.NoModifier, "Return"),
        (KEY.Key_Escape, CONTROL, "Ctrl+Esc"),
        (KEY.Key_Tab, CONTROL, "Ctrl+Tab"),
        (KEY.Key_Plus, CONTROL | SHIFT, "Ctrl++"),
    ],
)
def test_whatever_is_pressed_is_told(
    qtbot: QtBot, field: KeyField, key: Qt.Key, held: Qt.KeyboardModifier, told: str
) -> None:
    with qtbot.waitSignal(field.pressed) as pressed:
        QTest.keyClick(field, key, held)
    assert pressed.args == [told]
    assert field.text() == ""


def test_a_key_that_is_held_while_another_one_is_pressed_is_none_yet(qtbot: QtBot, field: KeyField) -> None:
    with qtbot.assertNotEmitted(field.pressed):
        QTest.keyClick(field, KEY.Key_Control)
        QTest.keyClick(field, KEY.Key_Shift)


def test_esc_and_tab_leave_it_and_the_keyboard_is_never_trapped(qtbot: QtBot, field: KeyField) -> None:
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, KEY.Key_Escape)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, KEY.Key_Tab)
    assert not field.hasFocus()


def test_no_shortcut_of_the_window_works_while_a_key_is_waited_for(
    qtbot: QtBot, holder: QWidget, field: KeyField
) -> None:
    shortcut = QShortcut("F5", holder)
    with qtbot.assertNotEmitted(shortcut.activated), qtbot.waitSignal(field.pressed):
        QTest.keyClick(field, KEY.Key_F5)
    other = holder.findChild(QLineEdit, "")
    assert isinstance(other, QLineEdit)
    other.setFocus()
    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(other, KEY.Key_F5)
