"""Provides the page of keys as a page of the window."""

from __future__ import annotations

from console.ui.keys.keys_page import KeysPage
from console.ui.page_context import Opening, PageContext


def keys_opening(context: PageContext) -> Opening:
    """Make the page of keys."""
    page = KeysPage(context.keys, context.look.theme)
    return Opening(page=page, prepare=page.start_over)
