from __future__ import annotations

from console.domain.line import LineState
from console.ui.timeline.chart_rows import Mark, chart_rows
from console.ui.timeline.chart_walk import across, along, first_mark, found_again, moment_of, row_of
from helpers.story_builder import at, status_act
from helpers.timelines import BUSY, timeline_of

ROWS = chart_rows(timeline_of(*BUSY))
VERIZON = ROWS[1].marks
ELSEWHERE = chart_rows(timeline_of(status_act(10, LineState.DOWN)))[1].marks[1]


def seqs(*marks: Mark | None) -> list[int | None]:
    return [mark.seq if mark is not None else None for mark in marks]


def test_left_and_right_go_along_a_row_and_stop_at_its_ends() -> None:
    down = VERIZON[1]
    assert seqs(along(ROWS, down, 1), along(ROWS, down, -1), along(ROWS, down, -9), along(ROWS, down, 10**9)) == [
        4, 2, 2, 7,
    ]  # fmt: skip


def test_up_and_down_stay_at_the_same_time() -> None:
    down, ten = VERIZON[1], at(120)
    assert seqs(across(ROWS, down, -1, ten)) == [1]
    assert seqs(*(across(ROWS, down, by, ten) for by in (1, 2, 99))) == [8, 10, 10]
    assert across(ROWS, ROWS[0].marks[0], -1, ten) == ROWS[0].marks[0]
    assert seqs(across(ROWS, ROWS[0].marks[0], 1, ten)) == [3]
    assert seqs(across(ROWS, ROWS[3].marks[0], -2, at(200))) == [5]


def test_from_what_goes_on_one_comes_to_what_goes_on() -> None:
    assert moment_of(ROWS, VERIZON[1]) == at(120)
    assert seqs(across(ROWS, ROWS[0].marks[-1], 1, moment_of(ROWS, ROWS[0].marks[-1]))) == [7]
    assert moment_of(ROWS, ROWS[3].marks[0]) == at(200)
    assert moment_of(ROWS, ELSEWHERE) == ELSEWHERE.start


def test_the_walk_begins_with_what_is_going_on_in_the_first_row() -> None:
    assert first_mark(ROWS) == ROWS[0].marks[-1]
    assert first_mark(()) is None


def test_a_mark_that_is_not_there_goes_nowhere() -> None:
    assert row_of(ROWS, ELSEWHERE) is None
    assert along(ROWS, ELSEWHERE, 1) == ELSEWHERE
    assert across(ROWS, ELSEWHERE, 1, at(0)) == ELSEWHERE


def test_what_was_chosen_is_found_again_or_what_stands_there_now() -> None:
    newer = chart_rows(timeline_of(*BUSY, status_act(400, LineState.DOWN)))
    assert seqs(found_again(newer, VERIZON[1])) == [3]
    assert seqs(found_again(chart_rows(timeline_of(*BUSY[:2])), VERIZON[1])) == [2]
    assert found_again(ROWS[:1], VERIZON[1]) is None
