"""Acknowledging attention items: seen, snoozed or parked, by whom, when. Seen is not mended."""

from __future__ import annotations

from console.domain.attention import AttentionItem, AttentionKind
from console.domain.errors import RuleViolation
from console.domain.events import AcknowledgedFacts, EntryKind
from console.domain.log_entry import Act
from console.domain.quick_entry.commands import Acknowledge, Options
from console.domain.set_aside import chosen_items, is_parking, occasion_of, why_not_parked
from console.services.entry_context import Drafted, EntryContext


def draft_acknowledgement(
    command: Acknowledge,
    context: EntryContext,
    shown: tuple[AttentionItem, ...],
    listed: tuple[AttentionItem, ...] | None = None,
) -> Drafted:
    """One entry for each item acknowledged: all that the strip shows, or the n-th of the whole list.

    Args:
        shown: The attention list in its order, those of the strip first.
        listed: The same as the person had it in sight: the number is that of this list; None = as ``shown``.

    Raises:
        RuleViolation: There is no such item (any more), or one that can't be put aside for so long.
    """
    chosen = chosen_items(command.n, shown if listed is None else listed)
    if not chosen:
        raise RuleViolation(_nothing(command.n, shown if listed is None else listed))
    chosen = _still_there(chosen, shown, command.n)
    acts = [_act(item, command, context) for item in chosen]
    why_not = why_not_parked(chosen, context.set_up.lines) if any(map(is_parking, acts)) else None
    if why_not is not None:
        raise RuleViolation(why_not, candidates=(f"a{command.n or ''} >60m",))
    return Drafted(drafts=[context.draft(act) for act in acts])


def _still_there(
    chosen: tuple[AttentionItem, ...], shown: tuple[AttentionItem, ...], n: int | None
) -> tuple[AttentionItem, ...]:
    """Those of the chosen items that are on the list now; what has come since has another number, and nobody's eye."""
    there = {occasion_of(item) for item in shown if item.kind is not AttentionKind.NOT_SAVED}
    kept = tuple(item for item in chosen if occasion_of(item) in there)
    if kept:
        return kept
    if all(item.kind is AttentionKind.NOT_SAVED for item in chosen):
        raise RuleViolation("What is not saved can't be put aside: it goes once it is saved")
    what = "What was on the list" if n is None else f'Item {n}, "{chosen[0].text}",'
    raise RuleViolation(f"{what} asks for nothing any more: look at the list again")


def _act(item: AttentionItem, command: Acknowledge, context: EntryContext) -> Act:
    facts = AcknowledgedFacts(item=item.kind, line=item.line, fallback=item.fallback, raised_at=item.raised_at)
    refs = (command.ref,) if command.ref is not None else ()
    options = Options(note=command.note, expected=command.until, refs=refs)
    return context.act(EntryKind.ACKNOWLEDGED, options, line=item.line, fallback=item.fallback, facts=facts)


def _nothing(n: int | None, shown: tuple[AttentionItem, ...]) -> str:
    if n is None or not shown:
        return "Nothing asks for attention now, so there is nothing to acknowledge"
    sheet = sum(item.kind.at_shift_sheet for item in shown)
    where = f"{len(shown) - sheet} on the strip, {sheet} on the shift sheet" if sheet else f"the list has {len(shown)}"
    return f"There is no attention item {n}: {where}"
