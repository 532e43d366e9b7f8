from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.line import Line, LineGroup, LineState
from console.domain.line_board import LineStatus
from console.ui.board.board_layout import DENSE, PLAIN, ROOMY, SLIM, SNUG, BoardLayout, RowParts
from console.ui.board.board_places import BoardFitting, BoardPlaces, second_column
from console.ui.delegates.text_lines import text_height
from console.ui.models.board_rows import BoardRow, GroupRow, LineRow, board_rows
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, SET_UP, busy_board, down, many_lines, operational

BUSY = board_rows(busy_board(), NOW, SET_UP)
QUIET = board_rows(tuple(operational(line) for line in LINES), NOW, SET_UP)


def rows_of(statuses: tuple[LineStatus, ...]) -> tuple[BoardRow, ...]:
    return board_rows(statuses, NOW, SET_UP)


def quiet(count: int, *, name: str = "911 Landline") -> tuple[BoardRow, ...]:
    return rows_of(many_lines(count, name=name).lines)


def columns(places: BoardPlaces) -> int:
    return len(set(places.columns))


def no_two_rows_overlap(places: BoardPlaces) -> bool:
    return not any(one.intersects(other) for at, one in enumerate(places.rows) for other in places.rows[at + 1 :])


def test_a_side_monitor_gets_the_large_size_and_the_third_one_the_plain_beside_the_log(theme: Theme) -> None:
    assert BoardFitting().fit(theme, BUSY, 1100, 1000).layout.size == ROOMY
    assert BoardFitting().fit(theme, BUSY, 742, 860).layout.size == PLAIN


def test_the_large_size_is_not_worth_losing_the_strip_for(theme: Theme) -> None:
    places = BoardFitting().fit(theme, BUSY, 790, 860)
    assert places.layout.size == PLAIN
    assert places.layout.quarter_px > 0


def test_a_small_window_gets_rows_of_32_pixels(theme: Theme) -> None:
    places = BoardFitting().fit(theme, QUIET, 784, 420)
    assert places.layout.size == SNUG
    assert {rect.height() for rect, parts in zip(places.rows, places.parts, strict=True) if parts} == {32}


@pytest.mark.parametrize(("width", "height"), [(1276, 690), (1340, 790), (666, 1600)])
def test_24_lines_stand_without_scrolling_on_the_three_screens_of_the_design(
    theme: Theme, width: int, height: int
) -> None:
    """1280×1024 with the panes behind tabs, 1920×1080 and 1080×1920 with them beside the board."""
    for rows in (quiet(24), rows_of((down(LINES[2]), down(LINES[3]), *many_lines(24).lines[2:]))):
        places = BoardFitting().fit(theme, rows, width, height)
        assert places.height <= height
        assert no_two_rows_overlap(places)


def dozen_of_24() -> tuple[BoardRow, ...]:
    """Every other line is down, and each says who said so, a ref, what was heard, and whom to call."""
    lines = [replace(one.line, trouble_number="+18005550150", account="FRO-2231") for one in many_lines(24).lines]
    bad = ("north side", "of five calls two", None)
    return rows_of(
        tuple(
            replace(down(line), scope=bad[at % 3], refs=("88123",), note="fast busy") if at % 2 else operational(line)
            for at, line in enumerate(lines)
        )
    )


@pytest.mark.parametrize(("width", "height"), [(1268, 610), (1268, 690), (1340, 790), (666, 1600)])
def test_24_lines_of_which_a_dozen_are_down_stand_without_scrolling_and_without_losing_a_word(
    theme: Theme, width: int, height: int
) -> None:
    rows = dozen_of_24()
    places = BoardFitting(14).fit(theme, rows, width, height)
    assert places.height <= height
    assert places.columns == BoardFitting(14).fit(theme, quiet(24), width, height).columns
    for row, rect, parts in zip(rows, places.rows, places.parts, strict=True):
        assert rect.height() >= 32
        if isinstance(row, LineRow) and parts is not None:
            assert text_height(row.said, places.layout.small_font, parts.said.width()) <= parts.said.height()
            assert text_height(row.call, places.layout.small_font, parts.call.width()) <= parts.call.height()


def test_only_where_the_snug_size_would_scroll_rows_are_dense(theme: Theme) -> None:
    sizes = [BoardFitting().fit(theme, dozen_of_24(), 1268, height).layout.size for height in (610, 690)]
    assert sizes == [DENSE, SNUG]
    assert BoardFitting().fit(theme, quiet(24), 1268, 480).layout.size is SNUG


def test_one_column_that_scrolls_stays_snug(theme: Theme) -> None:
    assert BoardFitting().fit(theme, BUSY, 742, 300).layout.size is SNUG


def test_room_for_a_scroll_bar_is_left_only_where_there_is_one(theme: Theme) -> None:
    fitting = BoardFitting(20)
    fits, scrolls = fitting.fit(theme, QUIET, 742, 860), fitting.fit(theme, QUIET, 742, 100)
    assert (fits.layout.width, scrolls.layout.width) == (742, 722)
    assert fitting.fit(theme, QUIET, 742, 860) == fits


def test_two_columns_beside_the_log_at_1920_pixels_show_the_strip_of_the_shift(theme: Theme) -> None:
    places = BoardFitting(14).fit(theme, quiet(24, name="911 Wireless Veri"), 1414, 830)
    assert columns(places) == 2
    assert places.layout.quarter_px == 2
    assert not any(parts.strip.isEmpty() for parts in places.parts if parts is not None)


