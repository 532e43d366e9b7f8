from __future__ import annotations

from msgspec.structs import replace

from console.domain.line import WORST_FIRST, LineGroup, LineState
from console.domain.line_board import LineStatus
from console.ui.state_words import LETTERS, count_text, counts, group_text, spoken
from helpers.situations import LINES, busy_board, down, operational


def test_counts_come_worst_first_and_leave_out_what_is_not_there() -> None:
    assert list(counts(busy_board())) == list(WORST_FIRST)
    assert counts([down(LINES[0]), operational(LINES[1])]) == {LineState.DOWN: 1, LineState.OPERATIONAL: 1}


def test_counts_read_as_number_and_word() -> None:
    assert count_text({LineState.DOWN: 1, LineState.INTERMITTENT: 2}) == "1 DOWN · 2 INT"


def test_a_group_says_its_worst_state_and_how_many_lines_are_in_it() -> None:
    five_down = [down(line) for line in LINES[:5]]
    assert group_text(LineGroup.NINE_ONE_ONE, [*five_down, operational(LINES[5])]) == "911: 5 of 6 DOWN"


def test_a_group_says_what_else_is_wrong_in_it() -> None:
    statuses = [down(LINES[0]), replace(down(LINES[1]), state=LineState.INTERMITTENT), operational(LINES[2])]
    assert group_text(LineGroup.NINE_ONE_ONE, statuses) == "911: 1 of 3 DOWN · 1 INT"


def test_a_group_that_works_says_so_in_a_word() -> None:
    assert group_text(LineGroup.ADMIN, [operational(LINES[6])]) == "ADMIN: 1 of 1 OPERATIONAL"


def test_a_line_nobody_logged_counts_as_unknown_never_as_up() -> None:
    assert group_text(LineGroup.SCHOOL, [LineStatus(line=LINES[8])]) == "SCHOOL: 1 of 1 UNKNOWN"


def test_every_state_has_its_letter_and_is_spoken_as_a_word() -> None:
    assert "".join(LETTERS[state] for state in LineState) == "ugidkm"
    assert spoken(LineState.DOWN) == "Down"
