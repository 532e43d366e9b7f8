"""Attention items that a person has dealt with for now: seen, snoozed, or parked until a date or a reference.

None of it hides a state: the board shows DOWN as before. A snoozed item comes back after an hour at the latest; only a
line outside the 911 group without a word may be parked for longer (contract §4, no_update).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.clock import whole_second
from console.domain.events import AcknowledgedFacts
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Line, LineGroup
from console.domain.line_board import LineStatus
from console.domain.log_entry import Act
from console.domain.story import StoryItem

SNOOZE_MOST = timedelta(minutes=60)
"""The longest that anything may be snoozed (desk.md §1)."""

PARKED_MOST = timedelta(days=30)
"""How long an item stays parked for a reference that nobody ever says."""

_Occasion = tuple[str, LineKey | None, FallbackKey | None, datetime]


class SeenItem(Struct, frozen=True, kw_only=True):
    """An item that still holds, and who has dealt with it.

    Attributes:
        at: When it was seen.
        until: When it comes back; None = when it is raised anew, or when the reference is said.
        until_ref: Reference whose mention brings it back.
        parked: For longer than a snooze lasts.
    """

    item: AttentionItem
    by: Initials | None
    at: datetime
    until: datetime | None = None
    until_ref: str | None = None
    parked: bool = False

    @property
    def snoozed(self) -> bool:
        """Whether it comes back by itself within the hour."""
        return self.until is not None and not self.parked


class Aside(Struct, frozen=True, kw_only=True):
    """What was said about attention items, and what is needed to tell whether it still counts.

    Attributes:
        acknowledged: ``acknowledged`` acts.
        lines: The board, to know since when a line has been in its state.
        words: What was said about each line that waits for a reference, from then on.
    """

    acknowledged: Sequence[StoryItem]
    lines: Sequence[LineStatus]
    as_of: datetime
    words: Mapping[LineKey, Sequence[StoryItem]]

    def seen(self, item: AttentionItem) -> SeenItem | None:
        """Who has dealt with this item, or None while it asks for a person; the newest word on it counts."""
        about = [one for one in self.acknowledged if self._is_about(one, item)]
        newest = max(about, key=lambda one: one.order, default=None)
        if newest is None or not self._holds(newest):
            return None
        act = newest.act
        return SeenItem(
            item=item,
            by=newest.by,
            at=act.occurred_at,
            until=act.expected,
            until_ref=_ref(act),
            parked=is_parking(act),
        )

    def _is_about(self, said: StoryItem, item: AttentionItem) -> bool:
        if acknowledged_occasion(said.act) == occasion_of(item):
            return True
        facts = said.act.facts
        if not isinstance(facts, AcknowledgedFacts) or not is_parking(said.act):
            return False
        # A note about a parked line starts its clock anew, and is no reason to ask again; another state is.
        since = next((one.since for one in self.lines if one.line.key == facts.line), None)
        same = (facts.item, facts.line) == (item.kind.value, item.line)
        return same and since is not None and since <= said.act.occurred_at

    def _holds(self, said: StoryItem) -> bool:
        act, ref = said.act, _ref(said.act)
        if act.expected is None and ref is None:
            return True
        if self.as_of >= (act.expected or act.occurred_at + PARKED_MOST):
            return False
        words = self.words.get(act.line, ()) if act.line is not None else ()
        return ref is None or not any(_mentions(one.act, ref) for one in words if one.order > said.order)


def occasion_of(item: AttentionItem) -> _Occasion:
    """What tells one raising of an item from the next."""
    return (item.kind.value, item.line, item.fallback, whole_second(item.raised_at))


def acknowledged_occasion(act: Act) -> _Occasion | None:
    """The occasion an acknowledgement names."""
    said = act.facts
    if not isinstance(said, AcknowledgedFacts) or said.raised_at is None:
        return None
    return (said.item, said.line, said.fallback, whole_second(said.raised_at))


def is_parking(act: Act) -> bool:
    """Whether an acknowledgement parks its item, for longer than a snooze or until a reference."""
    return parks(act.expected, _ref(act), act.occurred_at)


def parks(until: datetime | None, ref: str | None, now: datetime) -> bool:
    """Whether putting an item aside like this is more than a snooze."""
    return ref is not None or (until is not None and until - whole_second(now) > SNOOZE_MOST)


def chosen_items(n: int | None, shown: tuple[AttentionItem, ...]) -> tuple[AttentionItem, ...]:
    """The items that are meant: all that the strip shows, or the n-th of the whole list.

    Args:
        shown: The attention list in its order, those of the strip first.
    """
    if n is None:
        return tuple(item for item in shown if not item.kind.at_shift_sheet)
    return shown[n - 1 : n]


def why_not_parked(items: Iterable[AttentionItem], lines: Iterable[Line]) -> str | None:
    """Why these items can't be put aside for longer than an hour; None where they can."""
    nine_one_one = {line.key for line in lines if line.group is LineGroup.NINE_ONE_ONE}
    for item in items:
        if item.kind is not AttentionKind.NO_UPDATE:
            return "Only a line without a word can be parked: snooze this for up to an hour, such as >60m"
        if item.line in nine_one_one:
            return "A 911 line is never parked: snooze it for up to an hour, such as >60m"
    return None


def _ref(act: Act) -> str | None:
    return act.refs[0] if act.refs else None


def _mentions(act: Act, ref: str) -> bool:
    wanted = ref.casefold()
    words = (word.strip("#.,:;()").casefold() for word in (act.note or "").split())
    return wanted in {one.casefold() for one in act.refs} or wanted in words
