from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.board.board_layout import DENSE, PLAIN, ROOMY, SLIM, SNUG, BoardLayout, Size, layout_for
from console.ui.delegates.text_lines import text_height, text_width
from console.ui.models.board_rows import BoardRow, LineRow, board_rows
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down, operational

ZOOMS = [1.0, 1.1, 1.25, 1.5, 1.75, 2.0]
WIDTHS = [390, 460, 633, 742, 784, 1280, 1920]
SIZES = [ROOMY, PLAIN, SLIM, SNUG, DENSE]
LONG = "Regional overflow of the eastern district and every neighboring town " * 4
NAMES = (LONG, "مركز الطوارئ ١١", "🚒🚑🚓 Feuerwehr 👩‍🚒", "Donaudampfschifffahrtsgesellschaft" * 3, "")
EXTREME = (
    *busy_board(),
    *(
        replace(
            down(replace(LINES[2], key=90 + at, name=name), minutes=90_000),
            scope=name or "north",
            note=LONG,
            refs=("VZ88123",),
        )
        for at, name in enumerate(NAMES)
    ),
    operational(replace(LINES[0], key=89, verify_every_h=1)),
    replace(operational(LINES[1]), since=ago(minutes=2), was_out=True, was_out_since=ago(hours=90)),
)


def lines(rows: tuple[BoardRow, ...]) -> list[LineRow]:
    return [row for row in rows if isinstance(row, LineRow)]


ROWS = lines(board_rows(EXTREME, NOW, SET_UP))
BUSY = lines(board_rows(busy_board(), NOW, SET_UP))


def used(theme: Theme, width: float) -> list[BoardLayout]:
    """The layouts a board of this width may get: the snug one, and those in which no name has to be broken."""
    found = [layout_for(theme, size, ROWS, max(width, 300 * theme.zoom)) for size in SIZES]
    return [one for one in found if one.size in (SNUG, DENSE) or not one.breaks_names]


def layout(theme: Theme, size: Size, width: float, rows: list[LineRow] = ROWS) -> BoardLayout:
    return layout_for(theme, size, rows, width)


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_inside_its_row_and_nothing_overlaps(theme: Theme, zoom: float, width: int) -> None:
    for places in used(theme.zoomed(zoom), width):
        for row in ROWS:
            parts = places.parts(row)
            named = [one for one in (parts.key, parts.strip, *parts.of_columns[1:]) if not one.isEmpty()]
            for at, one in enumerate(named):
                assert parts.card.adjusted(-1, -1, 1, 1).contains(one), row.name
                assert not any(one.intersects(other.adjusted(1, 1, -1, -1)) for other in named[at + 1 :]), row.name


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_text_has_the_room_it_needs(theme: Theme, zoom: float, width: int) -> None:
    for places in used(theme.zoomed(zoom), width):
        for row in ROWS:
            parts = places.parts(row)
            assert text_height(row.name, places.name_font, parts.name.width()) <= parts.name.height() + 1
            assert text_height(row.said, places.small_font, parts.said.width()) <= parts.said.height()
            assert text_height(row.call, places.small_font, parts.call.width()) <= parts.call.height()
            if row.since is not None:
                clock = row.clock(NOW)
                assert text_width(clock, places.clock_font_of(clock, parts.clock.width())) <= parts.clock.width()
            else:
                room = parts.clock.width() - (places.glyph_width if row.stale else 0)
                assert text_height(row.mark, places.small_font, room) <= parts.clock.height()


@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_word_of_a_state_is_ever_cut(theme: Theme, zoom: float) -> None:
    for places in used(theme.zoomed(zoom), 0):
        for state in LineState:
            word = text_width(state_word(state), places.word_font)
            assert word <= places.chip.width() - places.chip.height()
            assert places.parts(ROWS[0]).chip.right() <= places.width


@pytest.mark.parametrize("width", WIDTHS)
def test_chips_and_clocks_line_up(theme: Theme, width: int) -> None:
    for places in used(theme, width):
        assert len({places.parts(row).chip.left() for row in ROWS}) == 1
        assert len({places.parts(row).clock.left() for row in ROWS}) == 1


def test_large_text_puts_the_clock_under_the_name(theme: Theme) -> None:
    places = layout(theme.zoomed(2), SNUG, 784, BUSY)
    parts = places.parts(BUSY[2])
    assert places.stacked
    assert parts.clock.top() >= parts.name.bottom() - 12
    assert parts.clock.left() > parts.chip.right()


def test_one_long_name_is_broken_and_takes_no_room_from_the_others(theme: Theme) -> None:
    places = layout(theme, PLAIN, 900)
    assert not places.stacked
    assert places.parts(ROWS[0]).name.height() == 44
    long = next(row for row in ROWS if row.name.startswith("Regional"))
    assert places.parts(long).name.height() > 100


def test_the_strip_goes_first_where_it_is_narrow_then_names_are_broken(theme: Theme) -> None:
    wide, narrow, broken = (layout(theme, PLAIN, width, BUSY) for width in (900, 700, 640))
    assert (wide.quarter_px, narrow.quarter_px, broken.quarter_px) == (4, 0, 0)
    assert not narrow.breaks_names
    assert broken.breaks_names
    assert not broken.stacked
    assert narrow.parts(BUSY[0]).strip.isEmpty()


def test_a_strip_of_twelve_hours_has_its_place_beside_every_clock(theme: Theme) -> None:
    places = layout(theme, PLAIN, 800, BUSY)
    assert places.quarter_px == 2
    for row in BUSY:
        parts = places.parts(row)
        assert parts.strip.width() == 48 * places.quarter_px
        assert parts.strip.left() > parts.clock.right()


def test_a_due_mark_is_kept_on_one_line_before_a_strip_where_rows_are_low(theme: Theme) -> None:
    verified = [row for row in ROWS if row.key == 89]
    assert layout(theme, SNUG, 610, BUSY).quarter_px == layout(theme, SNUG, 610, verified).quarter_px == 0
    assert layout(theme, SNUG, 630, BUSY[:1]).quarter_px > 0
    assert layout(theme, SNUG, 630, verified).quarter_px == 0


def test_what_is_said_and_whom_to_call_share_a_line_where_both_fit(theme: Theme) -> None:
    row = next(row for row in BUSY if row.said and row.call)
    wide, narrow = layout(theme, PLAIN, 1400, BUSY).parts(row), layout(theme, PLAIN, 700, BUSY).parts(row)
    assert wide.said.top() == wide.call.top()
    assert wide.call.left() > wide.said.right()
    assert narrow.call.top() >= narrow.said.bottom()
    assert wide.card.height() < narrow.card.height()


def test_a_quiet_row_is_as_high_as_its_size_says(theme: Theme) -> None:
    quiet = lines(board_rows(tuple(operational(line) for line in LINES), NOW, SET_UP))
    for size in SIZES:
        places = layout(theme, size, 1280, quiet)
        assert {places.parts(row).height for row in quiet} == {size.row_px}


def test_a_row_elsewhere_has_its_parts_there(theme: Theme) -> None:
    places = layout(theme, PLAIN, 742, BUSY)
    here, there = places.parts(BUSY[2]), places.parts(BUSY[2], 100, 300)
    assert there == here.translated(100, 300)
    assert here.of_columns == (here.card, here.name, here.chip, here.clock, here.said, here.call)


def test_a_header_is_a_target(theme: Theme) -> None:
    assert layout(theme, PLAIN, 742).header_height >= 32


def test_a_board_without_lines_has_a_layout_too(theme: Theme) -> None:
    assert not layout(theme, ROOMY, 800, []).stacked
