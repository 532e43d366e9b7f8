"""The attention items of the strip as a list, oldest first, numbered as ``a1`` and on name them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from typing_extensions import override

from console.domain.attention import AttentionItem
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.formats import when_text
from console.ui.models.row_list import RowListModel


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionRow:
    """One item.

    Attributes:
        n: Its place on the list, from 1.
        head: Its number and since when it has held.
    """

    n: int
    item: AttentionItem
    head: str
    said: str


class AttentionModel(RowListModel[AttentionRow]):
    """Shows what the strip asks for; what belongs on the shift sheet stays there."""

    def show(self, situation: Situation) -> None:
        """Take a new situation."""
        shown = [item for item in situation.attention if not item.kind.at_shift_sheet]
        self.replace_rows([_row(n, item, situation) for n, item in enumerate(shown, start=1)])

    @override
    def identity(self, row: AttentionRow) -> Hashable:
        """What it is about, and since when."""
        return (row.item.kind, row.item.line, row.item.fallback, row.item.raised_at)

    @override
    def text(self, row: AttentionRow) -> str:
        """``a1 · since 14:04  Line 5 …``."""
        return f"{row.head}  {row.said}"

    @override
    def spoken(self, row: AttentionRow) -> str:
        """``Item 1, Line 5 …``."""
        return f"Item {row.n}, {row.said}"


def _row(n: int, item: AttentionItem, situation: Situation) -> AttentionRow:
    since = when_text(item.raised_at, situation.as_of, situation.set_up.center.zone)
    return AttentionRow(n=n, item=item, head=f"a{n} · since {since}", said=visible(item.text))
