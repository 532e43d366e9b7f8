"""Provides the help page as a page of the window."""

from __future__ import annotations

from functools import partial

from console.ui.help.help_page import HelpPage
from console.ui.page_context import Opening, PageContext
from console.ui.page_name import PageName


def help_opening(context: PageContext) -> Opening:
    """Make the help page."""
    page = HelpPage(context.look.theme, context.keys)
    page.manual_asked.connect(partial(context.pages.open, PageName.MANUAL))
    page.keys_asked.connect(partial(context.pages.open, PageName.KEYS))
    page.card_asked.connect(partial(context.pages.open, PageName.KEY_CARD))
    return Opening(page=page, prepare=page.start_over)
