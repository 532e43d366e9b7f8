from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from console.domain.clock import Period
from console.paper.pagination import Item
from console.paper.timeline_drawing import DrawnRow
from console.paper.timeline_pieces import AxisPiece, KeyPiece, RowPiece, timeline_ground, timeline_pieces
from console.paper.typeface import load_typeface
from helpers.painting import faxed
from helpers.story_builder import at

pytestmark = pytest.mark.usefixtures("qapp")

ZONE = ZoneInfo("America/New_York")
DAY = Period(at(0), at(480))


def pieces(*rows: DrawnRow, period: Period = DAY) -> list[Item]:
    return timeline_pieces(rows, timeline_ground(period, ZONE, load_typeface()), ZONE)


def test_it_is_read_at_a_glance_and_parted_only_when_higher_than_a_page() -> None:
    items = pieces(*(DrawnRow(label=str(number)) for number in range(24)))
    assert all(item.stays_with_next for item in items[:-1])
    assert not items[-1].stays_with_next
    assert all(item.head for item in items[1:])


def test_axis_rows_and_key_are_painted() -> None:
    for item in pieces(DrawnRow(label="3 Verizon")):
        assert faxed(partial(item.piece.paint, left=0, top=0), 545, 40)


def test_a_row_is_ten_points_high() -> None:
    assert {item.piece.height for item in pieces(DrawnRow(label="x")) if isinstance(item.piece, RowPiece)} == {10}


def test_a_long_name_never_reaches_the_bars() -> None:
    (row,) = (item.piece for item in pieces(DrawnRow(label="W" * 300)) if isinstance(item.piece, RowPiece))
    assert max(x for x, _ in faxed(partial(row.paint, left=0, top=0), 545, 12)) < 132 * 4


def test_the_key_tells_what_is_there_and_no_more() -> None:
    ground = timeline_ground(DAY, ZONE, load_typeface())
    keys = [
        KeyPiece(ground=ground, with_fallback=fallback, with_notes=notes)
        for fallback, notes in ((False, False), (True, False), (True, True))
    ]
    amounts = [len(faxed(partial(key.paint, left=0, top=0), 545, 30)) for key in keys]
    assert amounts[0] < amounts[1] < amounts[2]


def test_a_change_of_the_clock_is_said_above_the_hours() -> None:
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    changed = pieces(period=Period(start, start + timedelta(hours=8)))[0].piece
    usual = pieces()[0].piece
    assert isinstance(changed, AxisPiece)
    assert changed.height > usual.height
    above = [y for _, y in faxed(partial(changed.paint, left=0, top=0), 545, 40)]
    assert min(above) / 4 < changed.height - usual.height + 2
