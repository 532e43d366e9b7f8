from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from console.domain.line import LineState
from console.paper.state_marks import paint_shape, paint_stretch
from console.paper.typeface import load_typeface
from helpers.painting import SCALE, faxed

pytestmark = pytest.mark.usefixtures("qapp")


def stretch(state: LineState, width: float = 50) -> frozenset[tuple[int, int]]:
    typeface = load_typeface()
    return faxed(lambda painter: paint_stretch(painter, state, QRectF(5, 5, width, 8), typeface))


def shape(state: LineState) -> frozenset[tuple[int, int]]:
    face = load_typeface().body
    return faxed(lambda painter: paint_shape(painter, state, QRectF(4, 4, 10, 10), face), 18, 18)


def pattern(state: LineState) -> frozenset[tuple[int, int]]:
    """The stretch behind its code."""
    return frozenset((x, y) for x, y in stretch(state) if x > 30 * SCALE)


@pytest.mark.parametrize("paint", [pattern, shape])
def test_no_two_states_look_alike_on_a_fax(paint: Callable[[LineState], frozenset[tuple[int, int]]]) -> None:
    seen = {state: paint(state) for state in LineState}
    for one, other in combinations(LineState, 2):
        differing = len(seen[one] ^ seen[other])
        assert differing > 0.25 * min(len(seen[one]), len(seen[other])), f"{one} looks like {other}"


@pytest.mark.parametrize("state", list(LineState))
def test_a_pattern_stays_inside_its_stretch(state: LineState) -> None:
    dots = stretch(state)
    assert dots
    assert min(x for x, _ in dots) >= 5 * SCALE - 1
    assert max(x for x, _ in dots) <= 55 * SCALE
    assert all(5 * SCALE - 1 <= y <= 13 * SCALE for _, y in dots)


def test_down_is_solid_with_its_code_in_white() -> None:
    dots = stretch(LineState.DOWN)
    area = 50 * 8 * SCALE**2
    assert 0.7 * area < len(dots) < 0.95 * area
    assert len(stretch(LineState.DOWN, 8)) == pytest.approx(8 * 8 * SCALE**2, rel=0.02)


def test_operational_is_a_thin_line_and_nothing_else() -> None:
    assert {y // SCALE for _, y in stretch(LineState.OPERATIONAL)} <= {8, 9}


def test_unknown_in_little_room_is_a_question_mark_and_in_none_an_outline() -> None:
    wide, narrow, least = (stretch(LineState.UNKNOWN, width) for width in (50, 16, 4))
    assert len(wide) > len(narrow) > len(least) > 0
