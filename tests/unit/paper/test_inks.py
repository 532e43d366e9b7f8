from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.paper.inks import paper_look
from console.paper.typeface import load_typeface

pytestmark = pytest.mark.usefixtures("qapp")


def test_paper_is_black_on_white_and_only_down_is_solid() -> None:
    look = paper_look(load_typeface())
    solid = [state for state, inks in look.inks.states.items() if inks.fill.lightness() < 128]
    assert solid == [LineState.DOWN]
    assert set(look.inks.states) == set(LineState)
    assert (look.unit, look.least_line, look.inks.text.name(), look.inks.ground.name()) == (1, 0, "#000000", "#ffffff")
