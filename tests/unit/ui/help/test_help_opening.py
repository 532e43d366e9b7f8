from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from console.ui.help.card_page import CardPage
from console.ui.help.help_page import HelpPage
from console.ui.help.manual_page import ManualPage
from console.ui.keys.keys_page import KeysPage
from console.ui.widgets.page import Page
from helpers.windows import SampleWindow


def test_one_key_opens_help_with_the_keyboard_in_its_filter_and_takes_it_away_again(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_F1)
    assert desk_window.has_keyboard(desk_window.page(HelpPage).filter)
    desk_window.press(Qt.Key.Key_F1)
    assert not desk_window.is_shown(HelpPage)
    assert desk_window.has_keyboard(desk_window.window.line.field)


def test_a_question_mark_on_the_empty_line_opens_help_and_esc_goes_back(desk_window: SampleWindow) -> None:
    desk_window.type("?")
    assert desk_window.is_shown(HelpPage)
    desk_window.press(Qt.Key.Key_Escape)
    assert desk_window.has_keyboard(desk_window.window.line.field)


def test_help_opens_whole_whatever_was_looked_for_last(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_F1)
    desk_window.type("nothing of the kind")
    desk_window.press(Qt.Key.Key_F1)
    desk_window.press(Qt.Key.Key_F1)
    assert desk_window.page(HelpPage).filter.text() == ""


@pytest.mark.parametrize(
    ("name", "kind"), [("help.card", CardPage), ("help.manual", ManualPage), ("help.change_keys", KeysPage)]
)
def test_help_leads_to_the_card_the_manual_and_the_keys(desk_window: SampleWindow, name: str, kind: type[Page]) -> None:
    desk_window.press(Qt.Key.Key_F1)
    button = desk_window.window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.setFocus()
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.is_shown(kind)
