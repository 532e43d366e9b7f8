"""A table as plain values, for whatever writes tables: a spreadsheet, a text, a script's CSV."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct


class Struck(Struct, frozen=True):
    """A text that was voided or corrected and stays readable, struck through."""

    text: str


Value = str | int | float | bool | date | datetime | Struck | None
"""What a cell holds; a ``datetime`` is aware, a duration is whole seconds."""


class PlainTable(Struct, frozen=True, kw_only=True):
    """One table.

    Attributes:
        name: One word for each of its rows, as CSV names them.
        title: What people call it.
        columns: Names as scripts use them; those of durations end in ``_s``.
        rows: A value for each column; may be read once only.
        tells_time: Whether rows hold times, so that a workbook, whose times have no zone, says the offset.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: Iterable[tuple[Value, ...]]
    tells_time: bool = False
