from __future__ import annotations

import re
from datetime import datetime

from console.render.report_sheets import report_xlsx
from helpers.report_builder import (
    empty_report,
    hostile_report,
    night_report,
    outage_report,
    public_report,
)
from helpers.workbooks import parts, read_workbook


def test_there_is_a_sheet_for_every_table() -> None:
    sheets = read_workbook(report_xlsx(outage_report()))
    assert list(sheets) == [
        *("Summary", "Lines", "Outages", "Fallback", "Told", "Pass-on", "Open items", "Line notes", "Clock"),
        *("Activity", "Entries", "Seal"),
    ]
    report = outage_report()
    assert len(sheets["Lines"].rows) == len(report.lines)
    assert len(sheets["Entries"].rows) == len(report.entries)
    assert sheets["Seal"].values("Digest") == [report.seal.digest]


def test_the_summary_says_what_the_report_is_and_its_marks() -> None:
    summary = read_workbook(report_xlsx(outage_report(exercise=True)))["Summary"]
    said = dict(zip(summary.values("What"), summary.values("Value"), strict=True))
    assert (said["Center"], said["Copy"]) == ("Sample Regional Dispatch", "EXERCISE")
    assert said["From"] == datetime(2024, 10, 22, 7)  # noqa: DTZ001 - a sheet's times have no zone
    assert said["Length (s)"] == 28800.0


def test_the_activity_is_told_as_on_paper_with_what_was_voided_struck() -> None:
    activity = read_workbook(report_xlsx(outage_report()))["Activity"]
    struck = [row for row in activity.rows if row["Activity"].is_struck]
    assert [row["Remarks"].value for row in struck] == ["corrected by 54", "VOID – see 56", "VOID – see 63–68"]
    assert activity.values("Entry")[3] == "24–33"
    assert activity.values("Entry")[0] == 21.0


def test_a_quiet_shift_has_every_sheet_too() -> None:
    sheets = read_workbook(report_xlsx(empty_report()))
    assert len(sheets) == 12
    assert sheets["Outages"].rows == []


def test_a_period_has_no_operators_and_nobody_who_opened_it() -> None:
    summary = read_workbook(report_xlsx(night_report()))["Summary"]
    assert summary.rows


def test_both_half_past_ones_of_a_night_are_told_apart() -> None:
    entries = read_workbook(report_xlsx(night_report()))["Entries"]
    assert {"-04:00", "-05:00"} <= set(entries.values("UTC offset"))


def test_no_hostile_text_becomes_a_formula_or_a_link() -> None:
    found = parts(report_xlsx(hostile_report()))
    assert [name for name, xml in found.items() if re.search("<f[ >/]|hyperlink", xml)] == []
    assert "=cmd" in found["xl/sharedStrings.xml"]


def test_a_public_copy_says_so_on_every_sheet() -> None:
    sheets = read_workbook(report_xlsx(public_report()))
    assert all("PUBLIC COPY" in sheet.xml for sheet in sheets.values())


def test_the_same_report_makes_the_same_bytes() -> None:
    assert report_xlsx(outage_report()) == report_xlsx(outage_report())
