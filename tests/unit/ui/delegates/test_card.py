from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF

from console.services.settings import ThemeName
from console.ui.delegates.card import paint_card
from console.ui.palette import THEMES
from console.ui.theme import Theme
from helpers.pixels import colors_of, painted


@pytest.mark.parametrize("name", ThemeName)
def test_a_row_is_told_from_the_next_by_its_card_or_by_a_line(name: ThemeName) -> None:
    theme = Theme(tokens=THEMES[name])
    image = painted(60, 40, theme.ground, lambda painter: paint_card(painter, QRectF(0, 0, 60, 30), theme))
    inside, below = QRect(0, 0, 60, 28), QRect(0, 31, 60, 9)
    assert colors_of(image.copy(inside)) == {theme.row.rgb()}
    assert colors_of(image.copy(below)) == {theme.ground.rgb()}
    edge = {theme.row.rgb()} if theme.row != theme.ground else {theme.border.rgb()}
    assert colors_of(image.copy(QRect(0, 29, 60, 1))) == edge
