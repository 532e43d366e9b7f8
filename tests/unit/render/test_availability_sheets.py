from __future__ import annotations

from datetime import datetime

from console.domain.availability_redaction import redact_availability
from console.render.availability_counting import SHARES
from console.render.availability_sheets import availability_xlsx
from helpers.availability_builder import empty_month, eventful_month, hostile_month
from helpers.workbooks import parts, read_workbook


def test_there_is_a_sheet_for_every_table() -> None:
    report = eventful_month()
    sheets = read_workbook(availability_xlsx(report))
    assert list(sheets) == ["Summary", "Lines", "Groups", "Longest outages", "Days"]
    assert sheets["Lines"].values("Key") == [float(line.line.key) for line in report.lines]
    assert len(sheets["Days"].rows) == 31 * len(report.lines)
    assert len(read_workbook(availability_xlsx(empty_month()))["Longest outages"].rows) == 0


def test_cells_keep_their_types() -> None:
    sheets = read_workbook(availability_xlsx(eventful_month()))
    line = sheets["Lines"].rows[3]
    assert line["Percent"].value == 95.743
    outage = sheets["Longest outages"].rows[0]
    assert outage["From"].value == datetime(2024, 10, 30, 16, 20)  # noqa: DTZ001 - a sheet's times have no zone


def test_the_first_sheet_says_what_the_report_is_and_how_it_was_counted() -> None:
    summary = read_workbook(availability_xlsx(redact_availability(eventful_month(exercise=True))))["Summary"]
    said = list(zip(summary.values("What"), summary.values("Value"), strict=True))
    assert ("Report", "Availability, October 2024") in said
    assert [value for what, value in said if what == "Copy"] == ["EXERCISE", "PUBLIC COPY"]
    assert ("Counted", SHARES) in said
    assert ("Counted", "Public copy: 1 name withheld.") in said


def test_no_hostile_text_becomes_a_formula() -> None:
    assert not [name for name, part in parts(availability_xlsx(hostile_month())).items() if "<f>" in part]


def test_the_same_report_is_the_same_file() -> None:
    assert availability_xlsx(eventful_month()) == availability_xlsx(eventful_month())
