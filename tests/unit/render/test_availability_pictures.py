from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from console.domain.availability import DayStates
from console.domain.clock import Period
from console.domain.day_cells import CellLength, cells_of
from console.domain.line import LineState
from console.render.availability_pictures import (
    cell_labels,
    cell_length_of,
    cells_explained,
    has_outage_chart,
    line_cells_of,
    no_chart_text,
    spoken_days,
    step_of,
)
from helpers.availability_builder import eventful_month, eventful_year, many_lines_quarter, quiet_month
from helpers.story_builder import at


@pytest.mark.parametrize(("seconds", "thirds"), [(1, 1), (599, 1), (600, 2), (7199, 2), (7200, 3), (86_400, 3)])
def test_the_height_is_how_long_the_worst_state_lasted_in_three_steps(seconds: int, thirds: int) -> None:
    lasted = {**dict.fromkeys(LineState, 0), LineState.OPERATIONAL: 86_400 - seconds, LineState.DOWN: seconds}
    cell = DayStates(day=date(2024, 10, 22), period=Period(at(0), at(0) + timedelta(days=1)), seconds=lasted)
    assert step_of(cell) == thirds


def test_what_was_operational_throughout_has_no_height() -> None:
    assert {step_of(day) for day in quiet_month().lines[0].days} == {0}


def test_a_month_and_a_quarter_are_days_and_a_year_is_weeks() -> None:
    assert [cell_length_of(report) for report in (eventful_month(), many_lines_quarter(), eventful_year())] == [
        *(CellLength.DAY, CellLength.DAY, CellLength.WEEK),
    ]
    year = eventful_year()
    assert len(line_cells_of(year, year.lines[0])) == 45
    assert "One cell a week from Monday" in cells_explained(CellLength.WEEK)
    assert cell_length_of(replace(year, lines=())) is CellLength.DAY


def test_fewer_than_five_outages_are_no_chart() -> None:
    assert [has_outage_chart(count) for count in (0, 4, 5)] == [False, False, True]
    assert (no_chart_text(3), no_chart_text(1)) == ("3 events, no chart", "1 event, no chart")


def test_the_days_are_said_for_those_who_do_not_see_them() -> None:
    assert spoken_days(eventful_month().lines[0]) == (
        "Tue 22 Oct: 55 min down, 105 min intermittent. All other days operational."
    )
    assert spoken_days(quiet_month().lines[0]) == "Every day operational."


def test_days_of_a_month_are_numbered_and_longer_times_say_their_months_or_years() -> None:
    month, quarter, year = eventful_month(), many_lines_quarter(), eventful_year()
    assert cell_labels(line_cells_of(month, month.lines[0]), CellLength.DAY)[20:22] == ((20, "21"), (21, "22"))
    assert cell_labels(line_cells_of(quarter, quarter.lines[0]), CellLength.DAY) == (
        *((0, "Oct"), (31, "Nov"), (61, "Dec")),
    )
    weeks = cell_labels(line_cells_of(year, year.lines[0]), CellLength.WEEK)
    assert [label for _, label in weeks] == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
    ]
    months = cells_of(quarter.lines[0].days, CellLength.MONTH)
    assert cell_labels(months, CellLength.MONTH) == ((0, "2024"),)
