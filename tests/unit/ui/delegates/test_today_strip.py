from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from console.domain.line import LineState
from console.domain.quarter_hours import Quarters
from console.ui.contrast import GRAPHIC_RATIO, contrast
from console.ui.delegates.today_strip import paint_strip, strip_color
from console.ui.theme import Theme
from helpers.pixels import colors_of, painted, pixels
from helpers.situations import NOW

GROUND = QColor("#000000")
PLACE = QRectF(2, 3, 40, 24)


def strip(theme: Theme, *states: LineState, quarter_px: int = 4) -> QImage:
    quarters = Quarters(start=NOW, states=states)
    return painted(44, 30, GROUND, lambda painter: paint_strip(painter, PLACE, quarters, quarter_px, theme))


def form(theme: Theme, state: LineState, quarter_px: int = 4) -> list[bool]:
    return [pixel != GROUND.rgb() for pixel in pixels(strip(theme, state, quarter_px=quarter_px))]


@pytest.mark.parametrize("quarter_px", [2, 3, 4])
def test_every_state_has_a_form_of_its_own_whatever_its_color(theme: Theme, quarter_px: int) -> None:
    forms = {state: form(theme, state, quarter_px) for state in LineState}
    for one, other in combinations(LineState, 2):
        differs = sum(a != b for a, b in zip(forms[one], forms[other], strict=True))
        assert differs >= 4 * min(quarter_px, 3) / 2, (one, other)


def test_down_is_the_heaviest_and_operational_the_lightest(theme: Theme) -> None:
    mass = {state: sum(form(theme, state)) for state in LineState}
    assert max(mass, key=lambda state: mass[state]) is LineState.DOWN
    assert min(mass, key=lambda state: mass[state]) is LineState.OPERATIONAL


def test_each_quarter_stands_in_its_cell_the_newest_at_the_right_end(theme: Theme) -> None:
    image = strip(theme, LineState.OPERATIONAL, LineState.DOWN)
    assert colors_of(image) == {
        GROUND.rgb(),
        strip_color(LineState.OPERATIONAL, theme).rgb(),
        theme.fill(LineState.DOWN).rgb(),
    }
    assert image.pixelColor(35, 5) == GROUND
    assert image.pixelColor(35, 26) == strip_color(LineState.OPERATIONAL, theme)
    assert image.pixelColor(39, 5) == theme.fill(LineState.DOWN)
    assert image.pixelColor(42, 5) == GROUND


def test_every_color_stands_out_on_the_row(theme: Theme) -> None:
    for state in LineState:
        assert contrast(strip_color(state, theme).name(), theme.tokens.row) >= GRAPHIC_RATIO
