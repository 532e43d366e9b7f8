from __future__ import annotations

import csv
import io
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.render.csv_guard import BYTE_ORDER_MARK, csv_cells, csv_pieces, guarded, text_cell
from console.render.plain_table import Struck

STARTS = "=+-@\t\r\n\0＝＋－＠"


@pytest.mark.parametrize("start", STARTS)
def test_what_a_spreadsheet_would_run_gets_a_mark_before_it(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "911", "a=b", "(203) 555-0142", "'=1", "~15:00"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_no_text_at_all_starts_a_formula(text: str) -> None:
    assert guarded(text)[:1] not in tuple(STARTS)


def test_the_file_is_what_excel_reads_as_text() -> None:
    whole = "".join(csv_pieces([("a", 1, True, False, None), ('é, "x"', 2, None, None, None)]))
    assert whole == f'{BYTE_ORDER_MARK}a,1,true,false,\r\n"é, ""x""",2,,,\r\n'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n"))))
def test_the_raw_form_reads_back_exactly(cells: list[str]) -> None:
    whole = "".join(csv_pieces([["first", *cells]], raw=True)).removeprefix(BYTE_ORDER_MARK)
    assert list(csv.reader(io.StringIO(whole, newline=""))) == [["first", *cells]]


def test_many_rows_come_in_pieces() -> None:
    pieces = list(csv_pieces((number,) for number in range(1001)))
    assert len(pieces) == 4
    assert "".join(pieces).count("\r\n") == 1001


def test_a_struck_text_is_a_text_and_what_is_not_said_is_nothing() -> None:
    assert csv_cells([Struck("3 DOWN"), None, 1], ZoneInfo("UTC")) == ("3 DOWN", None, 1)
    assert (text_cell(None), text_cell(""), text_cell('a"b', raw=True)) == ("", "", '"a""b"')
