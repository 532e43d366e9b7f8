from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from console.ui.delegates.current_row import paint_current_row
from console.ui.theme import Theme
from helpers.pixels import painted, share_of

CARD = QRectF(0, 0, 100, 40)


def marked(theme: Theme, *, has_keyboard: bool) -> QImage:
    return painted(
        100, 40, theme.row, lambda painter: paint_current_row(painter, CARD, theme, has_keyboard=has_keyboard)
    )


def test_a_ring_goes_round_the_row_the_keyboard_acts_on(theme: Theme) -> None:
    image = marked(theme, has_keyboard=True)
    assert {image.pixel(1, 20), image.pixel(98, 20), image.pixel(50, 1), image.pixel(50, 38)} == {theme.focus.rgb()}


def test_a_bar_marks_the_row_while_the_keyboard_is_elsewhere(theme: Theme) -> None:
    image = marked(theme, has_keyboard=False)
    assert (image.pixel(1, 20), image.pixel(98, 20)) == (theme.muted.rgb(), theme.row.rgb())
    assert share_of(image, theme.focus) == 0
