"""Provides the timeline as a page of the window: what it asks for is made in the session, entries stand in the log."""

from __future__ import annotations

from functools import partial

from console.ui.log.entry_showing import show_in_context
from console.ui.page_context import Opening, PageContext
from console.ui.timeline.picture_asking import PictureAsking
from console.ui.timeline.timeline_page import TimelinePage
from console.ui.timeline.timeline_refresh import TimelineRefresh


def timeline_opening(context: PageContext) -> Opening:
    """Make the timeline page."""
    page = TimelinePage(context.look.theme)
    refresh = TimelineRefresh(context.session, page)
    asking = PictureAsking(context, page)
    page.timeline_asked.connect(refresh.ask)
    page.entry_asked.connect(partial(show_in_context, context.pages))
    page.picture_asked.connect(asking.ask)
    page.folder_asked.connect(asking.open_folder)
    return Opening(page=page, prepare=refresh.again)
