"""A table as plain values, for whatever writes tables: a spreadsheet, a text, a script's CSV."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

Value = str | int | float | bool | date | datetime | None
"""What a cell holds; a ``datetime`` is aware and on the center's clock, a duration is whole seconds."""


class PlainTable(Struct, frozen=True, kw_only=True):
    """One table.

    Attributes:
        name: One word for each of its rows, as CSV names them.
        title: What people call it.
        columns: Names as scripts use them; those of durations end in ``_s``.
        rows: A value for each column.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
