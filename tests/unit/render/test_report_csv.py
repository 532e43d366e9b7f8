from __future__ import annotations

import csv
import io

from console.domain.report_choices import ReportSection
from console.domain.shift_report import ShiftReport
from console.render.report_csv import report_csv
from helpers.golden import GoldenFiles
from helpers.report_builder import DayBook, chosen, guessed_report, hand_over_report, hostile_report, outage_report


def table(report: ShiftReport, name: str) -> list[dict[str, str]]:
    """The rows of one table, by the columns the row before them names."""
    whole = "".join(report_csv(report)).removeprefix("\ufeff")
    found, columns = [], [""]
    for row in csv.reader(io.StringIO(whole, newline="")):
        if row[0] == "table":
            columns = row
        elif row[0] == name:
            found.append(dict(zip(columns, row, strict=True)))
    return found


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report.csv", "".join(report_csv(outage_report())))


def test_every_row_has_the_columns_named_before_it() -> None:
    report = outage_report()
    sizes = {
        name: len(table(report, name))
        for name in ("report", "line", "outage", "fallback", "told", "pass_on", "open_item", "entry", "seal")
    }
    assert sizes == {
        "report": 1,
        "line": 10,
        "outage": 6,
        "fallback": 2,
        "told": 2,
        "pass_on": 2,
        "open_item": len(report.open_items),
        "entry": len(report.entries),
        "seal": 1,
    }


def test_claim_and_proof_of_a_restoration_are_apart() -> None:
    verizon = next(row for row in table(outage_report(), "outage") if row["line"] == "3")
    assert (verizon["claimed_at"][11:16], verizon["claimed_basis"]) == ("14:30", "carrier")
    assert (verizon["verified_at"][11:16], verizon["verified_basis"]) == ("14:48", "call")


def test_a_report_by_period_has_no_operators() -> None:
    (row,) = table(DayBook().report("07:00", "15:00"), "report")
    assert (row["operators"], row["opened"]) == ("", "")


def test_no_hostile_text_becomes_a_formula() -> None:
    whole = "".join(report_csv(hostile_report())).removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(whole, newline="")))
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@＝")]
    assert [cell for row in rows for cell in row if cell.startswith("'=cmd")]


def test_every_guess_is_marked_in_its_row() -> None:
    report = guessed_report()
    columns = {
        "line": ["last_verified_approx"],
        "outage": ["approx", "to_approx", "claimed_approx", "verified_approx"],
        "fallback": ["approx", "to_approx", "published_approx"],
        "pass_on": ["approx", "closed_approx"],
    }
    marked = {name: [table(report, name)[0][column] for column in wanted] for name, wanted in columns.items()}
    assert marked == {name: ["true"] * len(wanted) for name, wanted in columns.items()}
    known = [table(outage_report(), name)[-1][column] for name, wanted in columns.items() for column in wanted]
    assert set(known) == {"false"}


def test_hand_overs_remarks_and_clock_checks_have_their_columns() -> None:
    report = hand_over_report()
    accepted = [row["accepted"] for row in table(report, "pass_on")]
    assert accepted[0] == "covered 2024-10-22T07:00:00-04:00 KM"
    assert accepted[1].count("not covered") == 2
    assert table(report, "open_item")[0]["accepted"].startswith("covered 2024-10-22T15:00")
    assert [(row["kind"], row["seconds"], row["by"]) for row in table(report, "clock")] == [
        ("clock_checked", "2", "KM"),
        ("clock_changed", "-7", ""),
    ]
    assert [(row["line"], row["refs"], row["note"][:7]) for row in table(report, "remark")] == [
        ("4", "TM-501", ""),
        ("4", "TM-502", "carrier"),
        ("4", "", "crews a"),
        ("9", "", "distric"),
    ]


def test_the_head_names_agency_signatures_and_what_paper_does_without() -> None:
    left_out = (ReportSection.TOLD, ReportSection.CLOCK)
    report = chosen(outage_report(), agency="Town", signatures=("Chief", "Clerk"), leave_out=left_out)
    (row,) = table(report, "report")
    assert (row["agency"], row["signatures"], row["left_out"]) == ("Town", "Chief; Clerk", "told clock")
    assert len(table(report, "told")) == 2
