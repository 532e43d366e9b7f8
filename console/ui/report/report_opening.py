"""Provides the report page as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.errors import StorageUnavailable
from console.domain.ids import Initials
from console.services.shift_reports import ShiftReports
from console.ui.page_context import Opening, PageContext
from console.ui.report.folder_showing import show_folder
from console.ui.report.report_making import make_report
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportRequest, WrittenReport
from console.ui.session import Session


def report_opening(context: PageContext) -> Opening:
    """Make the report page."""
    session, page = context.session, ReportPage(context.reports)

    def prepare() -> None:
        reports, situation = ShiftReports(session.reading), session.refresh()
        try:
            page.show_choices(
                situation,
                session.reading.shifts.all(),
                running=reports.running(),
                ended=reports.newest_ended(),
                wants_running=reports.fallen_into_now() is not None,
            )
        except StorageUnavailable as error:
            page.show_choices(situation, (), running=None, ended=None, wants_running=False)
            page.tell(error.sentence)

    def make(request: ReportRequest) -> None:
        def done(written: WrittenReport) -> None:
            _issue(session, written, by)
            page.tell_done(f"Saved {written.path}")

        by = session.operator
        chosen = context.settings.now
        page.tell_busy()
        wanted = replace(request, paper=chosen.paper, title=chosen.report_title)
        session.beside(
            lambda record: make_report(wanted, record, by), done, lambda error: page.tell_done(error.sentence)
        )

    page.report_asked.connect(make)
    page.folder_asked.connect(lambda folder: show_folder(folder, page.tell))
    return Opening(page=page, prepare=prepare)


def _issue(session: Session, written: WrittenReport, by: Initials | None) -> None:
    """That the report left the program is an entry; a report is good even when that can't be saved."""
    report, name = written.report, written.path.name
    session.write(
        lambda record: record.status_log.issue_report(report, name, by=by),
        lambda _: None,
        lambda error: session.reading_failed.emit(error.sentence),
    )
