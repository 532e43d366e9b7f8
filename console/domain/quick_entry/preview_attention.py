"""The preview of what is said about attention items: seen, snoozed, parked."""

from __future__ import annotations

from console.domain.quick_entry.commands import Acknowledge
from console.domain.quick_entry.preview_facts import Parts, PreviewFacts
from console.domain.quick_entry.wording import note_words, wall_time
from console.domain.set_aside import PARKED_MOST, chosen_items, parks, why_not_parked


def preview_acknowledge(said: Acknowledge, facts: PreviewFacts) -> Parts:
    """The attention items that were seen or are put aside, and until when."""
    items = chosen_items(said.n, facts.attention)
    if not items:
        return Parts(shown=("seen", *note_words(said.note)), remarks=("there is no such attention item now",))
    until = said.until.at if said.until is not None else None
    parking = parks(until, said.ref, facts.now)
    word = "park" if parking else "seen" if until is None else "snooze"
    why_not = why_not_parked(items, facts.set_up.lines) if parking else None
    return Parts(
        shown=(word, *(item.text for item in items), *_until(said, facts), *note_words(said.note)),
        remarks=(why_not,) if why_not else (),
    )


def _until(said: Acknowledge, facts: PreviewFacts) -> tuple[str, ...]:
    until = (f"until {wall_time(said.until.at, facts.zone, facts.now)}",) if said.until is not None else ()
    if said.ref is None:
        return until
    last = () if said.until is not None else (f"{PARKED_MOST.days} days at most",)
    return (*until, f"until #{said.ref} is said of the line", *last)
