from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.services.line_import.csv_text import MOST_BYTES, MOST_ROWS, read_rows

TEXT = "Key,Name\r\n1,Cañón — 911\r\n"


def _cells(raw: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_rows(raw, "lines.csv")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_is_read_in_whatever_encoding_it_was_saved(encoding: str) -> None:
    assert _cells(TEXT.encode(encoding)) == [("Key", "Name"), ("1", "Cañón — 911")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_is_read_with_whatever_separator_it_was_saved(separator: str) -> None:
    rows = _cells(TEXT.replace(",", separator).encode())
    assert rows == [("Key", "Name"), ("1", "Cañón — 911")]


@pytest.mark.parametrize(("said", "rest"), [("sep=;", "a;b"), ("SEP=,", "a,b")])
def test_a_row_that_only_says_the_separator_is_no_row(said: str, rest: str) -> None:
    assert _cells(f"{said}\r\n{rest}\r\n".encode()) == [("a", "b")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "macintosh"])
def test_rows_end_as_the_program_that_saved_them_ends_them(end: str) -> None:
    rows = read_rows(end.join(["Key;Name", "1;911", "2;Routine", ""]).encode(), "lines.csv")
    assert [(row.number, row.cells) for row in rows] == [(1, ("Key", "Name")), (2, ("1", "911")), (3, ("2", "Routine"))]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\v", "\f", "\x1c"])
def test_no_other_sign_ends_a_row(sign: str) -> None:
    assert _cells(f"Name,Area\nRoutine,Town{sign}Hall\n".encode())[1] == ("Routine", "Town Hall")


def test_quoted_cells_keep_their_commas_quotes_and_breaks_become_blanks() -> None:
    assert _cells(b'Key,Name\n1,"Ridge, ""east""\nwing"\n') == [("Key", "Name"), ("1", 'Ridge, "east" wing')]


def test_rows_keep_the_number_the_spreadsheet_shows_and_empty_ones_are_passed_over() -> None:
    rows = read_rows(b"Key,Name\n,\n\n2,B\n", "lines.csv")
    assert [row.number for row in rows] == [1, 4]


@pytest.mark.parametrize(
    ("cell", "said"), [("'+1 203 555 0100", "+1 203 555 0100"), ("'=1+1", "=1+1"), ("=1+1", "=1+1"), ("'tis", "'tis")]
)
def test_a_formula_is_text_and_the_mark_that_keeps_it_one_is_taken_off(cell: str, said: str) -> None:
    assert _cells(f"Name\n{cell}\n".encode())[1] == (said,)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"x" * (MOST_BYTES + 1), "larger than 2 MB"),
        (b"Key\n" + b"1\n" * (MOST_ROWS + 1), "more than 1,000 rows"),
        (b"PK\x03\x04\x00\x00abc\x00def", "is no text"),
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b'Key,Name\n1,"never closed\n', "can't be read as a spreadsheet"),
        (b"Key\n" + b"x" * 200_000, "can't be read as a spreadsheet"),
        (b"x" * 200_000 + b"\n1\n", "can't be read as a spreadsheet"),
    ],
    ids=["too large", "too many rows", "a workbook", "empty", "blank", "open quote", "an endless cell", "endless head"],
)
def test_what_is_no_spreadsheet_is_refused_in_a_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(RuleViolation, match=reason) as refusal:
        read_rows(raw, "lines.csv")
    assert refusal.value.sentence.startswith("lines.csv ")


def test_as_many_rows_as_allowed_are_read() -> None:
    assert len(read_rows(b"Key\n" + b"1\n" * MOST_ROWS, "lines.csv")) == MOST_ROWS + 1
