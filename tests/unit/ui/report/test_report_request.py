from __future__ import annotations

from pathlib import Path

from console.ui.report.report_request import ReportForm, ReportRequest


def test_the_forms_are_named_by_the_endings_of_their_files() -> None:
    assert [form.value for form in ReportForm] == ["pdf", "html", "xlsx", "csv", "txt", "json"]


def test_a_request_is_a_pdf_that_overwrites_nothing_unless_more_is_said() -> None:
    request = ReportRequest(shift="last", path=Path("x.pdf"))
    assert request.form is ReportForm.PDF
    assert not request.force
    assert not request.redacted
