from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from console.domain.availability_report import AvailabilityReport
from console.render.availability_tables import availability_tables, percent
from console.render.plain_table import Value
from helpers.availability_builder import empty_month, eventful_month, hostile_month, many_lines_quarter, november


def rows(report: AvailabilityReport, name: str) -> list[dict[str, Value]]:
    (table,) = [one for one in availability_tables(report) if one.name == name]
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


@pytest.mark.parametrize("make", [eventful_month, empty_month, many_lines_quarter, hostile_month])
def test_every_row_has_a_value_for_each_column(make: Callable[[], AvailabilityReport]) -> None:
    for table in availability_tables(make()):
        assert len(set(table.columns)) == len(table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_cells_are_typed() -> None:
    report = eventful_month()
    line = rows(report, "line")[3]
    assert (line["key"], line["open"], line["down_s"], line["percent"]) == (4, True, 114_000, 95.743)
    outage = rows(report, "outage")[0]
    assert outage["from"] == datetime.fromisoformat("2024-10-30T16:20:00-04:00")
    assert (outage["to"], outage["open"], outage["claimed_basis"]) == (None, True, None)
    day = rows(report, "day")[21]
    assert (day["key"], day["day"], day["down_s"]) == (1, date(2024, 10, 22), 55 * 60)
    assert rows(empty_month(), "line")[0]["percent"] is None


def test_the_days_of_every_line_add_up_to_the_line() -> None:
    report = november()
    for line in rows(report, "line"):
        days = [day for day in rows(report, "day") if day["key"] == line["key"]]
        assert sum(day["down_s"] for day in days if isinstance(day["down_s"], int)) == line["down_s"]
        assert len(days) == 30


def test_a_percentage_is_what_it_is_to_a_thousandth() -> None:
    assert [percent(share) for share in (None, 100_000, 99_999, 7)] == [None, 100.0, 99.999, 0.007]
