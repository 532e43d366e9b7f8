"""Entries about fallback numbers: activated, published, tested, off."""

from __future__ import annotations

from collections.abc import Iterator

from console.domain.events import EntryKind
from console.domain.fallback_life import fold_fallback
from console.domain.fallback_number import FallbackNumber, Stage
from console.domain.line import OUT_STATES
from console.domain.quick_entry.commands import FallbackStep, FallbackVerb
from console.services.entry_context import Drafted, EntryContext

_KIND_OF = {
    FallbackVerb.ACTIVATE: EntryKind.FALLBACK_ACTIVATED,
    FallbackVerb.PUBLISH: EntryKind.FALLBACK_PUBLISHED,
    FallbackVerb.TEST: EntryKind.FALLBACK_TESTED,
    FallbackVerb.OFF: EntryKind.FALLBACK_DEACTIVATED,
}


def draft_fallback_step(command: FallbackStep, context: EntryContext) -> Drafted:
    """The entry of one step; any step that the parser lets through is accepted from any stage."""
    fallback = context.set_up.the_fallback(command.fallback)
    turns_on = command.verb in (FallbackVerb.ACTIVATE, FallbackVerb.PUBLISH)
    act = context.act(_KIND_OF[command.verb], command.options, fallback=fallback.key)
    warnings = tuple(_warnings(fallback, context)) if turns_on else ()
    return Drafted(drafts=[context.draft(act)], warnings=warnings)


def _warnings(fallback: FallbackNumber, context: EntryContext) -> Iterator[str]:
    status = fold_fallback(fallback, context.reader.fallback_items(fallback.key))
    if fallback.number and status.last_tested is None and status.stage is not Stage.PUBLISHED:
        yield f"Fallback {fallback.key} was never tested: call it once, then log f{fallback.key}t"
    for key in fallback.rides_on:
        state = context.reader.present_state(key)
        if state in OUT_STATES:
            name = context.set_up.the_line(key).name
            yield f"Fallback {fallback.key} rides on line {key}, {name}, which is {state.upper()}"
