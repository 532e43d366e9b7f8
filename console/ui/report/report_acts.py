"""Provides what the report page asks for, done beside the window: pictures of pages, files, and printing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError, RuleViolation
from console.domain.ids import Initials
from console.domain.shift_report import ShiftReport
from console.paper.document_printing import PrintOrder, print_document
from console.paper.paperwork import pages_of
from console.paper.printing import ask_printer, printer_names
from console.services.reading import Reading
from console.services.settings import PaperName
from console.ui.beside import Beside
from console.ui.page_context import PageContext
from console.ui.report import telling
from console.ui.report.page_range import read_pages
from console.ui.report.preview_making import PreviewMaking
from console.ui.report.preview_request import PagePicture, PreviewRequest
from console.ui.report.report_making import make_report, make_to_print
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportRequest, WrittenReport
from console.ui.session import Session

Make = Callable[[ReportRequest, Reading, Initials | None], WrittenReport]


class ReportActs(QObject):
    """Answers on the page; the record and a printer are each waited for where the window is not held up."""

    def __init__(self, context: PageContext, page: ReportPage) -> None:
        super().__init__(page)
        self._session = context.session
        self._settings = context.settings
        self._page = page
        self._printers = Beside(self)
        self._previews = PreviewMaking()
        self._seen: PreviewRequest | None = None

    def find_printers(self) -> None:
        """Ask which printers there are; the page can print before the answer comes."""
        # Where the printers do not answer the default one is still meant: printing tells what is the matter.
        self._printers.do(partial(ask_printer, printer_names), self._page.show_printers, lambda _: None)

    def preview(self, asked: PreviewRequest) -> None:
        """Show a page; one that was asked for before is not waited for any more."""
        wanted = replace(asked, report=self._as_set(asked.report), by=self._session.operator)
        self._seen = wanted

        def made(picture: PagePicture | None) -> None:
            if picture is not None and self._seen is wanted:
                self._page.preview.show_page(picture)

        def failed(error: ExpectedError) -> None:
            if self._seen is wanted:
                self._page.preview.show_words(error.sentence)

        self._session.beside(
            lambda record: self._previews.picture(wanted, record) if self._seen is wanted else None, made, failed
        )

    def save(self, request: ReportRequest) -> None:
        """Write the file, and say where it is."""
        self._page.tell_busy()
        self._make(make_report, request, lambda written: self._page.tell_saved(f"Saved {written.path}"))

    def print(self, request: ReportRequest) -> None:
        """Write the PDF; then print it, however long the printer takes, also where no file could be written."""
        try:
            first, last = read_pages(request.pages)
        except RuleViolation as error:
            self._page.tell(error.sentence)
            return
        paper = PaperName(self._settings.now.paper)
        order = PrintOrder(printer=request.printer, copies=request.copies, first=first, last=last)

        def made(written: WrittenReport) -> None:
            self._page.tell_saved(telling.on_its_way(written), prints=True)
            self._printers.do(
                partial(ask_printer, partial(print_document, partial(pages_of, written.report, paper), order)),
                lambda printed: self._page.tell_printed(telling.told_of(printed, written)),
                lambda error: self._tell_not_printed(telling.not_printed(error.sentence, written)),
                outlives=True,
            )

        self._page.tell_busy()
        self._make(make_to_print, request, made)

    def _tell_not_printed(self, sentence: str) -> None:
        """Also to whoever has gone back to the board meanwhile."""
        self._page.tell_printed(sentence)
        if not self._page.isVisible():
            self._session.reading_failed.emit(sentence)

    def _make(self, make: Make, request: ReportRequest, on_made: Callable[[WrittenReport], None]) -> None:
        by = self._session.operator

        def done(written: WrittenReport) -> None:
            _issue(self._session, written, by)
            on_made(written)

        wanted = self._as_set(request)
        self._session.beside(
            lambda record: make(wanted, record, by), done, lambda error: self._page.tell_refused(error.sentence)
        )

    def _as_set(self, request: ReportRequest) -> ReportRequest:
        chosen = self._settings.now
        return replace(request, paper=chosen.paper)


def _issue(session: Session, written: WrittenReport, by: Initials | None) -> None:
    """That a shift report left the program is an entry; a report is good even when that can't be saved."""
    report, form = written.report, written.path.suffix.lstrip(".") or None
    name = None if written.not_saved else written.path.name
    if not isinstance(report, ShiftReport):
        return
    session.write(
        lambda record: record.status_log.issue_report(report, name, by=by, form=form),
        lambda _: None,
        lambda error: session.reading_failed.emit(error.sentence),
    )
