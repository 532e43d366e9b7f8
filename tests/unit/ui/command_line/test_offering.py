from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from helpers.windows import SampleWindow


def test_a_word_is_completed_at_once(desk_window: SampleWindow) -> None:
    desk_window.type("att")
    assert desk_window.window.line.suggestions.isVisible()
    assert desk_window.window.line.field.offering


def test_a_list_that_was_open_closes_when_the_text_goes_on(desk_window: SampleWindow) -> None:
    desk_window.type("att")
    desk_window.type(" d")
    assert not desk_window.window.line.suggestions.isVisible()
    assert not desk_window.window.line.field.offering


def test_a_number_is_left_alone_for_a_moment(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.type("3")
    assert not desk_window.window.line.suggestions.isVisible()
    qtbot.waitUntil(desk_window.window.line.suggestions.isVisible)


def test_what_could_be_meant_is_offered_where_nothing_completes(desk_window: SampleWindow) -> None:
    desk_window.enter("3+wsl d")
    line = desk_window.window.line
    assert line.suggestions.isVisible()
    texts = [line.suggestions.model().index(row, 0).data() for row in range(line.suggestions.model().rowCount())]
    assert any(text.startswith("3+wls") for text in texts)


def test_in_place_of_a_number_that_no_line_has_no_line_is_a_key_away(desk_window: SampleWindow) -> None:
    desk_window.enter("15d")
    assert not desk_window.window.line.suggestions.isVisible()
    assert desk_window.answer == "There is no line 15: type the number of a line on the board (1–3, 6–7, 9)"
    desk_window.press(Qt.Key.Key_Tab)
    assert desk_window.window.line.field.text() == "15d"


def test_the_open_list_follows_the_line_when_the_window_changes(desk_window: SampleWindow) -> None:
    desk_window.enter("3")
    desk_window.window.resize(900, 700)
    line = desk_window.window.line
    assert line.suggestions.width() <= line.width()


@pytest.mark.parametrize(
    ("typed", "logged"),
    [("landline is down", LineState.DOWN), ("Landline is working again", LineState.OPERATIONAL)],
)
def test_what_is_offered_for_plain_words_says_what_they_say(
    desk_window: SampleWindow, typed: str, logged: LineState
) -> None:
    desk_window.session.sign_on("KM")
    desk_window.type(typed)
    desk_window.press(Qt.Key.Key_Tab)
    desk_window.enter()
    assert desk_window.state(1) is logged


def test_what_could_be_meant_shows_which_state_it_would_log(desk_window: SampleWindow) -> None:
    desk_window.type("landline is down")
    row = desk_window.window.line.suggestions.model().index(0, 0).data()
    assert "911 Landline" in row
    assert "→ DOWN" in row
    assert row.endswith("[Tab]")


def test_of_several_none_is_put_forward(desk_window: SampleWindow) -> None:
    desk_window.type("v")
    desk_window.window.line._offers.open()
    rows = desk_window.window.line.suggestions.model()
    assert rows.rowCount() > 1
    assert not [rows.index(at, 0).data() for at in range(rows.rowCount()) if "[Tab]" in rows.index(at, 0).data()]
