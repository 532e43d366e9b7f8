from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from console.domain.availability import availability
from console.domain.calendar_span import month_span, year_span
from console.domain.clock import Period
from console.domain.day_cells import MOST_CELLS, CalendarDays, CellLength, cell_length, cells_of
from console.domain.line import LineState
from console.domain.line_marks import Mark, Span, line_spans
from helpers.story_builder import at, status_act, told

NEW_YORK = ZoneInfo("America/New_York")
UP, DOWN, UNKNOWN = LineState.OPERATIONAL, LineState.DOWN, LineState.UNKNOWN


def unknown(period: Period) -> list[Span]:
    return line_spans((), int(period.start.timestamp()), int(period.end.timestamp()))


@pytest.mark.parametrize(
    ("days", "length"),
    [
        *((1, CellLength.DAY), (31, CellLength.DAY), (92, CellLength.DAY), (93, CellLength.WEEK)),
        *((366, CellLength.WEEK), (637, CellLength.WEEK), (638, CellLength.MONTH)),
    ],
)
def test_cells_are_the_shortest_that_a_picture_has_room_for(days: int, length: CellLength) -> None:
    assert cell_length(days) is length


def test_days_are_cut_at_each_midnight_of_the_center() -> None:
    items = told(status_act(-60, UP), status_act(10 * 60, DOWN), status_act(40 * 60, UP))
    period = Period(at(0), at(60 * 60))
    marks = [Mark(int(one.act.occurred_at.timestamp()), one.seq, one.act.state) for one in items]
    spans = line_spans(marks, int(period.start.timestamp()), int(period.end.timestamp()))
    assert CalendarDays(period, NEW_YORK).cut(spans) == availability(items, period, NEW_YORK).days


def test_days_without_a_word_are_days_all_the_same() -> None:
    period = month_span("2026-11").period(NEW_YORK)
    days = CalendarDays(period, NEW_YORK).cut(unknown(period))
    assert [day.seconds[UNKNOWN] // 3600 for day in days] == [25, *[24] * 29]


def test_a_year_is_weeks_from_monday_cut_at_its_ends() -> None:
    period = year_span("2026").period(NEW_YORK)
    days = CalendarDays(period, NEW_YORK).cut(unknown(period))
    cells = cells_of(days, CellLength.WEEK)
    assert (len(cells), cells[0].day, cells[1].day) == (53, date(2026, 1, 1), date(2026, 1, 5))
    assert [cell.seconds[UNKNOWN] // 86_400 for cell in (cells[0], cells[1], cells[-1])] == [4, 7, 4]
    assert sum(cell.period.seconds for cell in cells) == period.seconds
    assert len(cells) <= MOST_CELLS


def test_years_are_months_and_few_days_stay_days() -> None:
    period = Period(datetime(2024, 2, 10, tzinfo=UTC), datetime(2024, 4, 2, tzinfo=UTC))
    days = CalendarDays(period, NEW_YORK).cut(unknown(period))
    assert cells_of(days, CellLength.DAY) == days
    assert [cell.day for cell in cells_of(days, CellLength.MONTH)] == [
        date(2024, 2, 9),
        date(2024, 3, 1),
        date(2024, 4, 1),
    ]


def test_no_time_is_no_days() -> None:
    nothing = Period(at(0), at(0))
    assert CalendarDays(nothing, NEW_YORK).cut([]) == ()
    assert cells_of((), CellLength.WEEK) == ()
