from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QPainter

from console.domain.line import LineState
from console.paper.pagination import Item
from console.paper.table import Column, StateMark, Table
from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Text, WrappedText
from helpers.painting import SCALE, faxed

pytestmark = pytest.mark.usefixtures("qapp")

COLUMNS = (Column(title="LINES", width=100), Column(title="AT END", width=60), Column(title="WHAT", width=380))


def table() -> Table:
    return Table(columns=COLUMNS, typeface=load_typeface())


def cells(what: str) -> list[Text | StateMark]:
    face = load_typeface().body
    return [Text(text="911", face=face), StateMark(state=LineState.DOWN, face=face), Text(text=what, face=face)]


def paint(items: list[Item]) -> frozenset[tuple[int, int]]:
    def all_of_them(painter: QPainter) -> None:
        top = 0.0
        for item in items:
            item.piece.paint(painter, 0, top)
            top += item.piece.height

    return faxed(all_of_them, 545, 120)


def test_a_table_without_rows_is_not_there() -> None:
    assert table().items([]) == []


def test_the_head_stays_with_the_first_row_and_is_repeated() -> None:
    head, row = table().items([cells("x")])
    assert head.stays_with_next
    assert not row.stays_with_next
    (again,) = row.head
    assert again.height == head.piece.height


def test_the_last_rows_stay_with_what_follows_when_asked() -> None:
    items = table().items([cells("x")] * 4, last_stay=2)
    assert [item.stays_with_next for item in items] == [True, False, False, True, True]


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    short, long = table().items([cells("x"), cells("word " * 60)])[1:]
    pitch = load_typeface().body.pitch
    assert short.piece.height == pytest.approx(pitch + 1.6)
    assert long.piece.height > 3 * pitch


def test_a_row_longer_than_a_page_goes_on_in_another() -> None:
    pieces = table().row(cells("word " * 3000))
    assert len(pieces) > 2
    assert all(piece.height < 600 for piece in pieces)
    assert len({faxed(partial(piece.paint, left=0, top=0), 545, 40) for piece in pieces[:2]}) == 2


def test_what_is_said_is_painted_with_a_rule_below() -> None:
    items = table().items([cells("x")])
    dots = paint(items)
    assert dots
    height = int(sum(item.piece.height for item in items) * 4) + 4
    assert max(y for _, y in dots) <= height


def test_cells_in_faces_of_two_sizes_stand_on_one_line() -> None:
    typeface = load_typeface()
    columns = (Column(title="", width=100), Column(title="", width=100))
    (row,) = Table(columns=columns, typeface=typeface).row(
        [Text(text="HHH", face=typeface.body), Text(text="HHH", face=typeface.small)]
    )
    above_rule = {dot for dot in faxed(partial(row.paint, left=0, top=0), 545, 40) if dot[1] < (row.height - 1) * SCALE}
    feet = [max(y for x, y in above_rule if (x < 100 * SCALE) is left) for left in (True, False)]
    assert feet[0] == pytest.approx(feet[1], abs=1)


def test_a_small_cell_of_many_lines_stays_above_the_rule() -> None:
    typeface = load_typeface()
    columns = (Column(title="", width=100), Column(title="", width=100))
    (row,) = Table(columns=columns, typeface=typeface).row(
        [Text(text="x", face=typeface.body), Text(text="word " * 20, face=typeface.small)]
    )
    lines = WrappedText(Text(text="word " * 20, face=typeface.small), 100).line_count
    lowered = typeface.body.metrics.ascent() - typeface.small.metrics.ascent()
    assert row.height == pytest.approx(lines * typeface.small.pitch + lowered + 1.6)
