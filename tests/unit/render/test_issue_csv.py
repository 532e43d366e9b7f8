from __future__ import annotations

from console.render.issue_csv import issue_rows
from console.render.report_csv import report_csv
from helpers.issued_reports import DIGEST, reissued_report, unchanged_report
from helpers.report_builder import outage_report


def test_first_issue_signatures_and_what_came_after_are_tables_of_their_own() -> None:
    rows = list(issue_rows(reissued_report()))
    assert [row[0] for row in rows] == [
        *("table", "first_issue", "table", "signature", "table", "entry_after", "entry_after", "entry_after")
    ]
    assert rows[1] == ("first_issue", "2024-10-22T15:02:00-04:00", "KM", 78, 78, DIGEST, True)
    assert rows[3] == ("signature", "2024-10-22T16:10:00-04:00", "JR", 79, 79, DIGEST)
    assert all(len(row) == len(rows[4]) for row in rows[5:])


def test_they_end_the_file_of_a_report_that_was_issued_and_of_no_other() -> None:
    assert list(issue_rows(outage_report())) == []
    assert "first_issue" not in "".join(report_csv(outage_report()))
    assert "first_issue" in "".join(report_csv(unchanged_report()))
