from __future__ import annotations

from datetime import datetime

from console.domain.clock import iso
from console.render.issue_tables import issue_tables
from console.render.report_csv import report_csv
from helpers.issued_reports import DIGEST, reissued_report, unchanged_report
from helpers.report_builder import ZONE, outage_report


def test_first_issue_signatures_and_what_came_after_are_tables_of_their_own() -> None:
    first, signed, after = issue_tables(reissued_report())
    assert (first.name, signed.name, after.name) == ("first_issue", "signature", "entry_after")
    ((at, *seal),) = first.rows
    assert isinstance(at, datetime)
    assert (iso(at, ZONE), seal) == ("2024-10-22T15:02:00-04:00", ["KM", 78, 78, DIGEST, True])
    ((at, *seal),) = signed.rows
    assert isinstance(at, datetime)
    assert (iso(at, ZONE), seal) == ("2024-10-22T16:10:00-04:00", ["JR", 79, 79, DIGEST])
    assert [len(row) for row in after.rows] == [len(after.columns)] * 3


def test_they_end_the_file_of_a_report_that_was_issued_and_of_no_other() -> None:
    assert issue_tables(outage_report()) == ()
    assert "first_issue" not in "".join(report_csv(outage_report()))
    assert "first_issue" in "".join(report_csv(unchanged_report()))
