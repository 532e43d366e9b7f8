from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from console.domain.line import LineState
from console.paper.state_marks import paint_shape
from console.paper.typeface import load_typeface
from helpers.painting import faxed

pytestmark = pytest.mark.usefixtures("qapp")


def shape(state: LineState) -> frozenset[tuple[int, int]]:
    face = load_typeface().body
    return faxed(lambda painter: paint_shape(painter, state, QRectF(4, 4, 10, 10), face), 18, 18)


@pytest.mark.parametrize(("one", "other"), list(combinations(LineState, 2)))
def test_no_two_states_look_alike_on_a_fax(one: LineState, other: LineState) -> None:
    dots, others = shape(one), shape(other)
    assert len(dots ^ others) > 0.25 * min(len(dots), len(others))
