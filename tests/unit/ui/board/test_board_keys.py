from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractItemView

from console.ui.board.board_keys import row_after, row_beside
from console.ui.board.board_places import BoardFitting, BoardPlaces
from console.ui.models.board_rows import board_rows
from console.ui.theme import Theme
from helpers.situations import NOW, SET_UP, many_lines

Move = QAbstractItemView.CursorAction


@pytest.fixture
def two(theme: Theme) -> BoardPlaces:
    """Twenty-four lines in two groups, in two columns: 13 rows each."""
    return BoardFitting().fit(theme, board_rows(many_lines(24).lines, NOW, SET_UP), 1276, 700)


@pytest.fixture
def one(theme: Theme) -> BoardPlaces:
    """Nine lines in two groups, in one column."""
    return BoardFitting().fit(theme, board_rows(many_lines(9).lines, NOW, SET_UP), 742, 700)


def test_beside_a_row_stands_the_one_of_the_same_height(two: BoardPlaces) -> None:
    assert [row_beside(two, at, 1) for at in range(13)] == list(range(13, 26))
    assert [row_beside(two, at, 0) for at in range(13, 26)] == list(range(13))


def test_nothing_stands_beside_a_row_in_its_own_column_or_beside_none(two: BoardPlaces, one: BoardPlaces) -> None:
    assert row_beside(two, 3, 0) is None
    assert row_beside(two, 20, 1) is None
    assert row_beside(one, 3, 1) is None
    assert row_beside(one, -1, 0) is None


def test_up_and_down_follow_the_order_of_reading_into_the_next_column(two: BoardPlaces) -> None:
    assert row_after(two, 12, Move.MoveDown, 700) == 13
    assert row_after(two, 13, Move.MoveUp, 700) == 12
    assert row_after(two, 0, Move.MovePrevious, 700) == 0
    assert row_after(two, 25, Move.MoveNext, 700) == 25


def test_home_and_end_go_to_both_ends_and_other_moves_nowhere(two: BoardPlaces) -> None:
    assert row_after(two, 7, Move.MoveHome, 700) == 0
    assert row_after(two, 7, Move.MoveEnd, 700) == 25
    assert row_after(two, 7, Move.MoveLeft, 700) == 7


def test_a_page_stays_in_its_column_and_then_goes_on(two: BoardPlaces) -> None:
    assert row_after(two, 1, Move.MovePageDown, 200) == 5
    assert row_after(two, 9, Move.MovePageUp, 200) == 5
    assert row_after(two, 1, Move.MovePageDown, 5000) == 12
    assert row_after(two, 12, Move.MovePageDown, 5000) == 13
    assert row_after(two, 13, Move.MovePageUp, 5000) == 12


def test_a_page_lower_than_a_row_still_moves(one: BoardPlaces) -> None:
    assert row_after(one, 2, Move.MovePageDown, 1) == 3
    assert row_after(one, 2, Move.MovePageUp, 1) == 1
