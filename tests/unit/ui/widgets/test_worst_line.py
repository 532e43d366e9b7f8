from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.bar_words import Length, worst_wording
from console.ui.theme import Theme
from console.ui.widgets.worst_line import WorstLine
from helpers.pixels import share_of
from helpers.situations import LINES, NOW, down


@pytest.fixture
def worst(qtbot: QtBot, theme: Theme) -> WorstLine:
    worst = WorstLine(theme)
    qtbot.addWidget(worst)
    worst.say(worst_wording(down(LINES[2], minutes=42.17), NOW), LineState.DOWN)
    worst.resize(worst.sizeHint())
    worst.show()
    return worst


def test_it_says_which_line_and_for_how_long(worst: WorstLine) -> None:
    assert worst.words == "3 911 Wireless Verizon DOWN 00:42:10"
    assert QAccessible.queryAccessibleInterface(worst).role() == QAccessible.Role.Button
    assert worst.accessibleName() == "Worst: line 3, 911 Wireless Verizon, Down, 42 minutes"


def test_its_clock_ticks_and_a_reader_is_told_once_a_minute(worst: WorstLine) -> None:
    hint = worst.sizeHint()
    worst.say(worst_wording(down(LINES[2], minutes=42.17), NOW + timedelta(seconds=1)), LineState.DOWN)
    assert worst.words.endswith("00:42:11")
    assert worst.accessibleName().endswith("42 minutes")
    assert worst.sizeHint() == hint


def test_in_the_fewest_words_key_state_and_clock_are_left(worst: WorstLine) -> None:
    wide = worst.sizeHint().width()
    worst.use(Length.SHORTEST)
    assert worst.words == "3 DOWN 00:42:10"
    assert worst.sizeHint() == worst.hint(Length.SHORTEST)
    assert worst.sizeHint().width() < wide
    assert worst.toolTip() == "Worst: line 3, 911 Wireless Verizon, Down, 42 minutes"


def test_it_is_framed_in_the_color_of_the_state_and_in_that_of_the_keyboard(
    qtbot: QtBot, worst: WorstLine, theme: Theme
) -> None:
    worst.clearFocus()
    assert worst.grab().toImage().pixelColor(worst.width() // 2, 1) == theme.fill(LineState.DOWN)
    worst.activateWindow()
    qtbot.waitActive(worst)
    worst.setFocus()
    image = worst.grab().toImage()
    assert image.pixelColor(worst.width() // 2, 1) == theme.focus
    assert share_of(image, theme.text) > 0.02


def test_it_can_be_pressed_and_grows_with_the_text(qtbot: QtBot, worst: WorstLine, theme: Theme) -> None:
    with qtbot.waitSignal(worst.clicked):
        QTest.mouseClick(worst, Qt.MouseButton.LeftButton)
    before = worst.sizeHint()
    worst.apply_theme(theme.zoomed(2))
    assert worst.sizeHint().width() > 1.8 * before.width()
    assert before.height() >= 32
