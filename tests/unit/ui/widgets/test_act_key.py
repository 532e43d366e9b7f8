from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.ui.widgets.act_key import act_of, for_act, for_typed, show_key


def _button(qtbot: QtBot, text: str, purpose: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleDescription(purpose)
    qtbot.addWidget(button)
    return button


def test_the_key_stands_behind_the_words_of_the_button(qtbot: QtBot) -> None:
    button = for_act(_button(qtbot, "Correct …"), "correct_selected", typed="c41", beside=True)
    show_key(button, "Ctrl+E")
    assert button.text() == "Correct … (Ctrl+E)"
    assert button.toolTip() == "key Ctrl+E · type c41"
    show_key(button, "")
    assert button.text() == "Correct …"
    assert button.toolTip() == "type c41"


def test_what_a_button_is_for_is_not_lost_to_its_key(qtbot: QtBot) -> None:
    button = for_act(_button(qtbot, "no shift", "Opens the shift sheet"), "open_shift_sheet")
    show_key(button, "F2")
    show_key(button, "F3")
    assert button.accessibleDescription() == "Opens the shift sheet · key F3"
    assert button.text() == "no shift"


def test_a_button_may_say_what_is_typed_in_its_place(qtbot: QtBot) -> None:
    button = for_typed(for_typed(_button(qtbot, "On"), "f1a"), "f2a")
    assert button.toolTip() == "type f2a"
    assert act_of(button) is None


def test_a_button_knows_its_act(qtbot: QtBot) -> None:
    assert act_of(for_act(_button(qtbot, "Find"), "find_in_log")) == "find_in_log"
