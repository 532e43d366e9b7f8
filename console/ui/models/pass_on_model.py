"""The open pass-ons as a list, oldest first."""

from __future__ import annotations

from collections.abc import Hashable

from msgspec import Struct
from typing_extensions import override

from console.domain.pass_on import PassOn
from console.domain.situation import Situation
from console.render.wording import DOT, visible
from console.ui.formats import when_text
from console.ui.models.row_list import RowListModel


class PassOnRow(Struct, frozen=True, kw_only=True):
    """One pass-on.

    Attributes:
        head: Its number, who passed it on, when.
    """

    n: int
    head: str
    said: str


class PassOnModel(RowListModel[PassOnRow]):
    """Shows the pass-ons of a situation."""

    def show(self, situation: Situation) -> None:
        """Take a new situation."""
        self.replace_rows([_row(pass_on, situation) for pass_on in situation.pass_ons])

    @override
    def identity(self, row: PassOnRow) -> Hashable:
        """Its number."""
        return row.n

    @override
    def text(self, row: PassOnRow) -> str:
        """``1 · JR · 09:07  Technician expected``."""
        return f"{row.head}  {row.said}"

    @override
    def spoken(self, row: PassOnRow) -> str:
        """``Pass-on 1, Technician expected, JR, 09:07``."""
        return f"Pass-on {row.n}, {row.said}, {', '.join(row.head.split(DOT)[1:])}"


def _row(pass_on: PassOn, situation: Situation) -> PassOnRow:
    at = when_text(pass_on.at, situation.as_of, situation.set_up.center.zone, approx=pass_on.approx)
    head = DOT.join((f"px{pass_on.n}", pass_on.by or "–", at))
    return PassOnRow(n=pass_on.n, head=head, said=visible(pass_on.text))
