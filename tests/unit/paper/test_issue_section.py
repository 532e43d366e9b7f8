from __future__ import annotations

import pytest

from console.paper.issue_section import issue_items
from console.paper.pdf import document_pdf
from console.paper.report_pages import report_pages
from console.paper.typeface import load_typeface
from helpers.issued_reports import reissued_report, unchanged_report
from helpers.pdf_reading import page_runs
from helpers.report_builder import outage_report

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_report_that_was_never_issued_has_no_statement() -> None:
    assert issue_items(outage_report(), load_typeface()) == []


def test_the_statement_is_one_row_above_all_others() -> None:
    assert len(issue_items(unchanged_report(), load_typeface())) == 1


def test_what_came_after_stands_before_the_signatures_and_its_end_stays_with_them() -> None:
    runs = page_runs(document_pdf(report_pages(reissued_report())))
    assert runs.index("RE-ISSUED") < runs.index("SUMMARY")
    last_page = runs[runs.rindex("Page 1 of") :]
    assert "VOID 81" in runs
    assert last_page.index("AFTER THE FIRST ISSUE") < last_page.index("VOID 81") < last_page.index("Outgoing")
