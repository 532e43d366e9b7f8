from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.ui.compact.line_tile import LineTile
from console.ui.models.board_rows import line_row
from console.ui.palette import HIGH_CONTRAST
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from helpers.pixels import Repaints, pixels, share_of
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down, operational


@pytest.fixture
def tile(qtbot: QtBot, theme: Theme) -> LineTile:
    tile = LineTile(line_row(down(LINES[2]), NOW, SET_UP), "VZ", theme)
    qtbot.addWidget(tile)
    show(tile, down(LINES[2]))
    tile.resize(tile.sizeHint())
    tile.show()
    return tile


def show(tile: LineTile, status: LineStatus) -> None:
    tile.show_row(line_row(status, NOW, SET_UP), "VZ", NOW, SET_UP)


def test_it_is_read_as_a_row_of_the_board_and_its_tooltip_has_the_name_whole(tile: LineTile) -> None:
    assert tile.accessibleName().startswith("Line 3, 911 Wireless Verizon, Down, 42 minutes")
    assert "911 Wireless Verizon" in tile.toolTip()


@pytest.mark.parametrize("state", [state for state in LineState if state is not LineState.OPERATIONAL])
def test_only_what_is_abnormal_has_a_color(tile: LineTile, theme: Theme, state: LineState) -> None:
    show(tile, replace(down(LINES[2]), state=state))
    assert share_of(tile.grab().toImage(), theme.fill(state)) > 0.2
    show(tile, operational(LINES[2]))
    assert share_of(tile.grab().toImage(), theme.fill(state)) < 0.01


def test_the_clock_moves_and_nothing_is_painted_while_none_runs(tile: LineTile) -> None:
    assert tile.clock == "42:00"
    tile.tick(NOW + timedelta(seconds=1))
    assert tile.clock == "42:01"
    show(tile, operational(LINES[2]))
    QApplication.processEvents()
    repaints = Repaints(tile)
    tile.tick(NOW + timedelta(seconds=2))
    QApplication.processEvents()
    assert repaints.regions == []
    assert tile.clock == "v 06:12"


def test_a_clock_that_finds_no_room_beside_the_word_stands_beside_the_name(tile: LineTile, theme: Theme) -> None:
    upper = QRect(0, 0, tile.width(), tile.height() // 2)
    before = tile.grab().toImage()
    show(tile, replace(down(LINES[2]), since=ago(hours=20), approx=True))
    after = tile.grab().toImage()
    assert tile.clock == "~20:00:00"
    assert pixels(before, upper) != pixels(after, upper)


def test_a_mark_that_finds_no_room_is_left_to_the_reader(tile: LineTile) -> None:
    show(tile, operational(LINES[2], verified=False))
    tile.resize(90, tile.height())
    narrow = tile.grab().toImage()
    show(tile, operational(LINES[2]))
    assert pixels(narrow) == pixels(tile.grab().toImage())
    assert "not verified" not in tile.accessibleName()


def test_a_line_just_restored_is_outlined(tile: LineTile, theme: Theme) -> None:
    edge = QRect(0, 0, tile.width(), 2)
    tile.clearFocus()
    show(tile, operational(LINES[2]))
    quiet = share_of(tile.grab().toImage(), theme.text, edge)
    restored = replace(busy_board()[1], line=LINES[2], since=ago(minutes=1))
    show(tile, restored)
    assert tile.row.restored
    assert share_of(tile.grab().toImage(), theme.text, edge) > quiet + 0.3


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_it_is_large_enough_to_hit_and_grows_with_the_text(tile: LineTile, theme: Theme, zoom: float) -> None:
    tile.apply_theme(theme.zoomed(zoom))
    assert min(tile.sizeHint().width(), tile.sizeHint().height()) >= TARGET_PX * zoom


def test_the_ring_shows_where_the_keyboard_is(tile: LineTile, theme: Theme) -> None:
    edge = QRect(0, 0, tile.width(), 3)
    tile.clearFocus()
    before = share_of(tile.grab().toImage(), theme.focus, edge)
    tile.activateWindow()
    tile.setFocus()
    assert share_of(tile.grab().toImage(), theme.focus, edge) > before + 0.5


def test_where_rows_are_as_dark_as_the_ground_a_tile_has_an_edge(tile: LineTile, theme: Theme) -> None:
    show(tile, operational(LINES[2]))
    tile.clearFocus()
    edge = QRect(0, 0, tile.width(), 1)
    assert share_of(tile.grab().toImage(), theme.border, edge) == 0
    high_contrast = replace(theme, tokens=HIGH_CONTRAST)
    tile.apply_theme(high_contrast)
    assert share_of(tile.grab().toImage(), high_contrast.border, edge) > 0.9
