"""Provides signing: the report that is meant is gathered as it stands, and that somebody stands by it is an entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError, RuleViolation
from console.domain.report_issue import copy_of
from console.domain.shift_report import ShiftReport
from console.render.seal_words import seal_text
from console.services.changes import ChangeSet
from console.ui.report.report_making import report_of
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import DocumentName
from console.ui.report.signing_row import SigningRow
from console.ui.session import Session

ONLY_SHIFT_REPORTS = "Only the shift report is signed here: choose it, then sign"


class Signing(QObject):
    """Puts its row below the fields of the report page and answers there."""

    def __init__(self, session: Session, page: ReportPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self.row = SigningRow()
        page.body.addWidget(self.row)
        self.row.sign_asked.connect(self._sign)
        self.row.refused.connect(page.tell)
        page.question.changed.connect(self._show)

    def start_over(self) -> None:
        """Nobody has said yet who signs."""
        self.row.start_over()

    def _show(self) -> None:
        """Other documents are signed by hand."""
        self.row.setVisible(self._page.question.document.currentData() == DocumentName.SHIFT)

    def _sign(self, signer: str) -> None:
        if not self._page.question.is_complete:
            self._page.tell("Type when the period begins, then sign its report.")
            return
        wanted = self._page.question.meant
        self._session.beside(lambda record: _signable(report_of(wanted, record)), self._as(signer), self._failed)

    def _as(self, signer: str) -> Callable[[ShiftReport], None]:
        by = self._session.operator

        def log(report: ShiftReport) -> None:
            self._session.write(
                lambda record: record.status_log.sign_report(report, signer, by=by), self._signed, self._failed
            )

        return log

    def _signed(self, changes: ChangeSet) -> None:
        (entry,) = changes.entries
        copy = copy_of(entry)
        self.row.start_over()
        seal = seal_text(copy.last_seq, copy.digest)
        self._page.tell(f"Signed by {copy.by}, entry {copy.seq}: {seal}. The next copy says so.")

    def _failed(self, error: ExpectedError) -> None:
        self._page.tell(error.sentence)


def _signable(report: object) -> ShiftReport:
    """The report as it is signed: never the public copy, whose record is the same.

    Raises:
        RuleViolation: It is another document.
    """
    if not isinstance(report, ShiftReport):
        raise RuleViolation(ONLY_SHIFT_REPORTS)
    return report
