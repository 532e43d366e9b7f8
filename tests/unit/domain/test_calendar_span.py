from __future__ import annotations

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from console.domain.calendar_span import CalendarSpan, month_span, quarter_span, year_span
from console.domain.clock import in_zone

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("read", "text", "title", "first", "after"),
    [
        (month_span, "2026-10", "October 2026", date(2026, 10, 1), date(2026, 11, 1)),
        (month_span, " 2026-12 ", "December 2026", date(2026, 12, 1), date(2027, 1, 1)),
        (quarter_span, "2026-Q1", "1st quarter 2026", date(2026, 1, 1), date(2026, 4, 1)),
        (quarter_span, "2026q3", "3rd quarter 2026", date(2026, 7, 1), date(2026, 10, 1)),
        (quarter_span, "2026-Q4", "4th quarter 2026", date(2026, 10, 1), date(2027, 1, 1)),
        (year_span, "2026", "Year 2026", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_whole_months_are_read_as_they_are_written(
    read: Callable[[str], CalendarSpan], text: str, title: str, first: date, after: date
) -> None:
    assert read(text) == CalendarSpan(title=title, first=first, after=after)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *((month_span, text) for text in ("", "2026", "2026-13", "2026-00", "2026-1", "1899-12", "9000-01", "٢٠٢٦-10")),
        *((month_span, text) for text in ("2026-10-01", "last", "2026-10; DROP", "\ud800", "x" * 500)),
        *((quarter_span, text) for text in ("2026-Q0", "2026-Q5", "Q3 2026", "2026-10", "2026-Q33")),
        *((year_span, text) for text in ("26", "0000", "1899", "20266", "2026-", "-2026")),
    ],
)
def test_what_is_no_month_quarter_or_year_is_refused_in_a_sentence(
    read: Callable[[str], CalendarSpan], text: str
) -> None:
    with pytest.raises(ValueError, match=r'^".{0,40}" is not a (month|quarter|year): write it as 2026'):
        read(text)


@pytest.mark.parametrize(
    ("month", "hours"), [("2026-10", 744), ("2026-11", 721), ("2026-03", 743), ("2024-02", 696), ("2026-02", 672)]
)
def test_a_month_has_as_many_hours_as_the_clock_makes_it(month: str, hours: int) -> None:
    assert month_span(month).period(NEW_YORK).seconds == hours * 3600


def test_a_month_begins_and_ends_at_the_centers_midnight() -> None:
    period = month_span("2026-11").period(NEW_YORK)
    assert in_zone(period.start, NEW_YORK).isoformat() == "2026-11-01T00:00:00-04:00"
    assert in_zone(period.end, NEW_YORK).isoformat() == "2026-12-01T00:00:00-05:00"
