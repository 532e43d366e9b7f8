from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from console.ui.board.board_layout import PAD, PLAIN, layout_for
from console.ui.board.board_places import BoardFitting
from console.ui.board.group_header import header_height, pointer_px, text_left
from console.ui.models.board_rows import GroupRow, board_rows
from console.ui.theme import Theme
from helpers.situations import NOW, SET_UP, busy_board

SAID = "911: 1 of 6 DOWN · 1 INT · 1 DEGR"


def test_a_header_is_as_high_as_what_it_says(theme: Theme) -> None:
    wide, narrow = (layout_for(theme, PLAIN, (), width) for width in (742, 220))
    assert header_height(wide, SAID) == wide.header_height
    line = QFontMetricsF(narrow.header_font).height()
    assert header_height(narrow, SAID) >= narrow.header_height + line - 2
    assert header_height(narrow, "911") == narrow.header_height


def test_the_text_stands_behind_the_pointer(theme: Theme) -> None:
    layout = layout_for(theme, PLAIN, (), 742)
    assert text_left(layout) > PAD + pointer_px(layout)


def test_the_rows_below_a_high_header_stand_lower(theme: Theme) -> None:
    rows = board_rows(busy_board(), NOW, SET_UP)
    places = BoardFitting().fit(theme.zoomed(2), rows, 560, 500)
    for row, place, below in zip(rows, places.rows, places.rows[1:], strict=False):
        if isinstance(row, GroupRow):
            assert place.height() >= int(header_height(places.layout, row.text))
            assert below.top() >= place.bottom()
