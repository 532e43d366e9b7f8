"""Months, quarters and years of the center's calendar, as they are asked for: ``2026-10``, ``2026-Q3``, ``2026``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import YEARS, Period, day_start

MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS: Final = 12
_QUARTER: Final = 3


class CalendarSpan(Struct, frozen=True, kw_only=True):
    """Some whole months.

    Attributes:
        title: ``October 2026``, ``3rd quarter 2026``, ``Year 2026``.
        first: The first day.
        after: The first day that is no longer in it.
    """

    title: str
    first: date
    after: date

    def period(self, zone: ZoneInfo) -> Period:
        """From its first instant to the first one after it: as many hours as the clock makes it."""
        return Period(day_start(self.first, zone), day_start(self.after, zone))


def month_span(text: str) -> CalendarSpan:
    """``2026-10``.

    Raises:
        ValueError: It is no month.
    """
    year, month = _numbers(text, r"(\d{4})-(\d{2})", _MONTHS, "month: write it as 2026-10")
    return _span(f"{MONTH_NAMES[month - 1]} {year}", year, month, 1)


def quarter_span(text: str) -> CalendarSpan:
    """``2026-Q3``.

    Raises:
        ValueError: It is no quarter.
    """
    year, quarter = _numbers(text, r"(\d{4})-?[Qq](\d)", _MONTHS // _QUARTER, "quarter: write it as 2026-Q3")
    title = f"{('1st', '2nd', '3rd', '4th')[quarter - 1]} quarter {year}"
    return _span(title, year, (quarter - 1) * _QUARTER + 1, _QUARTER)


def year_span(text: str) -> CalendarSpan:
    """``2026``.

    Raises:
        ValueError: It is no year.
    """
    year, _ = _numbers(text, r"(\d{4})()", 1, "year: write it as 2026")
    return _span(f"Year {year}", year, 1, _MONTHS)


def _numbers(text: str, pattern: str, most: int, wanted: str) -> tuple[int, int]:
    """The year, and which of so many parts of it, as typed."""
    found = re.fullmatch(pattern, text.strip(), re.ASCII)
    year, part = (int(found[1]), int(found[2] or 1)) if found else (0, 0)
    if year not in YEARS or not 1 <= part <= most:
        shown = text[:40].encode("utf-8", "replace").decode("utf-8")
        raise ValueError(f'"{shown}" is not a {wanted}')
    return year, part


def _span(title: str, year: int, month: int, months: int) -> CalendarSpan:
    years, after = divmod(month - 1 + months, _MONTHS)
    return CalendarSpan(title=title, first=date(year, month, 1), after=date(year + years, after + 1, 1))
