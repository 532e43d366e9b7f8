from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.exercise_band import ExerciseBand
from helpers.pixels import colors_of, share_of


@pytest.fixture
def band(qtbot: QtBot, theme: Theme) -> ExerciseBand:
    band = ExerciseBand("band.top", theme)
    qtbot.addWidget(band)
    band.resize(800, band.sizeHint().height())
    return band


def test_it_is_24_pixels_high_and_grows_with_the_text(band: ExerciseBand, theme: Theme) -> None:
    assert band.sizeHint().height() == 24
    assert band.minimumSizeHint().height() == 24
    band.apply_theme(theme.zoomed(2))
    assert band.sizeHint().height() > 40


def test_a_screen_reader_reads_it_as_text(band: ExerciseBand) -> None:
    seen = QAccessible.queryAccessibleInterface(band)
    assert seen.role() == QAccessible.Role.StaticText
    assert seen.text(QAccessible.Text.Name) == "Exercise: nothing here reaches the live record"


def test_the_hatching_is_in_the_accent_that_nothing_else_uses(band: ExerciseBand, theme: Theme) -> None:
    image = band.grab().toImage()
    assert share_of(image, theme.exercise) > 0.05
    assert not {theme.fill(state).rgb() for state in theme.tokens.states} & colors_of(image)


def test_the_word_is_repeated_across_a_wide_window_and_stands_even_in_a_narrow_one(
    band: ExerciseBand, theme: Theme
) -> None:
    def grounds(width: int) -> int:
        band.resize(width, 24)
        image = band.grab().toImage()
        row = [image.pixel(x, 1) == theme.ground.rgb() for x in range(width)]
        runs = "".join("g" if ground else "." for ground in row).split(".")
        return sum(len(run) > 60 for run in runs)

    assert grounds(1280) >= 4
    assert grounds(120) == 1
