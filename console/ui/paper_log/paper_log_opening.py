"""Provides the keying in of a paper log as a page of the window."""

from __future__ import annotations

from console.ui.page_context import Opening, PageContext
from console.ui.paper_log.keying import Keying
from console.ui.paper_log.paper_log_page import PaperLogPage


def paper_log_opening(context: PageContext) -> Opening:
    """Make the page."""
    page = PaperLogPage(context.look.theme)
    keying = Keying(context, page)
    return Opening(page=page, prepare=keying.begin)
