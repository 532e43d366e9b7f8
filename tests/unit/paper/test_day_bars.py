from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from console.domain.availability import DayStates
from console.domain.clock import Period
from console.domain.line import LineState
from console.paper.day_bars import paint_day_bars
from console.render.availability_pictures import step_of
from helpers.painting import SCALE, faxed
from helpers.story_builder import at

pytestmark = pytest.mark.usefixtures("qapp")
DAY_S = 86_400


def day(state: LineState, seconds: int = DAY_S, number: int = 0) -> DayStates:
    """A day with so many seconds of a state, the rest operational."""
    lasted = {**dict.fromkeys(LineState, 0), LineState.OPERATIONAL: DAY_S - seconds}
    lasted[state] += seconds
    begun = at(number * 1440)
    return DayStates(
        day=date(2024, 10, 22) + timedelta(days=number),
        period=Period(begun, begun + timedelta(days=1)),
        seconds=lasted,
    )


def painted(*days: DayStates) -> frozenset[tuple[int, int]]:
    return faxed(lambda painter: paint_day_bars(painter, QRectF(0, 0, 60, 20), days, QColor(Qt.GlobalColor.black)))


@pytest.mark.parametrize(("seconds", "thirds"), [(1, 1), (599, 1), (600, 2), (7199, 2), (7200, 3), (DAY_S, 3)])
def test_the_height_is_how_long_the_worst_state_lasted_in_three_steps(seconds: int, thirds: int) -> None:
    assert step_of(day(LineState.DOWN, seconds)) == thirds
    dots = painted(day(LineState.DOWN, seconds))
    top = min(y for x, y in dots if x == 20 * SCALE) / SCALE
    assert top == pytest.approx(20 - 20 * thirds / 3, abs=0.3)


def test_a_day_that_worked_is_the_ground_line_and_nothing_else() -> None:
    assert step_of(day(LineState.OPERATIONAL)) == 0
    assert {y for _, y in painted(day(LineState.OPERATIONAL))} <= {20 * SCALE - 2, 20 * SCALE - 1}


def test_each_day_stands_in_its_place() -> None:
    dots = painted(*(day(state, number=n) for n, state in enumerate((LineState.OPERATIONAL, LineState.DOWN) * 3)))
    filled = {x // (10 * SCALE) for x, y in dots if y < 10 * SCALE}
    assert filled == {1, 3, 5}


def test_no_two_worst_states_look_alike() -> None:
    looks = {state: painted(day(state)) for state in LineState}
    assert len(set(looks.values())) == len(looks)


def test_unknown_days_in_a_row_are_one_outline() -> None:
    many = painted(*(day(LineState.UNKNOWN, number=n) for n in range(6)))
    assert many == painted(day(LineState.UNKNOWN))


def test_days_that_were_down_stay_apart_where_there_is_room() -> None:
    dots = painted(*(day(LineState.DOWN, number=n) for n in range(6)))
    row = {x for x, y in dots if y == 8 * SCALE}
    assert 0 < 60 * SCALE - len(row) <= 6 * 4


def test_no_days_are_no_picture() -> None:
    assert painted() == frozenset()
