from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from console.ui.delegates.brackets import paint_brackets
from console.ui.theme import Theme
from helpers.pixels import painted, share_of


def _row(theme: Theme, card: QRectF) -> QImage:
    return painted(400, 60, theme.row, lambda painter: paint_brackets(painter, card, theme.text, theme))


def test_each_end_of_a_row_has_a_bracket_as_high_as_the_row(theme: Theme) -> None:
    image = _row(theme, QRectF(0, 0, 400, 60))
    for edge in (QRect(0, 0, 2, 60), QRect(398, 0, 2, 60), QRect(0, 0, 20, 2), QRect(380, 58, 20, 2)):
        assert share_of(image, theme.text, edge) == 1


def test_they_close_to_no_ring(theme: Theme) -> None:
    image = _row(theme, QRectF(0, 0, 400, 60))
    assert share_of(image, theme.row, QRect(40, 0, 320, 60)) == 1


def test_they_grow_with_the_text(theme: Theme) -> None:
    large = theme.zoomed(2)
    assert share_of(_row(large, QRectF(0, 0, 400, 60)), large.text, QRect(0, 0, 40, 2)) == 1
