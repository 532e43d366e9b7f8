from __future__ import annotations

from console.domain.fallback_number import FallbackStatus, Stage
from console.domain.line import LineState
from console.domain.line_board import LineStatus, fold_line
from console.domain.log_entry import Act
from console.domain.situation import Situation
from helpers.story_builder import a_fallback, a_line, a_set_up, at, status_act, told

DOWN, DEGRADED, UP = LineState.DOWN, LineState.DEGRADED, LineState.OPERATIONAL


def line(key: int, *acts: Act) -> LineStatus:
    return fold_line(a_line(key), told(*acts))


def situation(*lines: LineStatus, fallbacks: tuple[FallbackStatus, ...] = ()) -> Situation:
    return Situation(
        set_up=a_set_up(),
        as_of=at(60),
        exercise=False,
        shift=None,
        lines=lines,
        fallbacks=fallbacks,
        pass_ons=(),
        attention=(),
    )


def test_fallbacks_on_are_those_active_or_published() -> None:
    stages = [FallbackStatus(fallback=a_fallback(key), stage=stage) for key, stage in enumerate(Stage)]
    on = situation(fallbacks=tuple(stages)).fallbacks_on
    assert [status.stage for status in on] == [Stage.ACTIVE, Stage.PUBLISHED]


def test_counts_are_by_state() -> None:
    counts = situation(line(1, status_act(0, DOWN)), line(2), line(3, status_act(0, DOWN))).counts
    assert counts == {**dict.fromkeys(LineState, 0), DOWN: 2, LineState.UNKNOWN: 1}
