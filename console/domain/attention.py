"""Attention items: the one list of things that may ask for a person (contract §4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct, field

from console.domain.attention_item import AttentionItem, AttentionKind, AttentionSwitches
from console.domain.events import AcceptedFacts, ClockFacts
from console.domain.fallback_attention import about_fallback
from console.domain.fallback_number import FallbackStatus
from console.domain.ids import LineKey
from console.domain.line_attention import about_line
from console.domain.line_board import LineStatus
from console.domain.phrases import duration_text, time_text
from console.domain.set_aside import Aside, SeenItem
from console.domain.set_up import SetUp
from console.domain.story import StoryItem

__all__ = [
    "AttentionFacts",
    "AttentionItem",
    "AttentionKind",
    "AttentionSwitches",
    "SeenItem",
    "attention_items",
    "raised_items",
    "seen_items",
]

_DAY = timedelta(hours=24)
_ORDER = tuple(AttentionKind)


class AttentionFacts(Struct, frozen=True, kw_only=True):
    """What attention items are derived from.

    Attributes:
        lines, fallbacks: As they stand at ``as_of``; those retired ask for nothing.
        created_at: When the record was made.
        newest_backup_at: When the newest verified backup was made, or None.
        clock_jumps: ``clock_changed`` acts of the last day or more.
        acknowledged: ``acknowledged`` acts; each silences the one occasion it names, for good or for a time.
        words: What was said about each line that is parked until a reference is there, from then on.
        accepted: ``shift_accepted`` acts of the open shift.
        not_saved_at: When an entry could not be saved, while that is so; only the window that has it knows.
    """

    set_up: SetUp
    as_of: datetime
    exercise: bool
    lines: tuple[LineStatus, ...]
    fallbacks: tuple[FallbackStatus, ...]
    created_at: datetime
    newest_backup_at: datetime | None = None
    clock_jumps: tuple[StoryItem, ...] = ()
    acknowledged: tuple[StoryItem, ...] = ()
    words: Mapping[LineKey, Sequence[StoryItem]] = field(default_factory=dict)
    accepted: tuple[StoryItem, ...] = ()
    not_saved_at: datetime | None = None
    switches: AttentionSwitches = field(default_factory=AttentionSwitches)


def attention_items(facts: AttentionFacts) -> tuple[AttentionItem, ...]:
    """The items that ask for a person now: raised, and neither seen nor put aside, in the order of raised_items."""
    aside = _aside(facts)
    return tuple(item for item in raised_items(facts) if aside.seen(item) is None)


def seen_items(facts: AttentionFacts) -> tuple[SeenItem, ...]:
    """The items that hold as before although somebody has seen them or put them aside, oldest first."""
    aside = _aside(facts)
    return tuple(seen for item in raised_items(facts) if (seen := aside.seen(item)) is not None)


def raised_items(facts: AttentionFacts) -> tuple[AttentionItem, ...]:
    """The items that hold and are switched on, oldest first, seen or not; the shift sheet's included.

    Items raised at the same moment come in the order of the kinds, then by line or fallback key.
    """
    shown = [item for item in _all_items(facts) if facts.switches.shows(item.kind)]
    return tuple(sorted(shown, key=lambda item: (item.raised_at, _ORDER.index(item.kind))))


def _aside(facts: AttentionFacts) -> Aside:
    return Aside(acknowledged=facts.acknowledged, lines=facts.lines, as_of=facts.as_of, words=facts.words)


def _all_items(facts: AttentionFacts) -> Iterator[AttentionItem]:
    zone = facts.set_up.center.zone
    yield from _not_saved(facts)
    yield from _clock_changed(facts)
    yield from _backup_old(facts)
    in_service = tuple(line for line in facts.lines if not line.line.retired)
    for line in in_service:
        yield from about_line(line, facts.as_of, zone, facts.switches)
    for fallback in facts.fallbacks:
        yield from about_fallback(fallback, in_service, facts.as_of, facts.created_at)
    yield from _not_accepted(facts)


def _not_saved(facts: AttentionFacts) -> Iterator[AttentionItem]:
    if facts.not_saved_at is not None:
        text = "An entry could not be saved: try again, or print or copy it"
        yield AttentionItem(kind=AttentionKind.NOT_SAVED, text=text, raised_at=facts.not_saved_at)


def _clock_changed(facts: AttentionFacts) -> Iterator[AttentionItem]:
    """A jump asks for a look for a day; after that it is history, and in the record."""
    for item in facts.clock_jumps:
        jump, at = item.act.facts, item.act.occurred_at
        if isinstance(jump, ClockFacts) and at <= facts.as_of < at + _DAY:
            way = "forward" if jump.jump_s > 0 else "back"
            size = f"{abs(jump.jump_s)} s" if abs(jump.jump_s) < 60 else duration_text(jump.jump_s)
            moment = time_text(at, facts.as_of, facts.set_up.center.zone)
            text = f"This computer's clock jumped {way} by {size} at {moment}: compare it with the master clock"
            yield AttentionItem(kind=AttentionKind.CLOCK_CHANGED, text=text, raised_at=at)


def _backup_old(facts: AttentionFacts) -> Iterator[AttentionItem]:
    # A drill's record is made to be thrown away: asking for its backup would teach people to ignore the real one.
    if facts.exercise:
        return
    since = max(facts.created_at, facts.newest_backup_at or facts.created_at)
    if facts.as_of - since > _DAY:
        age = duration_text(int((facts.as_of - since).total_seconds()))
        text = f"No verified backup of the record for {age}"
        yield AttentionItem(kind=AttentionKind.BACKUP_OLD, text=text, raised_at=since + _DAY)


def _not_accepted(facts: AttentionFacts) -> Iterator[AttentionItem]:
    for item in facts.accepted:
        said = item.act.facts
        if isinstance(said, AcceptedFacts) and said.not_covered:
            text = f"Not covered at the hand-over: {'; '.join(said.not_covered)}"
            yield AttentionItem(kind=AttentionKind.NOT_ACCEPTED, text=text, raised_at=item.act.occurred_at)