def test_a_narrow_column_with_room_below_keeps_rows_of_48_pixels(theme: Theme) -> None:
    assert BoardFitting().fit(theme, quiet(24, name="911 Wireless Verizon"), 1276, 720).layout.size == SLIM


def test_past_twelve_lines_there_are_two_columns_where_the_width_allows(theme: Theme) -> None:
    assert columns(BoardFitting().fit(theme, quiet(12), 1276, 700)) == 1
    assert columns(BoardFitting().fit(theme, quiet(13), 1276, 700)) == 2
    assert columns(BoardFitting().fit(theme, quiet(13), 742, 700)) == 1
    assert columns(BoardFitting().fit(theme.zoomed(2), quiet(24), 1276, 700)) == 1


def test_a_state_never_moves_a_line_to_another_column(theme: Theme) -> None:
    lines = many_lines(24).lines
    calm = BoardFitting().fit(theme, rows_of(lines), 1276, 700)
    for at in range(0, 24, 5):
        bad = replace(down(lines[at].line), note="a long story " * 20)
        worse = rows_of((*lines[:at], bad, *lines[at + 1 :]))
        assert BoardFitting().fit(theme, worse, 1276, 700).columns == calm.columns


def test_the_second_column_begins_with_a_group_where_that_is_fair(theme: Theme) -> None:
    places = BoardFitting().fit(theme, quiet(24), 1276, 700)
    begins = places.columns.index(1)
    assert isinstance(quiet(24)[begins], GroupRow)
    assert places.continued is None


def test_a_group_that_goes_on_in_the_second_column_says_so(theme: Theme) -> None:
    one_group = tuple(operational(Line(key=key, name=f"N{key}", group=LineGroup.NINE_ONE_ONE)) for key in range(1, 21))
    places = BoardFitting().fit(theme, rows_of(one_group), 1276, 700)
    assert places.continued is not None
    assert places.continued.text == "911, continued"
    begins = places.columns.index(1)
    first = places.rows[begins]
    assert first.top() == places.continued.place.bottom()
    assert abs(places.columns.count(0) - 1 - places.columns.count(1)) <= 1


@given(st.lists(st.sampled_from(LineGroup), max_size=99))
def test_no_column_is_empty_and_none_holds_much_more_than_it_should(groups: list[LineGroup]) -> None:
    statuses = [LineStatus(line=Line(key=key, name="x", group=group)) for key, group in enumerate(groups, 1)]
    rows = rows_of(tuple(statuses))
    begins = second_column(rows)
    assert 0 <= begins <= len(rows)
    if len(statuses) > 12:
        assert 0 < begins < len(rows)
        assert max(begins, len(rows) - begins) <= 0.7 * len(rows)


@pytest.mark.parametrize("count", [0, 1, 2, 13, 24, 99])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(784, 300), (1276, 700), (1340, 790)])
def test_rows_follow_each_other_without_gaps_and_without_overlapping(
    theme: Theme, count: int, zoom: float, width: int, height: int
) -> None:
    rows = quiet(count, name="911 Wireless Verizon")
    places = BoardFitting().fit(theme.zoomed(zoom), rows, width, height)
    assert len(places.rows) == len(places.parts) == len(places.columns) == len(rows)
    assert no_two_rows_overlap(places)
    for (one, column), (other, same) in pairwise(zip(places.rows, places.columns, strict=True)):
        assert column != same or abs(other.top() - one.bottom() - 1) <= 1
    assert all(rect.right() < width and rect.bottom() <= places.height for rect in places.rows)


def test_parts_stand_in_their_rows(theme: Theme) -> None:
    rows = quiet(24)
    places = BoardFitting().fit(theme, rows, 1276, 700)
    for row, rect, parts in zip(rows, places.rows, places.parts, strict=True):
        assert (parts is not None) is isinstance(row, LineRow)
        if parts is not None:
            assert rect.adjusted(-1, -1, 1, 1).contains(parts.card.toRect())


def test_a_name_longer_than_the_board_is_broken_not_cut(theme: Theme) -> None:
    line = Line(key=1, name="911 Wireless of the eastern district " * 8, group=LineGroup.OTHER)
    places = BoardFitting().fit(theme, rows_of((operational(line),)), 500, 600)
    assert places.rows[1].height() > 100


def test_every_state_has_a_place(theme: Theme) -> None:
    rows = rows_of(tuple(replace(down(line), state=state) for line, state in zip(LINES, LineState, strict=False)))
    assert BoardFitting().fit(theme, rows, 742, 800).height < 800


def test_only_a_row_that_says_something_else_is_measured_again(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    fitting = BoardFitting()
    before = fitting.fit(theme, QUIET, 742, 860)
    measured: list[int] = []
    parts = BoardLayout.parts

    def noted(layout: BoardLayout, row: LineRow) -> RowParts:
        measured.append(row.key)
        return parts(layout, row)

    monkeypatch.setattr(BoardLayout, "parts", noted)
    changed = rows_of(tuple(down(line) if line.key == 3 else operational(line) for line in LINES))
    after = fitting.fit(theme, changed, 742, 860)
    assert set(measured) == {3}
    assert after.layout is before.layout
    assert after == BoardFitting().fit(theme, changed, 742, 860)


def test_another_look_width_or_line_is_measured_anew(theme: Theme) -> None:
    fitting = BoardFitting()
    big = theme.zoomed(1.5)
    for look, rows, width in ((theme, QUIET, 742), (big, QUIET, 742), (theme, QUIET, 900), (theme, BUSY, 900)):
        assert fitting.fit(look, rows, width, 860) == BoardFitting().fit(look, rows, width, 860)
