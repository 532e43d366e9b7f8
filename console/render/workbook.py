"""Tables as a workbook for Excel and LibreOffice: typed cells, frozen heads, filters, and never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import in_zone, iso
from console.render.plain_table import PlainTable, Struck, Value
from console.render.sheet_text import cell_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_575
"""Rows of one sheet below its heads; what goes beyond continues on a further sheet."""

_FIRST_YEAR: Final = 1900
"""Excel has no days before."""

_LARGEST_EXACT: Final = 2**53
"""Excel keeps numbers as 64-bit floats."""

_NARROWEST, _WIDEST, _FILTER_ARROW = 6, 68, 3
_ROOM: Final = _WIDEST - 4
"""Characters of a line there: a fingerprint just fits."""

_LINE_PT, _HEAD_PT, _TALLEST_PT = 15, 20, 400
"""Height of a line of the usual font; programs do not agree on who makes a row fit its wrapped text, so that we do."""

_TIME_WIDTH: Final = len("yyyy-mm-dd hh:mm:ss") + 2
_MOST_TO_FIT: Final = 20
"""Columns that can still be read when a sheet is printed as wide as one page."""

_MOST_IN_A_MARGIN: Final = 150
"""UTF-16 units of a text in a printed sheet's header; Excel takes 255 for the whole of it."""

_HEADS: Final = {"n": "No.", "seq": "Entry", "uid": "UID", "refs": "References", "utc_offset": "UTC offset"}
_SECONDS: Final = re.compile(r"_s$")


class Cover(Struct, frozen=True, kw_only=True):
    """What the file says of itself: in its properties, and in the margins of each printed sheet.

    Attributes:
        marks: What every page must say of this copy.
        made_at: The stated time of making: the one thing that differs between two files of the same facts.
        zone: In which times are shown.
    """

    title: str
    marks: tuple[str, ...]
    remark: str
    made_at: datetime
    zone: ZoneInfo


def workbook_bytes(tables: Iterable[PlainTable], cover: Cover) -> bytes:
    """A workbook with one sheet for each table; the same bytes for the same tables and cover."""
    content = io.BytesIO()
    _write(content, tables, cover, {"in_memory": True}, MOST_ROWS)
    return content.getvalue()


def write_workbook(path: Path, tables: Iterable[PlainTable], cover: Cover, *, most_rows: int = MOST_ROWS) -> None:
    """The same for tables of any length, with memory that stays flat; what is not done yet lies beside the file.

    Raises:
        OSError: The place refuses.
    """
    from xlsxwriter.exceptions import FileCreateError

    with TemporaryDirectory(prefix=".", dir=path.parent, ignore_cleanup_errors=True) as beside:
        try:
            _write(path, tables, cover, {"constant_memory": True, "tmpdir": beside}, most_rows)
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error  # it carries the one of the place itself


def head_text(column: str) -> str:
    """``Down (s)`` for ``down_s``."""
    return _HEADS.get(column) or _SECONDS.sub(" (s)", column).replace("_", " ").capitalize()


def _write(
    target: Path | io.BytesIO, tables: Iterable[PlainTable], cover: Cover, mode: dict[str, object], most_rows: int
) -> None:
    # Loaded here because only a workbook pays for it.
    from xlsxwriter import Workbook

    never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    place = str(target) if isinstance(target, Path) else target
    book = Workbook(place, {**mode, **never, "use_zip64": True})
    book.set_properties(
        {
            "title": cell_text(cover.title),
            "subject": " – ".join(cover.marks),
            "comments": cover.remark,
            "created": cover.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        }
    )
    writing = _Writing(book, cover)
    try:
        for table in tables:
            writing.add(table, most_rows)
        book.close()
    finally:
        writing.let_go()


