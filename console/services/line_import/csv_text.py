"""A spreadsheet's text, whichever program saved it: its encoding and separator found, its rows as cells."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from msgspec import Struct

from console.domain.errors import RuleViolation

MOST_BYTES = 2_000_000
MOST_ROWS = 1_000
_SEPARATORS = (",", ";", "\t")
_SAID_SEPARATOR = "sep="
"""Excel's own way to say which one it is, in a row before all others."""

_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class CsvRow(Struct, frozen=True, kw_only=True):
    """One row: its number as the spreadsheet shows it, and its cells without blanks around them."""

    number: int
    cells: tuple[str, ...]


def read_rows(raw: bytes, file_name: str) -> tuple[CsvRow, ...]:
    """Every row that has anything in it; the first names the columns.

    Raises:
        RuleViolation: It is too large, no text, or its quotes don't match.
    """
    if len(raw) > MOST_BYTES:
        raise RuleViolation(f"{file_name} is larger than 2 MB, which no list of lines is: check which file it is")
    text = _decoded(raw, file_name)
    try:
        separator, text = _separator(text)
        rows = tuple(_rows(text, separator, file_name))
    except csv.Error as error:
        raise RuleViolation(f"{file_name} can't be read as a spreadsheet ({error}): save it again as CSV") from error
    if not rows:
        raise RuleViolation(f"{file_name} is empty: its first row names the columns, each further one is a line")
    return rows


def _rows(text: str, separator: str, file_name: str) -> Iterator[CsvRow]:
    # Text lines with their ends, to keep a line break inside quotes; other signs that Unicode breaks lines at are text.
    found = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for number, cells in enumerate(found, start=1):
        if number > MOST_ROWS + 1:
            raise RuleViolation(f"{file_name} has more than {MOST_ROWS:,} rows: at most 99 lines fit, cut it down")
        row = CsvRow(number=number, cells=tuple(_plain(cell) for cell in cells))
        if any(row.cells):
            yield row


def _plain(cell: str) -> str:
    """The cell as it was typed: on one line, without the ``'`` that keeps a spreadsheet from computing it."""
    text = " ".join(cell.split())
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@" and len(text) > 1 else text


def _decoded(raw: bytes, file_name: str) -> str:
    text = _wide(raw)
    if text is None:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", "replace")  # what a spreadsheet saves as plain "CSV" on Windows
    if "\0" in text:
        raise RuleViolation(f"{file_name} is no text: save the spreadsheet as CSV (UTF-8) and choose that file")
    return text


def _wide(raw: bytes) -> str | None:
    """The text of a file in UTF-16, with a mark or without; None when it is not."""
    if raw[:2] in _WIDE_BOMS:
        return raw.decode("utf-16", "replace")
    half = len(raw) // 2
    if half and raw[1::2].count(0) > half * 0.6:
        return raw.decode("utf-16-le", "replace")
    if half and raw[0::2].count(0) > half * 0.6:
        return raw.decode("utf-16-be", "replace")
    return None


def _separator(text: str) -> tuple[str, str]:
    """The separator that cuts the first row into most cells, and the text without a row that only says it."""
    first = io.StringIO(text, newline="").readline()  # to \n, \r\n or the \r of an old Macintosh
    rest = text[len(first) :]
    said = first.strip().casefold()
    if said.startswith(_SAID_SEPARATOR) and said[len(_SAID_SEPARATOR) :] in _SEPARATORS:
        return said[len(_SAID_SEPARATOR) :], rest
    heads = {one: next(csv.reader([first], delimiter=one), []) for one in _SEPARATORS}
    return max(_SEPARATORS, key=lambda one: len(heads[one])), text
