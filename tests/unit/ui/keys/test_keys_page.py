from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from console.services.settings import load_settings
from console.ui.actions import ACTS
from console.ui.keys.keys_page import HOW, KeysPage
from console.ui.page_name import PageName
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from helpers.windows import SampleWindow

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class _Page:
    """The page of keys in its window, driven by keys alone."""

    def __init__(self, window: SampleWindow) -> None:
        self.window = window
        window.open(PageName.KEYS)
        self.page = window.page(KeysPage)

    @property
    def says(self) -> str:
        label = self.page.findChild(QLabel, "keys.answer")
        assert isinstance(label, QLabel)
        return label.text()

    def choose(self, name: str) -> None:
        at = next(at for at, act in enumerate(ACTS) if act.name == name)
        self.page.table.setFocus()
        self.page.table.selectRow(at)

    def change(self, name: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.choose(name)
        self.window.press(KEY.Key_Return)
        self.window.press(key, modifier=held)

    def push(self, button: QPushButton) -> None:
        button.setFocus()
        self.window.press(KEY.Key_Return)

    def keys(self, name: str) -> tuple[str, ...]:
        return self.page._keys.of(name)


@pytest.fixture
def page(desk_window: SampleWindow) -> _Page:
    return _Page(desk_window)


def test_enter_and_a_free_key_change_it_at_once_and_for_next_time(page: _Page) -> None:
    assert page.window.has_keyboard(page.page.table)
    page.change("correct_selected", KEY.Key_K, CONTROL)
    assert page.keys("correct_selected") == ("Ctrl+K",)
    assert page.says == "“Correct the selected entry”: Ctrl+K. It counts at once, everywhere."
    assert page.window.has_keyboard(page.page.table)
    assert load_settings(page.window.desk.folder).keys == {"correct_selected": ["Ctrl+K"]}


def test_a_key_left_free_on_purpose_is_refused_with_the_reason_and_another_can_be_pressed(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F12)
    assert "CAD and radio" in page.says
    assert page.window.has_keyboard(page.page.field)
    page.window.press(KEY.Key_D)
    assert "typed with" in page.says
    page.window.press(KEY.Key_K, modifier=CONTROL)
    assert page.keys("correct_selected") == ("Ctrl+K",)


def test_esc_leaves_it_as_it_was_and_stays_on_the_page(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_Escape)
    assert page.says == "Left as it was."
    assert page.keys("correct_selected") == ("Ctrl+E",)
    assert page.window.is_shown(KeysPage)


def test_a_key_that_means_something_else_is_not_taken_unless_the_person_says_so(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    assert page.says == "F5 means “Board reviewed”. Nothing is changed unless you move it."
    assert page.window.has_keyboard(page.page.leave_it)
    page.window.press(KEY.Key_Return)
    assert page.keys("correct_selected") == ("Ctrl+E",)
    assert page.keys("review_board") == ("F5",)


def test_moved_it_means_the_new_and_no_longer_the_old(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    page.push(page.page.move_here)
    assert page.keys("correct_selected") == ("F5",)
    assert page.keys("review_board") == ()
    assert not page.page.move_here.isVisible()


def test_esc_answers_the_question_first_and_closes_the_page_then(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    page.window.press(KEY.Key_Escape)
    assert page.says == "Left as it was."
    page.window.press(KEY.Key_Escape)
    assert not page.window.is_shown(KeysPage)


def test_an_act_can_have_a_second_key_or_none(page: _Page) -> None:
    page.choose("correct_selected")
    page.push(page.page.add)
    page.window.press(KEY.Key_K, modifier=CONTROL)
    assert page.keys("correct_selected") == ("Ctrl+E", "Ctrl+K")
    page.push(page.page.none)
    assert page.keys("correct_selected") == ()
    assert "no key" in page.says
    assert not page.page.none.isEnabled()
    assert not page.page.add.isEnabled()


def test_an_act_gets_its_delivered_keys_back_unless_one_of_them_means_something_else_now(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    page.push(page.page.move_here)
    page.choose("review_board")
    page.push(page.page.delivered)
    assert "F5 means “Correct the selected entry”." in page.says
    page.push(page.page.leave_it)
    page.choose("correct_selected")
    page.push(page.page.delivered)
    assert page.keys("correct_selected") == ("Ctrl+E",)
    assert not page.page.delivered.isEnabled()


def test_all_keys_go_back_to_how_they_were_delivered(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    page.push(page.page.move_here)
    page.push(page.page.all_delivered)
    assert page.keys("review_board") == ("F5",)
    assert load_settings(page.window.desk.folder).keys == {}


def test_it_starts_over_each_time_it_is_opened(page: _Page) -> None:
    page.change("correct_selected", KEY.Key_F5)
    page.window.window.pages.go_back()
    page.window.open(PageName.KEYS)
    assert page.says == HOW
    assert not page.page.move_here.isVisible()


def test_a_double_click_asks_for_the_new_key(page: _Page) -> None:
    page.choose("open_help")
    table = page.page.table
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.window.has_keyboard(page.page.field)


def test_a_click_elsewhere_ends_the_waiting(page: _Page) -> None:
    page.choose("open_help")
    page.window.press(KEY.Key_Return)
    page.page.change.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not page.page.field.isVisible()
    assert page.says == "Left as it was."


def test_tab_leaves_the_table_and_rows_are_targets(page: _Page, theme: Theme) -> None:
    page.choose("open_help")
    page.window.press(KEY.Key_Tab)
    assert not page.page.table.hasFocus()
    assert page.page.table.rowHeight(0) >= TARGET_PX
    page.page.apply_theme(theme.zoomed(2.0))
    assert page.page.table.rowHeight(0) > TARGET_PX


def test_a_key_that_was_asked_about_for_one_act_is_never_moved_to_another(page: _Page) -> None:
    page.change("review_board", KEY.Key_E, CONTROL)
    assert page.page.move_here.isVisible()
    page.choose("mute_sound")
    assert not page.page.move_here.isVisible()
    assert page.says == "Left as it was."
    assert page.keys("correct_selected") == ("Ctrl+E",)
    assert page.keys("mute_sound") == ("Ctrl+M",)
