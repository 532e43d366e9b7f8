"""Keeps a spreadsheet from running what somebody typed: CSV as Excel reads it, without formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import iso
from console.render.plain_table import Struck, Value

BYTE_ORDER_MARK: Final = "\ufeff"
"""Excel takes a CSV file for UTF-8 only when it begins with this."""

_STARTS_A_FORMULA: Final = frozenset("=+-@\t\r\n\0＝＋－＠")

LINE_END: Final = "\r\n"
_NEEDS_QUOTES: Final = re.compile('[",\r\n]')
_NEEDS_CARE: Final = re.compile(f'[",\r\n]|^[{re.escape("".join(sorted(_STARTS_A_FORMULA)))}]')

_ROWS_A_PIECE: Final = 500

Cell = str | int | bool | None


def guarded(text: str) -> str:
    """The text with ``'`` before it where a spreadsheet would take it for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text and text[0] in _STARTS_A_FORMULA else text


def csv_cells(row: Iterable[Value], zone: ZoneInfo) -> tuple[Cell, ...]:
    """Cells as CSV knows them: times in ISO 8601 with the center's offset, nothing struck."""
    return tuple(_untyped(cell, zone) for cell in row)


def _untyped(cell: Value, zone: ZoneInfo) -> Cell:
    match cell:
        case datetime():
            return iso(cell, zone)
        case date():
            return cell.isoformat()
        case float():
            return f"{cell:.3f}"
        case Struck(text=text):
            return text
        case _:
            return cell


def csv_pieces(rows: Iterable[Iterable[Cell]], *, raw: bool = False) -> Iterator[str]:
    """CSV with UTF-8 byte order mark and CRLF, a few hundred rows at a time, so that memory stays flat.

    Args:
        rows: Cells; None is an empty one, a bool is ``true`` or ``false``.
        raw: Leave out the formula guard, for programs that read the text back exactly.
    """
    keep = _plain if raw else _guarded
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator=LINE_END)
    yield BYTE_ORDER_MARK
    waiting = iter(rows)
    while some := [[keep(cell) for cell in row] for row in islice(waiting, _ROWS_A_PIECE)]:
        writer.writerows(some)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def text_cell(text: str | None, *, raw: bool = False) -> str:
    """A text as it stands between two commas: guarded, and quoted where the module ``csv`` quotes."""
    if not text:
        return ""
    if _NEEDS_CARE.search(text) is None:
        return text
    kept = text if raw else guarded(text)
    return '"{}"'.format(kept.replace('"', '""')) if _NEEDS_QUOTES.search(kept) else kept


def _plain(cell: Cell) -> str | int:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else cell


def _guarded(cell: Cell) -> str | int:
    return guarded(cell) if isinstance(cell, str) else _plain(cell)
