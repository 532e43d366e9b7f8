"""Provides what asks for attention as a page of the window: what is chosen there becomes a set-up entry."""

from __future__ import annotations

from console.services.changes import ChangeSet
from console.ui.attention.attention_page import AttentionPage
from console.ui.page_context import Opening, PageContext
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.setup.who_changes import ask_who_changes


def attention_opening(context: PageContext) -> Opening:
    """Make the page."""
    session, page = context.session, AttentionPage()

    def prepare() -> None:
        page.show_switches(session.situation.set_up.center.attention)
        page.tell("")

    def apply(text: str) -> None:
        def done(_changes: ChangeSet) -> None:
            page.show_switches(session.situation.set_up.center.attention)
            page.tell("In the record: this holds for every position from now on.")

        def go() -> None:
            apply_set_up(session, text, done, lambda error: page.tell(error.sentence))

        ask_who_changes(session, page, go, page.tell)

    page.text_said.connect(apply)
    return Opening(page=page, prepare=prepare)
