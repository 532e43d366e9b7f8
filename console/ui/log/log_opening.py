"""Provides the log as a page of the window."""

from __future__ import annotations

from console.services.changes import ChangeSet
from console.ui.log.log_page import LogPage
from console.ui.log.log_source import LogSource
from console.ui.page_context import Opening, PageContext


def log_opening(context: PageContext) -> Opening:
    """Make the log page."""
    session, acts = context.session, context.acts
    page = LogPage(LogSource(session), session.situation, context.look.theme)
    acts.take_from(page)

    def take(changes: ChangeSet) -> None:
        page.take_entries(changes.entries, session.situation)

    session.committed.connect(take)
    return Opening(page=page, prepare=lambda: page.start_over(session.situation))
