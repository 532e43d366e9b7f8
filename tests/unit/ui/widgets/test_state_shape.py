from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from console.domain.line import LineState
from console.ui.widgets.state_shape import paint_shape
from helpers.pixels import colors_of, painted, pixels, share_of

INK, GROUND = QColor("#FFFFFF"), QColor("#000000")


def shape(state: LineState, side: int = 32) -> QImage:
    return painted(side, side, GROUND, lambda painter: paint_shape(painter, QRectF(0, 0, side, side), state, INK))


def mask(image: QImage) -> list[bool]:
    return [color & 0xFF > 127 for color in pixels(image)]


@pytest.mark.parametrize("side", [16, 24, 32])
def test_no_two_shapes_look_alike_even_small(side: int) -> None:
    for one, other in combinations(LineState, 2):
        differing = sum(a != b for a, b in zip(mask(shape(one, side)), mask(shape(other, side)), strict=True))
        assert differing > 0.12 * side * side, (one, other)


def test_they_differ_in_how_much_of_them_is_filled() -> None:
    mass = {state: sum(mask(shape(state))) / 1024 for state in LineState}
    assert mass[LineState.DOWN] > mass[LineState.DEGRADED] > mass[LineState.INTERMITTENT] > mass[LineState.OPERATIONAL]
    assert mass[LineState.UNKNOWN] < mass[LineState.MAINTENANCE]


def test_the_x_of_down_is_cut_out() -> None:
    assert shape(LineState.DOWN).pixelColor(16, 16) == GROUND
    assert shape(LineState.DOWN).pixelColor(6, 16) == INK


def test_intermittent_is_full_on_the_left_and_open_on_the_right() -> None:
    image = shape(LineState.INTERMITTENT)
    assert image.pixelColor(9, 16) == INK
    assert image.pixelColor(21, 16) == GROUND


@pytest.mark.parametrize("state", list(LineState))
def test_a_shape_stays_in_the_middle_of_its_box_and_takes_nothing_but_its_ink(state: LineState) -> None:
    box = QRectF(10, 0, 60, 30)
    image = painted(80, 30, GROUND, lambda painter: paint_shape(painter, box, state, INK))
    left, right = image.rect(), image.rect()
    left.setRight(23)
    right.setLeft(57)
    assert colors_of(image.copy(left)) == colors_of(image.copy(right)) == {GROUND.rgb()}
    assert share_of(image, INK) > 0.02


def test_painting_a_shape_leaves_the_painter_as_it_was() -> None:
    def paint_and_ask(painter: QPainter) -> None:
        before = (painter.transform(), painter.renderHints(), painter.pen(), painter.brush())
        paint_shape(painter, QRectF(5, 5, 20, 20), LineState.DOWN, INK)
        assert (painter.transform(), painter.renderHints(), painter.pen(), painter.brush()) == before

    painted(32, 32, GROUND, paint_and_ask)
