from __future__ import annotations

import pytest

from console.paper.fitted_columns import fitted_columns
from console.paper.table import WIDTH
from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Align

pytestmark = pytest.mark.usefixtures("qapp")
HEADINGS = ("LINE", "OK", "WITHOUT MNT")


def test_figures_get_what_they_need_and_names_the_rest() -> None:
    typeface = load_typeface()
    rows = [("1 Landline", "527040", "99.999 %"), ("2 Text", "0", "–")]
    columns = fitted_columns(HEADINGS, rows, typeface.small, typeface.figures)
    assert sum(column.width for column in columns) == pytest.approx(WIDTH)
    assert columns[1].width >= typeface.figures.width("527040") + 6
    assert columns[2].width >= typeface.figures.width("99.999 %")
    assert [column.align for column in columns] == [Align.LEFT, Align.RIGHT, Align.RIGHT]


def test_a_heading_may_be_broken_between_words_and_no_column_is_narrower_than_its_longest() -> None:
    typeface = load_typeface()
    (_, ok, without) = fitted_columns(HEADINGS, [], typeface.small, typeface.figures)
    assert ok.width >= typeface.small.width("OK")
    assert typeface.small.width("WITHOUT") <= without.width < typeface.small.width("WITHOUT MNT")
