from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.state_buttons import StateButtons
from helpers.pixels import share_of

DOWN = LineState.DOWN


@pytest.fixture
def six(qtbot: QtBot, theme: Theme) -> StateButtons:
    six = StateButtons("some.state", theme)
    qtbot.addWidget(six)
    six.show_line(3, DOWN)
    six.show()
    return six


def rows(six: StateButtons) -> int:
    six.adjustSize()
    QApplication.processEvents()
    return len({button.y() for button in six.buttons.values()})


def test_each_shows_and_says_the_key_that_is_typed_for_it(six: StateButtons) -> None:
    assert [button.text() for button in six.buttons.values()] == [
        "u Up",
        "g Degr",
        "i Int",
        "d Down",
        "k Unk",
        "m Mnt",
    ]
    assert six.buttons[LineState.MAINTENANCE].accessibleName() == "Maintenance: types 3m"
    assert six.buttons[DOWN].accessibleName() == "Down: types 3d, as shown now: adds what is said to it"


def test_a_press_tells_the_state(six: StateButtons, qtbot: QtBot) -> None:
    for state, button in six.buttons.items():
        with qtbot.waitSignal(six.chosen) as chosen:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert chosen.args == [state]


def test_only_the_present_state_has_its_color(six: StateButtons, theme: Theme) -> None:
    images = {state: button.grab().toImage() for state, button in six.buttons.items()}
    assert share_of(images[DOWN], theme.fill(DOWN)) > 0.4
    others = [share_of(image, theme.fill(state)) for state, image in images.items() if state is not DOWN]
    assert max(others[1:]) < 0.01  # operational is the neutral itself


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_all_are_large_enough_to_hit(six: StateButtons, theme: Theme, zoom: float) -> None:
    six.apply_theme(theme.zoomed(zoom))
    for button in six.buttons.values():
        assert min(button.minimumSizeHint().width(), button.minimumSizeHint().height()) >= TARGET_PX


def test_they_stand_in_as_few_rows_as_fit(six: StateButtons) -> None:
    assert rows(six) == 1
    for width, count in ((420, 2), (250, 3), (90, 6), (2000, 1)):
        six.lay_out(width)
        assert rows(six) == count


def test_the_ring_shows_where_the_keyboard_is(six: StateButtons, theme: Theme) -> None:
    button = six.buttons[LineState.UNKNOWN]
    before = share_of(button.grab().toImage(), theme.focus)
    six.activateWindow()
    button.setFocus()
    assert share_of(button.grab().toImage(), theme.focus) > before + 0.05
