"""Provides the manual as a page of the window."""

from __future__ import annotations

from console.resources import resource_path
from console.ui.help.manual_page import ManualPage
from console.ui.help.topics import read_topics
from console.ui.page_context import Opening, PageContext


def manual_opening(context: PageContext) -> Opening:
    """Make the manual."""
    page = ManualPage(read_topics(resource_path("help")), context.look.theme)
    return Opening(page=page, prepare=page.start_over)
