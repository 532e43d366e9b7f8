"""Provides the set-up page as a page of the window: what it asks for is done in the session."""

from __future__ import annotations

from pathlib import Path

from console.services.changes import ChangeSet
from console.ui.page_context import Opening, PageContext
from console.ui.setup.set_up_page import SetUpPage


def set_up_opening(context: PageContext) -> Opening:
    """Make the set-up page."""
    session, page = context.session, SetUpPage()

    def prepare() -> None:
        page.show_set_up(session.situation.set_up)
        page.tell("")

    def apply(source: str | Path) -> None:
        def done(changes: ChangeSet) -> None:
            count = len(changes.entries)
            said = f"In the record: {count} set-up {'entry' if count == 1 else 'entries'}."
            page.tell_changed(session.situation.set_up, " ".join((said if count else "", *changes.warnings)))

        session.apply_set_up(source, done, lambda error: page.tell(error.sentence))

    page.text_said.connect(apply)
    page.file_chosen.connect(lambda path: apply(Path(path)))
    return Opening(page=page, prepare=prepare)
