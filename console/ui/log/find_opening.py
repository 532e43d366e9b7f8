"""Provides the search of the log as a page of the window."""

from __future__ import annotations

from console.ui.log.find_page import FindPage
from console.ui.page_context import Opening, PageContext


def find_opening(context: PageContext) -> Opening:
    """Make the search page."""
    session, acts = context.session, context.acts
    page = FindPage(session.reading.log_book.search, context.look.theme)
    acts.take_from(page)
    return Opening(page=page, prepare=lambda: page.start_over(session.situation))
