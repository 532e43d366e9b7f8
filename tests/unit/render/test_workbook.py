from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from console.render.plain_table import PlainTable, Struck, Value
from console.render.sheet_text import CUT
from console.render.workbook import Cover, head_text, workbook_bytes, write_workbook
from helpers.workbooks import parts, read_workbook

COVER = Cover(
    title="Sample – Shift B & C",
    marks=("EXERCISE",),
    remark="as logged by staff, not measured",
    made_at=datetime(2024, 11, 3, 12, 0, 0, 123456, UTC),
    zone=ZoneInfo("America/New_York"),
)
FIRST_PASS, SECOND_PASS = datetime(2024, 11, 3, 5, 30, tzinfo=UTC), datetime(2024, 11, 3, 6, 30, tzinfo=UTC)


def one_sheet(*rows: tuple[Value, ...], columns: tuple[str, ...] = ("seq", "at", "note")) -> PlainTable:
    return PlainTable(name="entry", title="Entries", columns=columns, rows=rows, tells_time="at" in columns)


def test_cells_keep_their_types() -> None:
    made = one_sheet((7, FIRST_PASS, "=1+1"), (8, None, None), (9, SECOND_PASS, True), (10, None, False))
    sheet = read_workbook(workbook_bytes([made], COVER))["Entries"]
    assert sheet.heads == ["Entry", "At", "Note", "UTC offset"]
    assert sheet.values("Entry") == [7.0, 8.0, 9.0, 10.0]
    assert sheet.values("At") == [datetime(2024, 11, 3, 1, 30), None] * 2  # noqa: DTZ001
    assert sheet.values("Note") == ["=1+1", None, "yes", "no"]
    assert sheet.values("UTC offset") == ["-04:00", None, "-05:00", None]
    formats = {head: cell.format for head, cell in sheet.rows[0].items()}
    assert formats == {"Entry": "0_)", "At": "yyyy-mm-dd hh:mm:ss", "Note": "@", "UTC offset": "@"}


def test_days_and_shares_keep_their_types_too() -> None:
    made = one_sheet((1, date(2024, 11, 3), 97.3125), (2, date(1899, 12, 31), None))
    sheet = read_workbook(workbook_bytes([made], COVER))["Entries"]
    assert sheet.values("At") == [datetime(2024, 11, 3), "1899-12-31"]  # noqa: DTZ001
    assert sheet.values("Note") == [97.3125, None]
    assert (sheet.rows[0]["At"].format, sheet.rows[0]["Note"].format) == ("yyyy-mm-dd", "0.000_)")


def test_two_times_of_a_row_with_different_offsets_are_told_apart() -> None:
    made = one_sheet((FIRST_PASS, 1, SECOND_PASS), columns=("from", "n", "at"))
    assert read_workbook(workbook_bytes([made], COVER))["Entries"].values("UTC offset") == ["-04:00 -05:00"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "http://x", "0123", "1e5", "\t=1", "{=1}", "TRUE"])
def test_no_text_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    found = parts(workbook_bytes([one_sheet((1, None, text))], COVER))
    assert [name for name, xml in found.items() if re.search("<f[ >/]|hyperlink", xml)] == []
    sheet = read_workbook(workbook_bytes([one_sheet((1, None, text))], COVER))["Entries"]
    assert sheet.values("Note") == [text.replace("\t", " ")]


def test_heads_stay_in_view_and_have_filters_over_every_row() -> None:
    xml = read_workbook(workbook_bytes([one_sheet((1, FIRST_PASS, "a"), (2, None, "b"))], COVER))["Entries"].xml
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in xml
    assert '<autoFilter ref="A1:D3"/>' in xml


def test_a_table_without_rows_still_has_its_heads_and_filters() -> None:
    sheet = read_workbook(workbook_bytes([one_sheet()], COVER))["Entries"]
    assert (sheet.heads[0], sheet.rows) == ("Entry", [])
    assert '<autoFilter ref="A1:D1"/>' in sheet.xml


def test_columns_are_as_wide_as_what_they_hold_up_to_where_it_wraps() -> None:
    rows = ((1, "short", "x" * 300), (2, "rather longer", "y"))
    xml = read_workbook(workbook_bytes([one_sheet(*rows, columns=("a", "b", "c"))], COVER))["Entries"].xml
    widths = [float(part.split('"')[0]) for part in xml.split('width="')[1:]]
    assert widths == sorted(widths)
    assert widths[2] < 70
    assert 'r="2" spans="1:3" ht="75" customHeight="1"' in xml


