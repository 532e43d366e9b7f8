"""Provides going to an entry where it stands in the log: from the timeline, or from whatever else names one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from console.domain.ids import Seq
from console.ui.page_context import PageContext

FARTHEST = 3000
"""So many entries back the log on the desk is read, page by page, to show one."""


def show_entry(context: PageContext, seq: Seq) -> bool:
    """Show the desk with this entry selected in its log, the keyboard on it.

    Returns:
        False when it is so far back that looking for it is quicker; then nothing was done.
    """
    if context.session.situation.last_seq - seq > FARTHEST:
        return False
    view = context.desk.log.view
    model = view.model()
    while not view.show_entry(seq) and model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    context.pages.go_back()
    context.desk.reveal(context.desk.log)
    view.setFocus()
    return True


def too_far(seq: Seq) -> str:
    """What to do instead."""
    return f"Entry {seq} is far back in the log: find it there by its words (F3)."
