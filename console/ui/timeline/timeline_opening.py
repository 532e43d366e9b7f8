"""Provides the timeline as a page of the window: what it asks for is made in the session, entries stand in the log."""

from __future__ import annotations

from console.domain.ids import Seq
from console.ui.page_context import Opening, PageContext
from console.ui.timeline.entry_showing import show_entry, too_far
from console.ui.timeline.picture_asking import PictureAsking
from console.ui.timeline.timeline_page import TimelinePage
from console.ui.timeline.timeline_refresh import TimelineRefresh


def timeline_opening(context: PageContext) -> Opening:
    """Make the timeline page."""
    session = context.session
    page = TimelinePage(context.look.theme)
    refresh = TimelineRefresh(session, page)
    asking = PictureAsking(context, page)

    def show(seq: Seq) -> None:
        if not show_entry(context, seq):
            page.tell(too_far(seq))

    page.timeline_asked.connect(refresh.ask)
    page.entry_asked.connect(show)
    page.picture_asked.connect(asking.ask)
    page.folder_asked.connect(asking.open_folder)
    return Opening(page=page, prepare=refresh.again)
