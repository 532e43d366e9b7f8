"""Provides what the report page asks for, done beside the window: pictures of pages, files, and printing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError
from console.domain.ids import Initials
from console.paper.document_printing import Printed, PrintOrder, print_document
from console.paper.paperwork import pages_of
from console.paper.printing import ask_printer, printer_names
from console.services.settings import PaperName
from console.ui.beside import Beside
from console.ui.page_context import PageContext
from console.ui.report.preview_making import PreviewMaking
from console.ui.report.preview_request import PagePicture, PreviewRequest
from console.ui.report.report_making import make_report
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportRequest, WrittenReport
from console.ui.session import Session


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
        self._write(request, lambda written: self._page.tell_saved(f"Saved {written.path}"))

    def print(self, request: ReportRequest) -> None:
        """Write the PDF; what is safe then is printed, however long the printer takes."""
        paper = PaperName(self._settings.now.paper)
        order = PrintOrder(printer=request.printer)

        def saved(written: WrittenReport) -> None:
            self._page.tell_saved(f"Saved {written.path}. Printing...", prints=True)
            self._printers.do(
                partial(ask_printer, partial(print_document, partial(pages_of, written.report, paper), order)),
                lambda printed: self._page.tell_printed(told_of(printed, written.path)),
                lambda error: self._tell_not_printed(f"{error.sentence} Nothing is lost: saved as {written.path}"),
            )

        self._page.tell_busy()
        self._write(request, saved)

    def _tell_not_printed(self, sentence: str) -> None:
        """Also to whoever has gone back to the board meanwhile."""
        self._page.tell_printed(sentence)
        if not self._page.isVisible():
            self._session.reading_failed.emit(sentence)

    def _write(self, request: ReportRequest, on_written: Callable[[WrittenReport], None]) -> None:
        by = self._session.operator

        def done(written: WrittenReport) -> None:
            _issue(self._session, written, by)
            on_written(written)

        wanted = self._as_set(request)
        self._session.beside(
            lambda record: make_report(wanted, record, by), done, lambda error: self._page.tell_refused(error.sentence)
        )

    def _as_set(self, request: ReportRequest) -> ReportRequest:
        chosen = self._settings.now
        return replace(request, paper=chosen.paper)


def told_of(printed: Printed | None, path: Path) -> str:
    """What became of the printing, in one sentence."""
    if printed is None:
        return f"There is no printer on this PC: saved as {path}; print it from another."
    if printed.stands_still:
        return f"Sent to {printed.printer}, which stands still: see to the printer. Also saved as {path}"
    return f"Sent to {printed.printer}; also saved as {path}"


def _issue(session: Session, written: WrittenReport, by: Initials | None) -> None:
    """That the report left the program is an entry; a report is good even when that can't be saved."""
    report, name, form = written.report, written.path.name, written.path.suffix.lstrip(".") or None
    session.write(
        lambda record: record.status_log.issue_report(report, name, by=by, form=form),
        lambda _: None,
        lambda error: session.reading_failed.emit(error.sentence),
    )
