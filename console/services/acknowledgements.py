"""Acknowledging attention items: seen, by whom, when. Seen is not mended."""

from __future__ import annotations

from console.domain.attention import AttentionItem
from console.domain.errors import RuleViolation
from console.domain.events import AcknowledgedFacts, EntryKind
from console.domain.log_entry import Act
from console.domain.quick_entry.commands import Acknowledge, Options
from console.services.entry_context import Drafted, EntryContext


def draft_acknowledgement(command: Acknowledge, context: EntryContext, shown: tuple[AttentionItem, ...]) -> Drafted:
    """One entry for each item acknowledged: all that the strip shows, or the n-th of the whole list.

    Args:
        shown: The attention list in its order, those of the strip first.

    Raises:
        RuleViolation: There is no such item.
    """
    if command.n is None:
        chosen = tuple(item for item in shown if not item.kind.at_shift_sheet)
    else:
        chosen = tuple(item for n, item in enumerate(shown, start=1) if n == command.n)
    if not chosen:
        raise RuleViolation(_nothing(command.n, len(shown)))
    return Drafted(drafts=[context.draft(_act(item, command.note, context)) for item in chosen])


def _act(item: AttentionItem, note: str | None, context: EntryContext) -> Act:
    facts = AcknowledgedFacts(item=item.kind, line=item.line, fallback=item.fallback, raised_at=item.raised_at)
    return context.act(EntryKind.ACKNOWLEDGED, Options(note=note), line=item.line, fallback=item.fallback, facts=facts)


def _nothing(n: int | None, count: int) -> str:
    if n is None or count == 0:
        return "Nothing asks for attention now, so there is nothing to acknowledge"
    return f"There is no attention item {n}: the list has {count}"
