from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.choice_box import ChoiceBox
from console.ui.widgets.tick_box import TickBox

Kind = type[ChoiceBox] | type[TickBox]
LONG_WORD = "N" * 60

both = pytest.mark.parametrize("kind", [ChoiceBox, TickBox])


def shown(qtbot: QtBot, kind: Kind, text: str, width: int) -> ChoiceBox | TickBox:
    box = kind(text)
    qtbot.addWidget(box)
    box.resize(width, box.heightForWidth(width))
    box.show()
    return box


@both
def test_a_word_that_is_wider_than_its_room_is_broken(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    box = shown(qtbot, kind, LONG_WORD, 200)
    assert box.heightForWidth(200) > 2 * box.fontMetrics().height()
    whole = box.grab().toImage()
    box.say(LONG_WORD + "N")
    assert box.grab().toImage() != whole  # its last letter is seen


@both
def test_what_it_says_can_change_and_the_mark_stays(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    box = shown(qtbot, kind, "Routine", 300)
    box.setChecked(True)
    box.say("Routine line")
    assert box.accessibleName() == "Routine line"
    assert box.isChecked()
    assert box.sizeHint().width() > kind("Routine").sizeHint().width()


@both
def test_a_press_that_is_let_go_outside_does_nothing(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    box = shown(qtbot, kind, "Routine", 300)
    outside = QPoint(box.width() + 40, 5)
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    QTest.mouseMove(box, outside)
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=outside)
    assert not box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, box.height() // 2))
    assert box.isChecked()


@both
def test_the_keyboard_draws_a_frame_around_it(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    box = shown(qtbot, kind, "Routine", 300)
    box.activateWindow()
    QTest.qWaitForWindowActive(box)
    box.clearFocus()
    plain = box.grab().toImage()
    box.setFocus()
    assert box.grab().toImage() != plain