class _Writing:
    """Writes sheets into a workbook that is open."""

    def __init__(self, book: Workbook, cover: Cover) -> None:
        self._book = book
        self._cover = cover
        top = {"valign": "top"}
        text = {**top, "text_wrap": True, "num_format": "@"}  # stays text when somebody types into it
        self._head = book.add_format({**top, "bold": True, "bottom": 1})
        self._time = book.add_format({**top, "align": "left", "num_format": "yyyy-mm-dd hh:mm:ss"})
        self._day = book.add_format({**top, "align": "left", "num_format": "yyyy-mm-dd"})
        self._share = book.add_format({**top, "num_format": "0.000_)"})
        self._number = book.add_format({**top, "num_format": "0_)"})  # apart from the text beside it
        self._said = book.add_format(text)
        self._struck = book.add_format({**text, "font_strikeout": True})

    def add(self, table: PlainTable, most_rows: int) -> None:
        """A sheet, or as many as the rows take."""
        rows, number = iter(table.rows), 1
        first = list(islice(rows, 1))
        while first or number == 1:
            name = table.title if number == 1 else f"{table.title} {number}"
            self._add_sheet(name, table, chain(first, islice(rows, most_rows - 1)))
            first, number = list(islice(rows, 1)), number + 1

    def let_go(self) -> None:
        """Close what lies beside the file, also where something went wrong on the way."""
        for sheet in self._book.worksheets():
            if sheet.row_data_fh is not None:
                sheet.row_data_fh.close()

    def _add_sheet(self, name: str, table: PlainTable, rows: Iterable[tuple[Value, ...]]) -> None:
        sheet = self._book.add_worksheet(name)
        heads = [head_text(column) for column in (*table.columns, *(["utc_offset"] if table.tells_time else []))]
        widths = [max(_NARROWEST, len(head) + _FILTER_ARROW) for head in heads]
        sheet.set_row(0, _HEAD_PT)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, self._head)
        number = 0
        for number, row in enumerate(rows, start=1):
            cells = (*row, _offsets(row, self._cover.zone)) if table.tells_time else row
            lines = max(_lines(cell) for cell in cells)
            if lines > 1:
                sheet.set_row(number, min(lines * _LINE_PT, _TALLEST_PT))
            for column, cell in enumerate(cells):
                widths[column] = max(widths[column], self._write_cell(sheet, number, column, cell))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(width, _WIDEST))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, number, len(heads) - 1)
        self._dress(sheet, is_wide=len(heads) > _MOST_TO_FIT)

    def _write_cell(self, sheet: Worksheet, row: int, column: int, cell: Value) -> int:
        """Write it, and tell how wide it would like to be."""
        if cell is None:
            return 0
        if isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) <= _LARGEST_EXACT:
            sheet.write_number(row, column, cell, self._number if isinstance(cell, int) else self._share)
            return len(str(cell)) + 2
        if isinstance(cell, date):
            return self._write_time(sheet, row, column, cell)
        return self._write_text(sheet, row, column, cell)

    def _write_time(self, sheet: Worksheet, row: int, column: int, cell: date) -> int:
        shown = cell
        if isinstance(cell, datetime):
            shown = in_zone(cell, self._cover.zone).replace(tzinfo=None, microsecond=0)
        if shown.year < _FIRST_YEAR:
            return self._write_text(sheet, row, column, cell)
        sheet.write_datetime(row, column, shown, self._time if isinstance(cell, datetime) else self._day)
        return _TIME_WIDTH

    def _write_text(self, sheet: Worksheet, row: int, column: int, cell: Value) -> int:
        struck = isinstance(cell, Struck)
        text = cell_text(_said(cell, self._cover.zone))
        sheet.write_string(row, column, text, self._struck if struck else self._said)
        return len(text) + 2

    def _dress(self, sheet: Worksheet, *, is_wide: bool) -> None:
        """What a sheet looks like when somebody prints it."""
        title, marks = (_margin(text) for text in (self._cover.title, " – ".join(self._cover.marks)))
        sheet.set_landscape()
        sheet.repeat_rows(0)
        if is_wide:
            sheet.repeat_columns(0)
        else:
            sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&L{title}&R&B{marks}")
        sheet.set_footer(f"&L&A   {_margin(self._cover.remark)}&RPage &P of &N")


def _said(cell: Value, zone: ZoneInfo) -> str:
    match cell:
        case Struck(text=text):
            return text
        case bool():
            return "yes" if cell else "no"  # what one program shows as TRUE another shows as 1
        case datetime():
            return iso(cell, zone)
        case _:
            return str(cell)


def _lines(cell: Value) -> int:
    """How many lines it takes in the widest column there is, where words leave some room at the ends of lines."""
    text = cell.text if isinstance(cell, Struck) else cell
    return 1 + (len(text) - 1) // _ROOM if isinstance(text, str) else 1


def _offsets(row: Sequence[Value], zone: ZoneInfo) -> str | None:
    """``-04:00``; where the times of a row do not share one, that of each in their order: ``-04:00 -05:00``."""
    offsets = [iso(cell, zone)[19:] for cell in row if isinstance(cell, datetime)]
    if len(set(offsets)) > 1:
        return " ".join(offsets)
    return offsets[0] if offsets else None


def _margin(text: str) -> str:
    # "&" begins a code there, so that it is doubled, and must not end up alone where the text is cut.
    kept, room = [], _MOST_IN_A_MARGIN
    for char in cell_text(text):
        shown = "&&" if char == "&" else char
        room -= len(shown.encode("utf-16-le")) // 2
        if room < 0:
            break
        kept.append(shown)
    return "".join(kept)
