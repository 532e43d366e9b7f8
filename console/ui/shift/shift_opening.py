"""Provides the shift sheet as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from console.domain.situation import Situation
from console.services.changes import ChangeSet
from console.services.situations import hand_over_items
from console.ui.page_context import Opening, PageContext
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.shift.shift_sheet import ShiftSheet


def shift_opening(context: PageContext) -> Opening:
    """Make the shift sheet."""
    session, sheet = context.session, ShiftSheet()

    def prepare() -> None:
        situation = session.refresh()
        sheet.show_sheet(situation, hand_over_items(situation), session.operator)

    def follow(situation: Situation) -> None:
        """What another position logs, or time brings, shows at once."""
        if sheet.isVisible():
            sheet.follow(situation, hand_over_items(situation))

    def offer_report(_changes: ChangeSet) -> None:
        """A shift that has ended wants its report."""
        page = context.pages.open(PageName.REPORT)
        if isinstance(page, ReportPage):
            page.choose_last()

    sheet.begin_asked.connect(
        lambda begin: session.begin_shift(
            begin, lambda _: context.pages.go_back(), lambda error: sheet.tell(error.sentence)
        )
    )
    sheet.end_asked.connect(lambda by: session.end_shift(by, offer_report, lambda error: sheet.tell(error.sentence)))
    sheet.entry_asked.connect(context.acts.log)
    sheet.seen_asked.connect(context.acts.acknowledge)
    session.situation_changed.connect(follow)
    return Opening(page=sheet, prepare=prepare)
