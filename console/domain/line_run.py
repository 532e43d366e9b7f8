"""Runs: a line's story cut wherever its state changes; the board, outages and minutes all rest on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.story import StoryItem


class Run(Struct, frozen=True, kw_only=True):
    """An unbroken stretch of one state, repeats of it included.

    Attributes:
        items: The status entries of the run and the verifications in it, in story order; the first began it.
    """

    state: LineState
    items: tuple[StoryItem, ...]

    @property
    def started_at(self) -> datetime:
        """When the state was entered; repeats do not move it."""
        return self.items[0].act.occurred_at

    @property
    def approx(self) -> bool:
        """Whether that moment is a guess."""
        return self.items[0].act.approx

    @property
    def statuses(self) -> tuple[StoryItem, ...]:
        """The entries that said the state, oldest first, never none."""
        return tuple(item for item in self.items if says_state(item))

    @property
    def first_verification(self) -> StoryItem | None:
        """What first verified the state. *Unknown* means nobody has verified it, so nothing ever does."""
        if self.state is LineState.UNKNOWN:
            return None
        return next((item for item in self.items if item.act.verifies), None)


def says_state(item: StoryItem) -> bool:
    """Whether this act puts its line into a state."""
    return item.act.kind is EntryKind.LINE_STATUS and item.act.state is not None


def runs(items: Iterable[StoryItem]) -> tuple[Run, ...]:
    """Cut one line's items, given in story order, into runs.

    Before the first run the line is *unknown*; a verification that stands there verified a state the record no
    longer holds, and belongs to no run.
    """
    grown: list[tuple[LineState, list[StoryItem]]] = []
    for item in items:
        state = item.act.state if says_state(item) else None
        if state is not None and (not grown or grown[-1][0] is not state):
            grown.append((state, [item]))
        elif grown and item.act.kind in (EntryKind.LINE_STATUS, EntryKind.LINE_VERIFIED):
            grown[-1][1].append(item)
    return tuple(Run(state=state, items=tuple(of_run)) for state, of_run in grown)
