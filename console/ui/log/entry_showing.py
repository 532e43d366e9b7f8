"""Provides the one way to show an entry on the log page, from wherever in the window.

Any page or pane that knows the number of an entry calls ``show_in_context(context.pages, seq)``.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from console.domain.ids import Seq
from console.ui.page_context import Pages
from console.ui.page_name import PageName


@runtime_checkable
class ShowsEntries(Protocol):
    """The log page, without its weight: it is made when it is first opened."""

    def show_in_context(self, seq: Seq) -> None:
        """Show an entry in the whole log, selected, its neighbors around it."""
        ...

    def show_history(self, seq: Seq) -> None:
        """Show what became of an entry."""
        ...


def show_in_context(pages: Pages, seq: Seq) -> None:
    """Open the log page on an entry, its neighbors around it."""
    page = pages.open(PageName.LOG)
    if isinstance(page, ShowsEntries):
        page.show_in_context(seq)


def show_history(pages: Pages, seq: Seq) -> None:
    """The same with what became of the entry below."""
    page = pages.open(PageName.LOG)
    if isinstance(page, ShowsEntries):
        page.show_in_context(seq)
        page.show_history(seq)
