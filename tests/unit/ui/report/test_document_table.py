from __future__ import annotations

from console.ui.report.document_table import DOCUMENTS
from console.ui.report.report_request import DocumentName, ReportForm


def test_every_document_can_be_chosen_and_printed() -> None:
    assert set(DOCUMENTS) == set(DocumentName)
    assert {row.forms[0] for row in DOCUMENTS.values()} == {ReportForm.PDF}
    assert len({row.text for row in DOCUMENTS.values()}) == len(DOCUMENTS)


def test_the_shift_report_is_what_is_proposed() -> None:
    assert next(iter(DOCUMENTS)) is DocumentName.SHIFT
