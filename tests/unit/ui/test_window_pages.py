from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from console.ui.setup.set_up_text import LineSaid, OperatorSaid
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_F1, "help"), (Qt.Key.Key_F2, "shift"), (Qt.Key.Key_F3, "search")]
)
def test_a_page_takes_the_place_of_the_desk_and_esc_gives_it_back(window: SampleWindow, key: Qt.Key, page: str) -> None:
    window.press(key)
    assert window.window.pages.currentWidget() is getattr(window.window.pages, page)
    assert window.window.bar.isVisible()
    assert window.window.line.isVisible()
    window.press(Qt.Key.Key_Escape)
    assert window.window.pages.on_desk
    assert window.focused is window.window.line.field


def test_f1_a_second_time_goes_back(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F1)
    window.press(Qt.Key.Key_F1)
    assert window.window.pages.on_desk


def test_a_line_and_an_operator_can_be_added(window: SampleWindow) -> None:
    pages = window.window.pages
    pages.open_set_up()
    pages.set_up.line_form.added.emit(LineSaid(key=20, name="School annex", group="school"))
    assert 20 in window.desk.board
    pages.set_up.operator_form.added.emit(OperatorSaid(initials="TB", name="Terry Boone"))
    assert window.desk.reading.set_up.operator("TB") is not None


def test_a_refused_set_up_says_why(window: SampleWindow) -> None:
    pages = window.window.pages
    pages.open_set_up()
    pages.set_up.line_form.added.emit(LineSaid(key=3, name="", group="911"))
    answer = pages.set_up.findChild(QLabel, "set_up.answer")
    assert isinstance(answer, QLabel)
    assert answer.text()
    assert window.desk.board[3].line.name == "911 Wireless Verizon"


def test_an_end_that_nobody_can_end_is_said_on_the_sheet(window: SampleWindow) -> None:
    pages = window.window.pages
    pages.open_shift()
    pages.shift.end_asked.emit("KM")
    answer = pages.shift.findChild(QLabel, "shift.answer")
    assert isinstance(answer, QLabel)
    assert "No shift is open" in answer.text()
