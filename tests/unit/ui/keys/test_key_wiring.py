from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from console.ui.actions import ACTS
from console.ui.help.help_page import HelpPage
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.widgets.act_key import act_of, for_act
from helpers.windows import SampleWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def _keys(window: SampleWindow) -> KeysInForce:
    return window.window._keys


def _bound(window: SampleWindow) -> list[QAbstractButton]:
    return [one for one in window.window.findChildren(QAbstractButton) if act_of(one) is not None]


def test_every_button_of_the_desk_that_stands_for_an_act_says_its_key(desk_window: SampleWindow) -> None:
    keys = _keys(desk_window)
    bound = _bound(desk_window)
    assert {act_of(one) for one in bound} >= {"correct_selected", "void_selected", "sign_on", "open_shift_sheet"}
    for button in bound:
        key = keys.shown(act_of(button) or "")
        assert key in button.text() + button.toolTip()
        assert key in button.accessibleDescription()


def test_a_key_that_changes_changes_everywhere_at_once(desk_window: SampleWindow) -> None:
    _keys(desk_window).give("correct_selected", ["Ctrl+K"])
    button = desk_window.window.findChild(QPushButton, "btn.correct")
    assert isinstance(button, QPushButton)
    assert button.text() == "Correct … (Ctrl+K)"
    action = desk_window.window.findChild(QAction, "act.correct_selected")
    assert isinstance(action, QAction)
    assert [one.toString() for one in action.shortcuts()] == ["Ctrl+K"]
    desk_window.press(Qt.Key.Key_K, modifier=CONTROL)
    assert desk_window.window.line.field.text().startswith("c")


def test_the_key_it_had_does_nothing_any_more(desk_window: SampleWindow) -> None:
    _keys(desk_window).give("correct_selected", ["Ctrl+K"])
    desk_window.press(Qt.Key.Key_E, modifier=CONTROL)
    assert desk_window.window.line.field.text() == ""


def test_the_command_line_and_the_strip_say_the_keys_in_force(desk_window: SampleWindow) -> None:
    window = desk_window.window
    assert window.line.field.placeholderText().endswith("F1 help")
    _keys(desk_window).give("open_help", ["Ctrl+H"])
    _keys(desk_window).give("open_attention", ["Ctrl+J"])
    assert window.line.field.placeholderText().endswith("Ctrl+H help")
    desk_window.session.sign_on("KM")
    desk_window.log("f1a")
    assert "Ctrl+J list" in window.strip.accessibleName()
    _keys(desk_window).give("open_help", [])
    assert window.line.field.placeholderText().endswith("? help")


def test_a_page_made_later_says_the_keys_in_force_too(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    page.open_folder.setText("Open folder")
    for_act(page.open_folder, "open_report", beside=True)
    desk_window.window.pages.made.emit(page)
    assert page.open_folder.text() == "Open folder (Ctrl+P)"


def test_every_act_can_lose_its_keys_and_the_window_still_shows_them_all(desk_window: SampleWindow) -> None:
    keys = _keys(desk_window)
    for act in ACTS:
        keys.give(act.name, [])
    desk_window.type("?")
    assert desk_window.is_shown(HelpPage)


def test_the_log_page_says_the_keys_in_force(desk_window: SampleWindow) -> None:
    _keys(desk_window).give("show_history", ["Ctrl+K"])
    desk_window.press(Qt.Key.Key_F3)
    buttons = [desk_window.window.findChild(QPushButton, f"log.{name}") for name in ("history", "correct")]
    assert [one.text() for one in buttons if one] == ["History (Ctrl+K)", "Correct … (Ctrl+E)"]


def test_heads_and_sentences_say_the_key_in_force_too(desk_window: SampleWindow) -> None:
    title = desk_window.window.findChild(QLabel, "log.title")
    assert isinstance(title, QLabel)
    assert title.text() == "LOG · F3 find"
    _keys(desk_window).give("find_in_log", ["Ctrl+K"])
    _keys(desk_window).give("open_exercise", ["Ctrl+J"])
    assert title.text() == "LOG · Ctrl+K find"
    assert desk_window.window.exercise.reminder.key == "Ctrl+J"
    _keys(desk_window).give("find_in_log", [])
    assert title.text() == "LOG"
