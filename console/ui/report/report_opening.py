"""Provides the report page as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from console.domain.errors import StorageUnavailable
from console.services.shift_reports import ShiftReports
from console.ui.page_context import Opening, PageContext
from console.ui.report.folder_showing import show_folder
from console.ui.report.report_acts import ReportActs
from console.ui.report.report_page import ReportPage
from console.ui.report.shift_fields import ShiftChoices
from console.ui.report.signing import Signing


def report_opening(context: PageContext) -> Opening:
    """Make the report page."""
    session, page = context.session, ReportPage(context.reports, context.look.theme)
    acts, signing = ReportActs(context, page), Signing(session, page)

    def prepare() -> None:
        signing.start_over()
        reports, situation = ShiftReports(session.reading), session.refresh()
        try:
            page.show_choices(
                ShiftChoices(
                    situation=situation,
                    shifts=session.reading.shifts.all(),
                    running=reports.running(),
                    ended=reports.newest_ended(),
                    wants_running=reports.fallen_into_now() is not None,
                )
            )
        except StorageUnavailable as error:
            page.show_choices(ShiftChoices(situation=situation))
            page.tell(error.sentence)
        acts.find_printers()

    page.preview_asked.connect(acts.preview)
    page.report_asked.connect(acts.save)
    page.print_asked.connect(acts.print)
    page.folder_asked.connect(lambda folder: show_folder(folder, page.tell))
    session.committed.connect(lambda _: page.look_anew())
    return Opening(page=page, prepare=prepare)
