from __future__ import annotations

from msgspec.structs import replace

from console.domain.line import LineState
from console.ui.timeline.chart_rows import chart_rows
from helpers.story_builder import at, minutes, status_act
from helpers.timelines import BUSY, timeline_of


def test_marks_stand_in_the_order_of_time_a_note_after_the_stretch_it_is_in() -> None:
    rows = chart_rows(timeline_of(*BUSY))
    assert [row.drawn.label for row in rows] == ["1 Landline", "3 Verizon", "f1 Temporary emergency number", "Notes"]
    verizon = rows[1].marks
    assert [mark.seq for mark in verizon] == [2, 3, 4, 5, 6, 7]
    assert [mark.is_note for mark in verizon] == [False, False, True, False, False, False]
    assert [len(row.marks) for row in rows] == [1, 6, 2, 1]


def test_a_mark_is_the_same_one_while_time_passes() -> None:
    before = chart_rows(timeline_of(*BUSY))[1].marks[-1]
    later = timeline_of(*BUSY, period=minutes(0, 500))
    after = chart_rows(later)[1].marks[-1]
    assert before != after
    assert before.identity == after.identity


def test_what_nobody_said_is_known_by_its_beginning() -> None:
    unknown, down = chart_rows(timeline_of(status_act(60, LineState.DOWN)))[1].marks
    assert (unknown.seq, unknown.start) == (None, at(0))
    assert unknown.identity != down.identity


def test_without_lines_there_are_no_rows() -> None:
    assert chart_rows(replace(timeline_of(), lines=())) == ()
