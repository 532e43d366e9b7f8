from __future__ import annotations

from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from console.domain.line import LineState
from console.paper.inks import StateInks, paper_look
from console.paper.state_patterns import paint_stretch
from console.paper.typeface import load_typeface
from helpers.painting import SCALE, faxed
from helpers.pixels import colors_of, painted

pytestmark = pytest.mark.usefixtures("qapp")

Dots = frozenset[tuple[int, int]]


def stretch(state: LineState, width: float = 50, *, verified: bool = True) -> Dots:
    look = paper_look(load_typeface())
    return faxed(lambda painter: paint_stretch(painter, state, QRectF(5, 5, width, 8), look, verified=verified))


def pattern(state: LineState) -> Dots:
    """The stretch behind its code."""
    return frozenset((x, y) for x, y in stretch(state) if x > 30 * SCALE)


@pytest.mark.parametrize(("one", "other"), list(combinations(LineState, 2)))
def test_no_two_states_look_alike_on_a_fax(one: LineState, other: LineState) -> None:
    dots, others = pattern(one), pattern(other)
    assert len(dots ^ others) > 0.25 * min(len(dots), len(others))


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


def test_operational_on_someones_word_is_a_broken_line_that_says_so() -> None:
    whole, broken = stretch(LineState.OPERATIONAL), stretch(LineState.OPERATIONAL, verified=False)
    assert {y for _, y in broken} > {y for _, y in whole}
    line = {x for x, y in broken if y // SCALE == 9 and x > 30 * SCALE}
    assert 0.3 < len(line) / len({x for x, y in whole if x > 30 * SCALE}) < 0.8
    without_room = stretch(LineState.OPERATIONAL, 12, verified=False)
    assert {y // SCALE for _, y in without_room} <= {8, 9}


def test_unknown_in_little_room_is_a_question_mark_and_in_none_an_outline() -> None:
    wide, narrow, least = (stretch(LineState.UNKNOWN, width) for width in (50, 16, 4))
    assert len(wide) > len(narrow) > len(least) > 0


def test_colors_and_a_border_come_with_the_look() -> None:
    look = paper_look(load_typeface())
    fill, ink, border = QColor("#123456"), QColor("#abcdef"), QColor("#fedcba")
    states = {**look.inks.states, LineState.DOWN: StateInks(fill=fill, ink=ink, border=border)}
    dressed = replace(look, unit=2.0, inks=replace(look.inks, states=states))
    image = painted(
        200,
        60,
        QColor("#000000"),
        lambda painter: paint_stretch(painter, LineState.DOWN, QRectF(5, 5, 180, 40), dressed),
    )
    assert colors_of(image) >= {fill.rgb(), border.rgb(), ink.rgb()}
