"""Shifts: start, hand over, end, who is on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from console.domain.errors import RuleViolation
from console.domain.events import AcceptedFacts, EntryKind, OperatorFacts, ShiftFacts
from console.domain.ids import Initials
from console.domain.log_entry import Draft
from console.domain.quick_entry.commands import OperatorOff, OperatorOn, ShiftEnd, ShiftStart
from console.domain.shift import Shift
from console.domain.shift_pattern import pattern_shift
from console.services.entry_context import Drafted, EntryContext
from console.services.shift_book import open_shift


class HandOver(Struct, frozen=True, kw_only=True):
    """What the incoming person covered, item by item (sentences), and what was left.

    Attributes:
        outgoing: Initials of those who handed over; empty = nobody did, None = not said.
    """

    covered: Sequence[str] = ()
    not_covered: Sequence[str] = ()
    outgoing: Sequence[Initials] | None = None


def draft_shift_start(command: ShiftStart, context: EntryContext, hand_over: HandOver) -> Drafted:
    """A shift starts; one still open is handed over to it."""
    drafts: list[Draft] = []
    opened = open_shift(context.reader)
    if opened is not None:
        drafts.append(_ended(opened, context, handed_over=True))
    facts = ShiftFacts(
        name=command.name or _pattern_name(context),
        operators=command.operators or (context.signature.by,),
        handed_over=opened is not None,
        outgoing=tuple(hand_over.outgoing or ()),
        no_handover=not hand_over.outgoing and (opened is None or hand_over.outgoing is not None),
    )
    drafts.append(context.draft(context.act(EntryKind.SHIFT_STARTED, facts=facts)))
    if hand_over.covered or hand_over.not_covered:
        accepted = AcceptedFacts(
            shift=opened.id if opened else None,
            covered=tuple(hand_over.covered),
            not_covered=tuple(hand_over.not_covered),
        )
        drafts.append(context.draft(context.act(EntryKind.SHIFT_ACCEPTED, facts=accepted)))
    return Drafted(drafts=drafts)


def draft_shift_end(_command: ShiftEnd, context: EntryContext) -> Drafted:
    """The open shift ends.

    Raises:
        RuleViolation: No shift is open.
    """
    return Drafted(drafts=[_ended(_must_be_open(context), context, handed_over=False)])


def draft_operator_on(command: OperatorOn, context: EntryContext) -> Drafted:
    """Someone joins the open shift.

    Raises:
        RuleViolation: No shift is open, or they are on already.
    """
    shift = _must_be_open(context)
    if command.initials in shift.on_now:
        raise RuleViolation(f"{command.initials} is on already in shift {shift.name}")
    return _operator(EntryKind.OPERATOR_ON, command.initials, context)


def draft_operator_off(command: OperatorOff, context: EntryContext) -> Drafted:
    """Someone leaves the open shift.

    Raises:
        RuleViolation: No shift is open, or they are not on.
    """
    shift = _must_be_open(context)
    if command.initials not in shift.on_now:
        raise RuleViolation(f"{command.initials} is not on in shift {shift.name}; on are {', '.join(shift.on_now)}")
    return _operator(EntryKind.OPERATOR_OFF, command.initials, context)


def _operator(kind: EntryKind, initials: Initials, context: EntryContext) -> Drafted:
    operator = context.set_up.the_operator(initials)
    return Drafted(drafts=[context.draft(context.act(kind, facts=OperatorFacts(operator=operator)))])


def _ended(shift: Shift, context: EntryContext, *, handed_over: bool) -> Draft:
    facts = ShiftFacts(name=shift.name, operators=shift.operators, handed_over=handed_over, shift=shift.id)
    return context.draft(context.act(EntryKind.SHIFT_ENDED, facts=facts))


def _must_be_open(context: EntryContext) -> Shift:
    shift = open_shift(context.reader)
    if shift is None:
        raise RuleViolation("No shift is open: start one with /shift start")
    return shift


def _pattern_name(context: EntryContext) -> str:
    scheduled = pattern_shift(context.set_up.patterns, context.set_up.center.zone, context.now)
    return scheduled.name if scheduled else "Shift"
