"""A pass-on: a note for the next shift that stays open, every shift, until closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.acceptance import Acceptance
from console.domain.events import EntryKind, PassOnFacts
from console.domain.ids import Initials
from console.domain.log_entry import Act
from console.domain.story import StoryItem


class PassOn(Struct, frozen=True, kw_only=True):
    """One pass-on.

    Attributes:
        n: Its number, typed after ``px``.
        at: When it was passed on.
        closed_at: When it was closed, or None while open.
        approx, closed_approx: That ``at``, that ``closed_at`` is a guess.
        accepted: What was said of it at the hand-overs of a report; the record tells that apart.
    """

    n: int
    text: str
    by: Initials | None
    at: datetime
    closed_at: datetime | None = None
    approx: bool = False
    closed_approx: bool = False
    accepted: tuple[Acceptance, ...] = ()

    @property
    def sentence(self) -> str:
        """``Pass-on 3: spare headset``: as it is handed over."""
        return f"Pass-on {self.n}: {self.text}"

    def was_open(self, start: datetime, end: datetime) -> bool:
        """Whether it was open at some time from ``start`` to ``end``, both included."""
        return self.at <= end and (self.closed_at is None or self.closed_at >= start)


def fold_pass_ons(items: Iterable[StoryItem]) -> tuple[PassOn, ...]:
    """Fold pass-ons and their closings, in story order, into all of them by number, the closed ones too.

    Void one and it is gone with its closing; void the closing and it is open again.
    """
    opened: dict[int, PassOn] = {}
    closed: dict[int, Act] = {}
    for item in items:
        act = item.act
        if not isinstance(act.facts, PassOnFacts):
            continue
        if act.kind is EntryKind.PASS_ON:
            opened[act.facts.n] = PassOn(
                n=act.facts.n, text=act.note or "", by=item.by, at=act.occurred_at, approx=act.approx
            )
        else:
            closed.setdefault(act.facts.n, act)
    return tuple(_closed(one, closed.get(n)) for n, one in sorted(opened.items()))


def _closed(one: PassOn, act: Act | None) -> PassOn:
    return one if act is None else replace(one, closed_at=act.occurred_at, closed_approx=act.approx)
