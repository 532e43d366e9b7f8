from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter

from console.domain.availability_report import AvailabilityReport
from console.paper.day_pieces import DayAxisPiece, DayKeyPiece, DayRow, DayRowPiece, day_items
from console.paper.pagination import Piece
from console.paper.typeface import load_typeface
from console.render.availability_pictures import cell_length_of, line_cells_of
from helpers.availability_builder import eventful_month, eventful_year, many_lines_quarter, november
from helpers.painting import ink

pytestmark = pytest.mark.usefixtures("qapp")


def pieces(report: AvailabilityReport, label: str = "1 911") -> list[Piece]:
    rows = [DayRow(label=label, cells=line_cells_of(report, line)) for line in report.lines]
    return [item.piece for item in day_items(rows, cell_length_of(report), load_typeface())]


def within(piece: Piece) -> tuple[float, float]:
    """Left and right edge of what a piece paints, when painted at 20 points."""

    def paint(painter: QPainter) -> None:
        piece.paint(painter, 20, 20)

    box = ink(paint)
    assert box.top() >= 19.5
    assert box.bottom() <= 20 + piece.height + 1.5
    return box.left(), box.right()


@pytest.mark.parametrize("make", [eventful_month, many_lines_quarter, eventful_year, november])
def test_nothing_leaves_the_body_of_the_page(make: Callable[[], AvailabilityReport]) -> None:
    for piece in pieces(make()):
        left, right = within(piece)
        assert left >= 19.5
        assert right <= 20 + 541


def test_the_days_have_a_title_a_row_for_each_line_and_a_key() -> None:
    found = pieces(eventful_month())
    assert isinstance(found[0], DayAxisPiece)
    assert found[0].title == "DAYS"
    assert sum(isinstance(piece, DayRowPiece) for piece in found) == 10
    assert isinstance(found[-1], DayKeyPiece)
    weeks = pieces(eventful_year())[0]
    assert isinstance(weeks, DayAxisPiece)
    assert weeks.title == "WEEKS"


def test_ninety_cells_are_one_millimeter_point_eight_each() -> None:
    axis = pieces(many_lines_quarter())[0]
    assert isinstance(axis, DayAxisPiece)
    assert axis.ground.lane / 90 * 25.4 / 72 == pytest.approx(1.8)
    month = pieces(eventful_month())[0]
    assert isinstance(month, DayAxisPiece)
    assert month.ground.lane / len(month.labels) > 13


def test_a_long_name_takes_a_second_line_and_no_third() -> None:
    short, long = (
        pieces(many_lines_quarter(), name)[1].height
        for name in ("1 911", "Ring-down to the hospital, old building " * 9)
    )
    assert short < long < 2 * short


def test_no_lines_are_no_picture() -> None:
    assert day_items([], cell_length_of(eventful_month()), load_typeface()) == []
