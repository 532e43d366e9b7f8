"""Provides the report page as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from console.ui.page_context import Opening, PageContext
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportRequest, WrittenReport


def report_opening(context: PageContext) -> Opening:
    """Make the report page."""
    session, page = context.session, ReportPage(context.reports)

    def prepare() -> None:
        page.show_choices(session.refresh(), session.reading.shifts.all())

    def make(request: ReportRequest) -> None:
        def done(written: WrittenReport) -> None:
            page.tell_done(f"Saved {written.path}")

        chosen = context.settings.now
        page.tell_busy()
        request = replace(request, paper=chosen.paper, title=chosen.report_title)
        session.make_report(request, done, lambda error: page.tell_done(error.sentence))

    page.report_asked.connect(make)
    page.folder_asked.connect(lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
    return Opening(page=page, prepare=prepare)
