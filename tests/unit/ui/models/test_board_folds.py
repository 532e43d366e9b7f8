from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.line import LineGroup, LineState
from console.ui.models.board_folds import is_put_away, kept_open, why_open
from console.ui.models.board_rows import board_rows
from helpers.situations import LINES, NOW, SET_UP, busy_board, down, operational

GROUP = LineGroup.NINE_ONE_ONE


def test_only_the_lines_of_a_folded_group_are_put_away() -> None:
    rows = board_rows(busy_board(), NOW, SET_UP)
    left = [row for row in rows if not is_put_away(row, {GROUP})]
    assert len(left) == len(rows) - 6
    assert left[0] is rows[0]


@pytest.mark.parametrize("state", [state for state in LineState if state is not LineState.OPERATIONAL])
def test_a_line_in_any_state_but_operational_keeps_its_group_open(state: LineState) -> None:
    lines = (operational(LINES[0]), replace(down(LINES[1]), state=state), operational(LINES[6]))
    assert kept_open(lines) == {GROUP}
    assert why_open(GROUP, lines) == f"911 stays open: line 2 is {state.value.upper()}."
    assert why_open(LineGroup.ADMIN, lines) == ""


def test_of_several_lines_the_first_is_named_and_the_rest_counted() -> None:
    assert why_open(GROUP, [down(LINES[1]), down(LINES[2]), down(LINES[4])]) == (
        "911 stays open: line 2 is DOWN, and 2 more."
    )
