from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.ui.command_line.entry_reading import Suggestion
from console.ui.command_line.suggestions import ROWS_SHOWN, SuggestionList
from console.ui.theme import Theme

STATES = tuple(Suggestion(text=f"3{letter}", label=f"state {letter}") for letter in "udgikm")


def _walked_to(suggestions: SuggestionList) -> str | None:
    return suggestions.current_text


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> tuple[SuggestionList, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    line = QWidget(window)
    line.setGeometry(10, 10, 580, 80)
    suggestions = SuggestionList(window)
    suggestions.apply_theme(theme)
    window.show()
    return suggestions, line


def test_it_lies_directly_under_the_line_and_moves_nothing(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    assert suggestions.isVisible()
    assert (suggestions.x(), suggestions.y()) == (10, 90)
    assert suggestions.width() <= line.width()
    assert line.geometry().height() == 80


def test_it_never_takes_the_keyboard(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    assert suggestions.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_no_row_is_taken_before_someone_walked_to_it(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    assert _walked_to(suggestions) is None
    assert suggestions.first_text == "3u"
    suggestions.step(1)
    suggestions.step(1)
    assert _walked_to(suggestions) == "3d"
    suggestions.step(-1)
    suggestions.step(-1)
    assert _walked_to(suggestions) is None
    for _ in range(20):
        suggestions.step(1)
    assert _walked_to(suggestions) == "3m"


def test_nothing_to_offer_closes_it(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    suggestions.offer((), line)
    assert not suggestions.is_open
    assert not suggestions.isVisible()
    assert suggestions.first_text is None


def test_a_long_list_scrolls_and_stays_inside_the_window(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer([Suggestion(text=str(n)) for n in range(40)], line)
    assert suggestions.geometry().bottom() <= 500
    assert suggestions.height() < 40 * suggestions.sizeHintForRow(0)
    assert suggestions.height() >= ROWS_SHOWN * suggestions.sizeHintForRow(0)


def test_the_longest_row_loses_no_letter(shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer([Suggestion(text=f"4u!{word}") for word in ("call", "carrier", *"abcdefgh")], line)
    longest = suggestions.model().index(1, 0)
    assert suggestions.visualRect(longest).width() >= suggestions.sizeHintForIndex(longest).width()


def test_a_row_pressed_by_mouse_is_picked(qtbot: QtBot, shown: tuple[SuggestionList, QWidget]) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    with qtbot.waitSignal(suggestions.picked) as picked:
        suggestions.clicked.emit(suggestions.model().index(2, 0))
    assert picked.args == ["3g"]


def test_it_stands_out_from_the_board_it_lies_over(shown: tuple[SuggestionList, QWidget], theme: Theme) -> None:
    suggestions, line = shown
    suggestions.offer(STATES, line)
    picture = suggestions.grab().toImage()
    middle = picture.height() // 2
    assert [picture.pixelColor(x, middle) for x in (0, picture.width() - 1)] == [theme.text, theme.text]
