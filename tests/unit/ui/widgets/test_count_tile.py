from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.bar_words import Length, Wording
from console.ui.delegates.text_lines import text_width
from console.ui.palette import HIGH_CONTRAST
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.count_tile import CountTile
from helpers.pixels import share_of


@pytest.fixture
def tile(qtbot: QtBot, theme: Theme) -> CountTile:
    tile = CountTile(LineState.DOWN, theme)
    qtbot.addWidget(tile)
    tile.show_count(1)
    tile.resize(tile.sizeHint())
    return tile


def seen(tile: CountTile) -> QImage:
    return tile.grab().toImage()


def test_it_says_number_and_word_and_shows_the_shape(tile: CountTile, theme: Theme) -> None:
    assert tile.words == "1 DOWN"
    image = seen(tile)
    shape = image.rect()
    shape.setWidth(image.height())
    assert share_of(image, theme.fill(LineState.DOWN)) > 0.4
    assert share_of(image, theme.ink(LineState.DOWN), shape) > 0.2


def test_it_is_a_button_that_is_spoken_in_words(tile: CountTile) -> None:
    assert QAccessible.queryAccessibleInterface(tile).role() == QAccessible.Role.Button
    assert tile.accessibleName() == "1 line Down"
    tile.show_count(2)
    assert tile.accessibleName() == "2 lines Down"


def test_it_is_not_there_while_no_line_is_in_the_state(tile: CountTile) -> None:
    assert tile.isVisible()
    tile.show_count(0)
    assert not tile.isVisible()


def test_it_can_say_more_than_a_number_and_less_where_it_is_narrow(tile: CountTile) -> None:
    tile.show_count(9, Wording(texts=("9 of 9 operational", "9 operational", "9 OK"), spoken="All nine operational"))
    assert (tile.words, tile.accessibleName()) == ("9 of 9 operational", "All nine operational")
    full = tile.sizeHint()
    tile.use(Length.SHORTEST)
    assert tile.words == "9 OK"
    assert tile.sizeHint() == tile.hint(Length.SHORTEST)
    assert tile.sizeHint().width() < full.width() / 2


def test_in_the_fewest_words_the_shape_still_stands_beside_the_word(tile: CountTile, theme: Theme) -> None:
    tile.use(Length.SHORTEST)
    tile.resize(tile.sizeHint())
    image = seen(tile)
    shape = image.rect()
    shape.setWidth(round(image.height() * 0.75))
    assert tile.words == "1 DOWN"
    assert share_of(image, theme.ink(LineState.DOWN), shape) > 0.15


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_its_words_always_fit(tile: CountTile, theme: Theme, zoom: float) -> None:
    zoomed = theme.zoomed(zoom)
    tile.apply_theme(zoomed)
    size = tile.sizeHint()
    assert size.height() + text_width(tile.words, zoomed.font(SMALL_PT, bold=True)) <= size.width()
    assert size.height() >= 32


def test_the_keyboard_is_seen_on_it(qtbot: QtBot, tile: CountTile, theme: Theme) -> None:
    tile.activateWindow()
    qtbot.waitActive(tile)
    tile.setFocus()
    assert seen(tile).pixelColor(tile.width() // 2, 1) == theme.focus


def test_in_high_contrast_a_tile_has_an_edge(tile: CountTile, theme: Theme) -> None:
    tile.clearFocus()
    edge = QRect(40, 0, 30, 1)
    assert share_of(seen(tile), theme.fill(LineState.DOWN), edge) == 1
    high = Theme(tokens=HIGH_CONTRAST)
    tile.apply_theme(high)
    assert share_of(seen(tile), high.border, edge) == 1