def test_a_fingerprint_needs_no_second_line() -> None:
    xml = read_workbook(workbook_bytes([one_sheet((1, None, "f" * 64), (2, None, "f" * 65))], COVER))["Entries"].xml
    assert re.findall(r'<row r="(\d)"[^>]*ht="30"', xml) == ["3"]


def test_the_widest_sheet_is_printed_over_several_pages_and_others_on_one() -> None:
    narrow = read_workbook(workbook_bytes([one_sheet()], COVER))["Entries"].xml
    many = tuple(f"c{number}" for number in range(25))
    wide = read_workbook(workbook_bytes([one_sheet(columns=many)], COVER))["Entries"].xml
    assert 'fitToHeight="0"' in narrow
    assert "fitToHeight" not in wide


def test_every_printed_page_says_what_it_is_and_whose() -> None:
    xml = read_workbook(workbook_bytes([one_sheet()], COVER))["Entries"].xml
    assert "&amp;LSample – Shift B &amp;&amp; C&amp;R&amp;BEXERCISE" in xml
    assert "as logged by staff, not measured&amp;RPage &amp;P of &amp;N" in xml


@pytest.mark.parametrize("title", ["&" * 400, "👩" * 400, "a&" * 300])
def test_no_title_is_too_long_for_the_margin(title: str) -> None:
    assert read_workbook(workbook_bytes([one_sheet()], replace(COVER, title=title)))


def test_the_file_names_no_person_and_no_program_user_and_says_when_it_was_made() -> None:
    core = parts(workbook_bytes([one_sheet()], COVER))["docProps/core.xml"]
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert core.count("2024-11-03T12:00:00Z") == 2
    assert "Sample – Shift B &amp; C" in core


def test_the_same_facts_make_the_same_bytes() -> None:
    made = [one_sheet((1, FIRST_PASS, "a"))]
    assert workbook_bytes(made, COVER) == workbook_bytes(made, COVER)


def test_what_was_voided_is_struck() -> None:
    (row,) = read_workbook(workbook_bytes([one_sheet((1, None, Struck("DOWN")))], COVER))["Entries"].rows
    assert (row["Note"].value, row["Note"].is_struck, row["Entry"].is_struck) == ("DOWN", True, False)


def test_a_time_before_the_calendar_of_excel_and_a_number_beyond_its_floats_are_texts() -> None:
    old = datetime(1900, 1, 1, 2, tzinfo=UTC)
    sheet = read_workbook(workbook_bytes([one_sheet((2**53 + 1, old, None), (2**53, None, None))], COVER))["Entries"]
    assert sheet.values("At") == ["1899-12-31T21:00:00-05:00", None]
    assert sheet.values("Entry") == ["9007199254740993", 2.0**53]


def test_a_long_table_goes_to_a_file_in_as_many_sheets_as_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    rows: Iterator[tuple[Value, ...]] = ((n, FIRST_PASS, f"_x0041_ {n}") for n in range(5))
    write_workbook(path, [replace(one_sheet(), rows=rows), replace(one_sheet(), title="Seal")], COVER, most_rows=2)
    found = read_workbook(path.read_bytes())
    assert {name: sheet.values("Entry") for name, sheet in found.items()} == {
        "Entries": [0.0, 1.0],
        "Entries 2": [2.0, 3.0],
        "Entries 3": [4.0],
        "Seal": [],
    }
    assert found["Entries 3"].values("Note") == ["_x0041_ 4"]
    assert [one.name for one in tmp_path.iterdir()] == ["log.xlsx"]


def test_both_ways_of_writing_say_the_same(tmp_path: Path) -> None:
    rows = ((1, FIRST_PASS, "_x0041_ \x07 é👩 =1"), (2, None, "x" * 40_000))
    write_workbook(tmp_path / "a.xlsx", [one_sheet(*rows)], COVER)
    streamed = read_workbook((tmp_path / "a.xlsx").read_bytes())["Entries"]
    held = read_workbook(workbook_bytes([one_sheet(*rows)], COVER))["Entries"]
    assert streamed.rows == held.rows
    assert str(held.values("Note")[1]).endswith(CUT)


def test_a_place_that_refuses_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"Is a directory|denied"):
        write_workbook(tmp_path, [one_sheet()], COVER)


@pytest.mark.parametrize(
    ("column", "head"),
    [("down_s", "Down (s)"), ("state_at_start", "State at start"), ("n", "No."), ("seconds", "Seconds")],
)
def test_heads_are_the_names_of_the_columns_in_words(column: str, head: str) -> None:
    assert head_text(column) == head
