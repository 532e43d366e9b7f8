from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import Line, LineGroup, LineState
from console.domain.line_board import LineStatus
from console.domain.situation import Situation
from console.ui.compact.tile_board import TileBoard
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, down, situation, with_status

TWO_COLUMNS, ONE_COLUMN = 356, 240


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> TileBoard:
    board = TileBoard(theme)
    qtbot.addWidget(board)
    board.resize(TWO_COLUMNS, 400)
    board.show_situation(situation())
    board.show()
    return board


def many(count: int) -> Situation:
    lines = tuple(
        LineStatus(line=Line(key=key, name=f"Line {key}", group=LineGroup.OTHER)) for key in range(1, count + 1)
    )
    return situation(lines)


def columns(board: TileBoard) -> int:
    return len({tile.x() for tile in board.tiles})


def test_tiles_stand_in_the_order_of_the_board_row_by_row(board: TileBoard) -> None:
    assert [tile.key for tile in board.tiles] == [line.key for line in LINES]
    assert columns(board) == 2
    first, second, third = board.tiles[:3]
    assert first.y() == second.y() < third.y()
    assert first.x() == third.x() < second.x()


def test_a_tile_changes_in_its_place(board: TileBoard) -> None:
    before = {tile.key: (tile, tile.geometry()) for tile in board.tiles}
    board.show_situation(with_status(situation(), 1, down(LINES[0])))
    assert {tile.key: (tile, tile.geometry()) for tile in board.tiles} == before
    assert board.tiles[0].row.state is LineState.DOWN


def test_a_narrow_one_has_one_column(board: TileBoard) -> None:
    board.resize(ONE_COLUMN, 400)
    assert columns(board) == 1
    assert all(tile.width() <= ONE_COLUMN for tile in board.tiles)


@pytest.mark.parametrize("count", [24, 99])
def test_many_lines_scroll_in_two_columns_and_every_one_is_there(board: TileBoard, count: int) -> None:
    board.show_situation(many(count))
    QApplication.processEvents()
    assert len(board.tiles) == count
    assert columns(board) == 2
    assert board.verticalScrollBar().maximum() > 0
    board.open_panel(count)
    QApplication.processEvents()
    bottom = board.panel.mapTo(board.viewport(), QPoint(0, board.panel.height())).y()
    assert bottom <= board.viewport().height()


def test_no_lines_are_no_tiles(board: TileBoard) -> None:
    board.show_situation(situation(()))
    assert board.tiles == ()
    assert board.sizeHint().height() >= 150
    assert board.minimumSizeHint().width() == 100


def test_a_press_shows_the_six_buttons_over_the_tile_and_a_state_is_told(board: TileBoard, qtbot: QtBot) -> None:
    tile = board.tiles[4]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert board.panel.key == 5
    assert board.panel.geometry().top() <= tile.geometry().top()
    assert board.panel.geometry().contains(tile.geometry().center())
    with qtbot.waitSignal(board.chosen) as chosen:
        QTest.mouseClick(board.panel.states.buttons[LineState.DOWN], Qt.MouseButton.LeftButton)
    assert chosen.args == [5, LineState.DOWN]


def test_the_panel_of_the_last_line_stays_in_sight_in_a_low_window(board: TileBoard) -> None:
    board.resize(TWO_COLUMNS, 90)
    board.open_panel(9)
    field = board.widget()
    assert field is not None
    assert board.panel.geometry().bottom() <= field.height()


def test_a_click_beside_it_closes_it(board: TileBoard) -> None:
    board.open_panel(1)
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 390))
    assert board.panel.key is None


def test_a_click_on_another_tile_goes_over_to_it(board: TileBoard) -> None:
    board.open_panel(1)
    board.tiles[8].click()
    assert board.panel.key == 9


def test_an_open_panel_follows_the_line_and_goes_with_the_places(board: TileBoard) -> None:
    board.open_panel(1)
    board.show_situation(with_status(situation(), 1, down(LINES[0])))
    assert "as shown now" in board.panel.states.buttons[LineState.DOWN].accessibleName()
    board.resize(ONE_COLUMN, 300)
    assert board.panel.width() == board.viewport().width()
    board.show_situation(many(3))
    assert board.panel.key is None


def test_the_clocks_move(board: TileBoard) -> None:
    board.tick(NOW + timedelta(seconds=1))
    assert board.tiles[4].clock == "01:03:45"


def test_larger_text_makes_larger_tiles(board: TileBoard, theme: Theme) -> None:
    before = board.tiles[0].height()
    board.apply_theme(theme.zoomed(2))
    assert board.tiles[0].height() > 1.7 * before
    assert columns(board) == 1
    assert board.sizeHint().width() > 600
    assert board.minimumSizeHint().width() > 300


def test_what_is_said_in_the_panel_finds_room(board: TileBoard) -> None:
    board.open_panel(3)
    before = board.panel.height()
    board.say("A sentence that is too long for one line of this panel, so it needs two or three")
    assert board.panel.height() > before + 20


def test_a_line_that_was_renamed_keeps_its_tile(board: TileBoard) -> None:
    renamed = replace(down(LINES[0]), line=replace(LINES[0], name="911 Copper"))
    board.show_situation(with_status(situation(), 1, renamed))
    assert board.tiles[0].short_name == "911 Copper"
