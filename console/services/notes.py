"""Entries about no line: notes, who was told, pass-ons, clock checks, board reviews."""

from __future__ import annotations

from console.domain.errors import RuleViolation
from console.domain.events import ClockCheckFacts, EntryKind, PassOnFacts
from console.domain.pass_on import fold_pass_ons
from console.domain.quick_entry.commands import ClockCheck, Note, Options, PassOnAdd, PassOnClose, Told
from console.services.entry_context import Drafted, EntryContext


def draft_note(command: Note, context: EntryContext) -> Drafted:
    """A note about no line."""
    options = Options(note=command.text, when=command.when)
    return Drafted(drafts=[context.draft(context.act(EntryKind.NOTE, options))])


def draft_told(command: Told, context: EntryContext) -> Drafted:
    """Who was notified."""
    act = context.act(EntryKind.TOLD, command.options, told=command.who)
    return Drafted(drafts=[context.draft(act)])


def draft_pass_on(command: PassOnAdd, context: EntryContext) -> Drafted:
    """A note for the next shift, with the next number of the record."""
    facts = PassOnFacts(n=context.reader.pass_on_count() + 1)
    act = context.act(EntryKind.PASS_ON, Options(note=command.text, when=command.when), facts=facts)
    return Drafted(drafts=[context.draft(act)])


def draft_pass_on_closed(command: PassOnClose, context: EntryContext) -> Drafted:
    """A pass-on is done with.

    Raises:
        RuleViolation: There is no such pass-on, or it is closed already.
    """
    open_numbers = [one.n for one in fold_pass_ons(context.reader.pass_on_items()) if one.closed_at is None]
    if command.n not in open_numbers:
        why = "is closed already" if 1 <= command.n <= context.reader.pass_on_count() else "does not exist"
        known = f"open are {', '.join(map(str, open_numbers))}" if open_numbers else "none is open"
        raise RuleViolation(
            f"Pass-on {command.n} {why}; {known}", candidates=tuple(f"px{number}" for number in open_numbers)
        )
    options = Options(note=command.note, when=command.when)
    act = context.act(EntryKind.PASS_ON_CLOSED, options, facts=PassOnFacts(n=command.n))
    return Drafted(drafts=[context.draft(act)])


def draft_clock_check(command: ClockCheck, context: EntryContext) -> Drafted:
    """This PC's clock was compared with the master clock."""
    facts = ClockCheckFacts(ahead_s=command.ahead_s)
    return Drafted(drafts=[context.draft(context.act(EntryKind.CLOCK_CHECKED, command.options, facts=facts))])


def draft_board_reviewed(context: EntryContext) -> Drafted:
    """The board was looked at and no other trouble is known; verifies nothing."""
    return Drafted(drafts=[context.draft(context.act(EntryKind.BOARD_REVIEWED))])
