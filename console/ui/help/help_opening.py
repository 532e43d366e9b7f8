"""Provides the help page as a page of the window."""

from __future__ import annotations

from console.ui.help.help_page import HelpPage
from console.ui.page_context import Opening, PageContext


def help_opening(context: PageContext) -> Opening:
    """Make the help page."""
    page = HelpPage(context.look.theme)
    return Opening(page=page, prepare=lambda: None)
