from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRectF

from console.paper.boxes import HANDWRITING, Box, BoxRow, box_rows
from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Align, Text
from helpers.painting import faxed, ink, inked_heights

pytestmark = pytest.mark.usefixtures("qapp")


def text(words: str) -> Text:
    return Text(text=words, face=load_typeface().body)


def test_a_row_is_as_high_as_its_highest_box_and_no_lower_than_asked() -> None:
    faces = load_typeface()

    def height(box: Box, least: float = 0.0) -> float:
        return BoxRow((box,), faces, least=least).height

    one = height(Box(width=60, texts=(text("a"),)))
    assert height(Box(width=60, texts=(text("a b" * 40),))) > one
    assert height(Box(width=60, label="1. Name:", texts=(text("a"),))) > one
    assert height(Box(width=60), HANDWRITING) == HANDWRITING


def test_everything_stays_within_its_box() -> None:
    named = Box(width=100, label="1. Name:", texts=(text("word " * 12), text("x" * 60)))
    row = BoxRow((named, Box(width=50, align=Align.RIGHT, texts=(text("9"),))), load_typeface())
    box = ink(lambda painter: row.paint(painter, 10, 10), 200, 200)
    assert QRectF(9, 9, 152, row.height + 2).contains(box)


@pytest.mark.parametrize("ruled", [True, False])
def test_boxes_are_parted_by_a_line_unless_said_otherwise(*, ruled: bool) -> None:
    row = BoxRow((Box(width=30), Box(width=30, ruled=ruled)), load_typeface(), least=20)
    dots = faxed(lambda painter: row.paint(painter, 0, 0), 80, 40)
    assert any(100 < x < 140 and 20 < y < 60 for x, y in dots) is ruled


def test_a_text_of_too_many_lines_goes_on_in_further_rows_to_its_end() -> None:
    faces = load_typeface()
    long = Box(width=60, texts=(text("word " * 200),))
    first, *others = rows = box_rows((long, Box(width=60, label="n", texts=(text("1"),))), faces)
    assert others
    assert all(row.height < 400 for row in rows)
    whole = BoxRow((long,), faces, lines=range(1000)).height
    assert sum(row.height for row in rows) > whole
    assert len(inked_heights(partial(others[-1].paint, left=0, top=0), 140, 400)) > 10
    assert len(box_rows((Box(width=60),), faces)) == 1
    assert first.height > others[-1].height
