from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.command_line.field import CommandField

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(qtbot: QtBot) -> CommandField:
    field = CommandField()
    field.ours = frozenset({"Ctrl+E", "Ctrl+Z"})
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def _claims(field: CommandField, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_undo_is_the_fields_while_there_is_text_and_the_windows_on_an_empty_line(field: CommandField) -> None:
    assert not _claims(field, Qt.Key.Key_Z)
    QTest.keyClicks(field, "3d")
    assert _claims(field, Qt.Key.Key_Z)


def test_ctrl_e_corrects_and_does_not_move_the_cursor(field: CommandField) -> None:
    QTest.keyClicks(field, "3d")
    assert not _claims(field, Qt.Key.Key_E)
    assert _claims(field, Qt.Key.Key_A)


def test_a_question_mark_asks_for_help_on_an_empty_line_only(field: CommandField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.help_asked):
        QTest.keyClicks(field, "?")
    QTest.keyClicks(field, "3d 1405?")
    assert field.text() == "3d 1405?"


def test_a_held_enter_counts_once(field: CommandField) -> None:
    pressed: list[None] = []
    field.submitted.connect(lambda: pressed.append(None))
    for repeated in (False, True, True):
        press = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=repeated
        )
        QApplication.sendEvent(field, press)
    assert len(pressed) == 1


def test_the_character_that_can_not_be_read_is_underlined(field: CommandField) -> None:
    field.resize(300, 40)
    QTest.keyClicks(field, "3x")
    yellow = QColor("#F4DD1C")
    assert yellow.rgb() not in _colors(field)
    field.point_at(1, yellow)
    marked = _columns(field, yellow)
    assert marked
    start = field.cursorRect().center().x() - field.fontMetrics().horizontalAdvance("x")
    assert abs(marked[0] - start) <= 3
    field.point_at(None, yellow)
    assert yellow.rgb() not in _colors(field)


def _colors(field: CommandField) -> set[int]:
    image = field.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def _columns(field: CommandField, color: QColor) -> list[int]:
    image = field.grab().toImage()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == color.rgb() for y in range(image.height()))]


def test_left_and_right_on_the_empty_line_are_told_and_in_text_they_move(field: CommandField) -> None:
    told: list[int] = []
    field.sideways.connect(told.append)
    QTest.keyClick(field, Qt.Key.Key_Right)
    QTest.keyClick(field, Qt.Key.Key_Left)
    QTest.keyClick(field, Qt.Key.Key_Left, CONTROL)
    assert told == [1, -1]
    QTest.keyClicks(field, "3d")
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert told == [1, -1]
    assert field.cursorPosition() == 1
