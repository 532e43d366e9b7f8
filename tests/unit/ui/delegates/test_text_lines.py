from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from console.ui.delegates.text_lines import paint_centered, paint_text, text_height, text_width
from console.ui.theme import Theme
from helpers.pixels import colors_of, painted, share_of


def test_text_that_fits_takes_one_line(theme: Theme) -> None:
    font = theme.font()
    assert text_height("Routine", font, 500) == pytest.approx(QFontMetricsF(font).height(), abs=1)
    assert text_height("", font, 500) == 0


def test_text_breaks_between_words(theme: Theme) -> None:
    font = theme.font()
    one_word = text_width("technician", font)
    assert text_height("technician technician", font, one_word + 4) == pytest.approx(
        2 * text_height("technician", font, 500), abs=2
    )


def test_a_word_wider_than_the_row_breaks_rather_than_being_cut(theme: Theme) -> None:
    font = theme.font()
    assert text_height("x" * 80, font, 200) > 3 * text_height("x", font, 200)


def test_wrapped_text_is_painted_whole(theme: Theme) -> None:
    font = theme.font()
    text = "call (800) 555-0150 acct FRO-2231"
    height = text_height(text, font, 150)

    def all_of_it(lines: float) -> float:
        box = QRectF(0, 0, 150, height)
        image = painted(150, round(height), theme.row, lambda painter: paint_text(painter, box, text, font, theme.text))
        part = image.rect()
        part.setTop(round(height * lines))
        return share_of(image, theme.text, part)

    assert all_of_it(0) > 0.01
    assert all_of_it(0.7) > 0.01


def test_nothing_to_say_paints_nothing(theme: Theme) -> None:
    box = QRectF(0, 0, 50, 50)

    def nothing(painter: QPainter) -> None:
        paint_text(painter, box, "", theme.font(), theme.text)
        paint_centered(painter, box, "", theme.font(), theme.text)

    assert colors_of(painted(50, 50, theme.row, nothing)) == {theme.row.rgb()}
