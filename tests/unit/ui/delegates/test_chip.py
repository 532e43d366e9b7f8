from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.delegates.chip import chip_size, paint_chip
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from helpers.pixels import painted, pixels, share_of

STATES = list(LineState)


def chip(state: LineState, theme: Theme) -> QImage:
    size = chip_size(theme.font(), 40)
    box = QRectF(0, 0, size.width(), size.height())
    return painted(
        round(size.width()), round(size.height()), theme.row, lambda p: paint_chip(p, box, state, theme, theme.font())
    )


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("points", [SMALL_PT, TEXT_PT])
def test_no_word_is_ever_too_long_for_its_chip(theme: Theme, zoom: float, points: float) -> None:
    font = theme.zoomed(zoom).font(points)
    metrics = QFontMetricsF(font)
    size = chip_size(font, 22)
    for state in STATES:
        shape_and_gaps = size.height() + 0.35 * metrics.height()
        assert shape_and_gaps + metrics.horizontalAdvance(state_word(state)) <= size.width()
    assert metrics.height() <= size.height()


@pytest.mark.parametrize("state", STATES)
def test_a_chip_shows_fill_shape_and_word(theme: Theme, state: LineState) -> None:
    image = chip(state, theme)
    shape, words = image.rect(), image.rect()
    shape.setWidth(image.height())
    words.setLeft(image.height() + 4)
    assert share_of(image, theme.fill(state)) > 0.4
    assert share_of(image, theme.ink(state), shape) > 0.03
    assert share_of(image, theme.ink(state), words) > 0.01


def test_chips_of_two_states_never_look_the_same_without_color(theme: Theme) -> None:
    shape = QRect(0, 0, 38, 38)
    masks = [[color == theme.ink(state).rgb() for color in pixels(chip(state, theme), shape)] for state in STATES]
    for one, other in pairwise(masks):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 60


def test_an_abnormal_chip_has_its_border_and_operational_has_none(theme: Theme) -> None:
    for state in STATES:
        border = theme.tokens.chip_border(state)
        image = chip(state, theme)
        middle = image.width() // 2
        edge = theme.fill(state) if border is None else QColor(border)
        assert QColor(image.pixel(middle, 0)) == edge
