from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.ui.page_name import PageName
from helpers.windows import SampleWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_f6_goes_through_the_panes_and_back_to_the_command_line(window: SampleWindow) -> None:
    window.enter("p Technician expected")
    panes = []
    for _ in range(6):
        window.press(Qt.Key.Key_F6)
        panes.append(window.focused)
    desk = window.window.desk
    assert panes == [*desk.panes, window.window.strip, window.window.line.field]
    window.press(Qt.Key.Key_F6, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert window.focused is window.window.strip


def test_f6_passes_over_a_pane_that_holds_nothing(window: SampleWindow) -> None:
    window.window.desk.fallback.view.setFocus()
    window.press(Qt.Key.Key_F6)
    assert window.focused is window.window.strip


def test_f6_goes_through_the_tabs_of_a_narrow_window(window: SampleWindow) -> None:
    window.window.resize(800, 600)
    for pane in window.window.desk.panes[:3]:
        window.press(Qt.Key.Key_F6)
        assert window.focused is pane


def test_f7_goes_to_the_fallback_numbers_and_ctrl_l_back(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F7)
    assert window.has_keyboard(window.window.desk.fallback.view)
    window.press(Qt.Key.Key_L, modifier=CONTROL)
    assert window.has_keyboard(window.window.line.field)


def test_a_pane_that_is_gone_to_is_brought_back_from_behind_a_page(window: SampleWindow) -> None:
    window.open(PageName.HELP)
    window.press(Qt.Key.Key_F7)
    assert window.window.pages.on_desk
    assert window.has_keyboard(window.window.desk.fallback.view)
