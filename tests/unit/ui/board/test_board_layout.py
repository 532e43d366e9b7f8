from __future__ import annotations

from dataclasses import replace

import pytest

from console.domain.line import Line, LineGroup
from console.ui.board.board_layout import PLAIN, ROOMY, SNUG, BoardLayout, fit
from console.ui.delegates.text_lines import text_height, text_width
from console.ui.models.board_rows import BoardRow, LineRow, board_rows
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, SET_UP, busy_board, operational

ZOOMS = [1.0, 1.1, 1.25, 1.5, 1.75, 2.0]
WIDTHS = [460, 742, 784, 1280, 1920]
BUSY = board_rows(busy_board(), NOW, SET_UP)
QUIET = board_rows(tuple(operational(line) for line in LINES), NOW, SET_UP)


def lines(rows: tuple[BoardRow, ...]) -> list[LineRow]:
    return [row for row in rows if isinstance(row, LineRow)]


def places(layout: BoardLayout, row: LineRow) -> list[tuple[float, float, float, float]]:
    parts = layout.parts(row, 0)
    named = (parts.key, parts.name, parts.chip, parts.clock, parts.said, parts.call)
    return [(one.left(), one.top(), one.right(), one.bottom()) for one in named if not one.isEmpty()]


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_inside_its_row_at_any_width_and_text_size(theme: Theme, zoom: float, width: int) -> None:
    layout = fit(theme.zoomed(zoom), BUSY, width, 600)
    for row in lines(BUSY):
        card = layout.parts(row, 0).card
        for left, top, right, bottom in places(layout, row):
            assert left >= 0
            assert right <= width
            assert top >= card.top() - 1
            assert bottom <= card.bottom() + 1


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_text_has_the_room_it_needs(theme: Theme, zoom: float, width: int) -> None:
    layout = fit(theme.zoomed(zoom), BUSY, width, 600)
    for row in lines(BUSY):
        parts = layout.parts(row, 0)
        font = layout.clock_font if row.since is not None else layout.small_font
        assert text_width(row.clock(NOW), font) <= parts.clock.width()
        assert text_height(row.name, layout.name_font, parts.name.width()) <= parts.name.height() + 1
        assert text_height(row.said, layout.small_font, parts.said.width()) <= parts.said.height()
        assert text_height(row.call, layout.small_font, parts.call.width()) <= parts.call.height()


@pytest.mark.parametrize("width", WIDTHS)
def test_chips_and_clocks_line_up(theme: Theme, width: int) -> None:
    layout = fit(theme, BUSY, width, 900)
    assert len({layout.parts(row, 0).chip.left() for row in lines(BUSY)}) == 1
    assert len({layout.parts(row, 0).clock.left() for row in lines(BUSY)}) == 1


def test_a_side_monitor_gets_the_large_size(theme: Theme) -> None:
    assert fit(theme, BUSY, 1100, 1000).size == ROOMY


def test_the_third_monitor_gets_the_plain_size_beside_the_log(theme: Theme) -> None:
    assert fit(theme, BUSY, 742, 860).size == PLAIN


def test_a_small_window_gets_rows_of_32_pixels(theme: Theme) -> None:
    layout = fit(theme, QUIET, 784, 420)
    assert layout.size == SNUG
    assert {layout.height(row) for row in lines(QUIET)} == {32}


def test_rows_are_48_pixels_where_there_is_room(theme: Theme) -> None:
    layout = fit(theme, QUIET, 742, 860)
    assert {layout.height(row) for row in lines(QUIET)} == {48}


def test_24_lines_stand_on_the_third_monitor_without_scrolling(theme: Theme) -> None:
    many = tuple(operational(replace(LINES[0], key=key, name=f"911 Landline {key}")) for key in range(1, 25))
    rows = board_rows(many, NOW, SET_UP)
    layout = fit(theme, rows, 1280, 860)
    assert sum(layout.height(row) for row in rows) <= 860


def test_large_text_puts_the_clock_under_the_name(theme: Theme) -> None:
    layout = fit(theme.zoomed(2), BUSY, 784, 500)
    parts = layout.parts(lines(BUSY)[2], 0)
    assert layout.stacked
    assert parts.clock.top() >= parts.name.bottom() - 12
    assert parts.clock.left() > parts.chip.right()


def test_a_name_longer_than_the_board_is_broken_not_cut(theme: Theme) -> None:
    line = Line(
        key=1, name="911 Wireless of the eastern district and every neighboring town " * 3, group=LineGroup.OTHER
    )
    rows = board_rows((operational(line),), NOW, SET_UP)
    layout = fit(theme, rows, 500, 600)
    parts = layout.parts(lines(rows)[0], 0)
    assert text_height(line.name, layout.name_font, parts.name.width()) <= parts.name.height()
    assert layout.height(rows[1]) > 100


def test_rows_begin_where_the_one_above_ends(theme: Theme) -> None:
    layout = fit(theme, BUSY, 742, 860)
    row = lines(BUSY)[2]
    assert layout.parts(row, 100).card.top() == layout.parts(row, 0).card.top() + 100
    assert layout.parts(row, 0).card.bottom() <= layout.height(row)


def test_columns_follow_the_places(theme: Theme) -> None:
    layout = fit(theme, BUSY, 742, 860)
    key, name, state = layout.column_widths()
    parts = layout.parts(lines(BUSY)[0], 0)
    assert key == pytest.approx(parts.name.left(), abs=1)
    assert key + name == pytest.approx(parts.chip.left(), abs=1)
    assert key + name + state == pytest.approx(parts.clock.left(), abs=1)


def test_a_board_without_lines_has_a_layout_too(theme: Theme) -> None:
    assert fit(theme, (), 800, 300).size == ROOMY
