"""Corrections and voids: new entries that name an old one (contract §2, ``c`` and ``v``)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from msgspec.structs import replace

from console.domain.errors import RuleViolation
from console.domain.events import CORRECTABLE_KINDS, VOIDABLE_KINDS, ClockCheckFacts, EntryKind
from console.domain.ids import Initials, Seq
from console.domain.line import LineState
from console.domain.log_entry import Act, Draft, LogEntry
from console.domain.quick_entry.commands import Clear, Correct, Options, Void
from console.services.entry_context import Drafted, EntryContext

_ONLY_SECONDS = re.compile(r"[+-]?[0-9]+s?")

OWN_ENTRY_WITHIN = timedelta(seconds=60)
"""How long one's own entry may be voided without a reason (contract §2)."""


def draft_correction(command: Correct, context: EntryContext) -> Drafted:
    """A correction of the story as it stands; what is not said stays.

    Raises:
        RuleViolation: No such entry, it is void or of a kind that is not corrected, or nothing would change.
    """
    named = _entry(command.seq, context, CORRECTABLE_KINDS | {EntryKind.CORRECTION}, verb="c")
    thread = context.reader.thread(named.seq)
    if thread is None or thread.original.kind not in CORRECTABLE_KINDS:
        raise RuleViolation(f"Entry {named.seq} ({_words(named.kind)}) can't be corrected: log what holds instead")
    item = thread.item
    if item is None:
        raise RuleViolation(f"Entry {thread.original.seq} is void, so there is nothing to correct: log it anew")
    act = _corrected(item.act, command, thread.original.seq)
    if act == item.act:
        raise RuleViolation(_nothing_new(named.seq, thread.original.seq))
    previous = context.reader.present_state(act.line) if act.line is not None else None
    draft = context.draft(act, kind=EntryKind.CORRECTION, corrects=thread.original.seq, previous_state=previous)
    return Drafted(drafts=[draft])


def _corrected(act: Act, command: Correct, seq: Seq) -> Act:
    _check_kind(act, command, seq)
    changes: dict[str, object] = {**_said(command.options), **_cleared(command.options)}
    if command.target is not None:
        changes["line"] = command.target
    if command.state is not None:
        changes["state"] = command.state
    if command.ahead_s is not None:
        changes["facts"] = ClockCheckFacts(ahead_s=command.ahead_s)
    corrected = replace(act, **changes)
    if corrected.state is LineState.OPERATIONAL and corrected.scope:
        raise RuleViolation(
            f"Entry {seq} would be operational with a scope ({corrected.scope}): add ~- to clear it, "
            "or say what is still out with g ~..."
        )
    return corrected


def _nothing_new(named: Seq, original: Seq) -> str:
    """Says it of the entry that was named, which may be a correction itself."""
    which = f"{named}" if named == original else f"{named}, which corrects {original},"
    return f"Entry {which} says that already, so nothing was corrected: say what is different"


def _check_kind(act: Act, command: Correct, seq: Seq) -> None:
    """A correction stays of the same kind (contract §2)."""
    if command.target is not None and act.line is None:
        raise RuleViolation(f"Entry {seq} ({_words(act.kind)}) is about no line: void it and log the right one")
    if command.state is not None and act.state is None:
        raise RuleViolation(f"Entry {seq} ({_words(act.kind)}) sets no state: void it and log the state")
    _check_clock(act, command, seq)
    only_status = command.options.scope or command.options.symptoms or command.options.expected
    if only_status and act.kind is not EntryKind.LINE_STATUS:
        raise RuleViolation(f"Entry {seq} ({_words(act.kind)}) has no scope, symptoms or expected end to correct")
    if command.options.basis and act.kind is EntryKind.LINE_VERIFIED and not command.options.basis.verifies:
        raise RuleViolation(
            f"Entry {seq} is a verification: only a call (!) or a test (!test) verifies; void it instead"
        )


def _check_clock(act: Act, command: Correct, seq: Seq) -> None:
    is_check = act.kind is EntryKind.CLOCK_CHECKED
    if command.ahead_s is not None and not is_check:
        raise RuleViolation(f"Entry {seq} ({_words(act.kind)}) is no clock check: say what is to change in it")
    note = command.options.note or ""
    if is_check and _ONLY_SECONDS.fullmatch(note):
        raise RuleViolation(f"Entry {seq} is a clock check: to correct its seconds type c{seq} /clock {note}")


def _said(options: Options) -> dict[str, object]:
    said: dict[str, object] = {
        "scope": options.scope,
        "symptoms": options.symptoms,
        "basis": options.basis,
        "expected": options.expected.at if options.expected else None,
        "refs": options.refs,
        "note": options.note,
    }
    changes = {name: value for name, value in said.items() if value}
    if options.when is not None:
        changes |= {"occurred_at": options.when.at, "approx": options.when.approx}
    return changes


def _cleared(options: Options) -> dict[str, object]:
    empty: dict[Clear, tuple[str, object]] = {
        Clear.SCOPE: ("scope", None),
        Clear.SYMPTOMS: ("symptoms", ()),
        Clear.REFS: ("refs", ()),
        Clear.NOTE: ("note", None),
    }
    return dict(empty[clear] for clear in options.cleared)


def draft_void(command: Void, context: EntryContext) -> Drafted:
    """One void for the entry named, or one for each of its batch.

    Raises:
        RuleViolation: No such entry, void already, of a kind that is not voided, or a reason is missing.
    """
    named = _entry(command.seq, context, VOIDABLE_KINDS, verb="v")
    _check_voidable(named)
    targets = [named]
    if named.batch is not None and (command.whole_batch or command.seq is None):
        targets = [one for one in context.reader.batch(named.batch) if one.voided_by is None]
        targets = [one for one in targets if one.kind in VOIDABLE_KINDS]
    for target in targets:
        _check_reason(target, command.reason, context.signature.by, context.now)
    return Drafted(drafts=[_void(target, command.reason, context) for target in targets])


def _void(target: LogEntry, reason: str | None, context: EntryContext) -> Draft:
    act = context.act(
        target.act.kind,
        Options(note=reason),
        line=target.act.line,
        fallback=target.act.fallback,
        told=target.act.told,
        facts=target.act.facts,
    )
    previous = context.reader.present_state(act.line) if act.line is not None else None
    return context.draft(act, kind=EntryKind.VOID, corrects=target.seq, previous_state=previous)


def _check_voidable(entry: LogEntry) -> None:
    if entry.kind is EntryKind.VOID:
        raise RuleViolation(f"Entry {entry.seq} is a void, and a void is not voided: log again what holds")
    if entry.voided_by is not None:
        raise RuleViolation(f"Entry {entry.seq} is void already, by entry {entry.voided_by}")
    if entry.kind not in VOIDABLE_KINDS:
        raise RuleViolation(f"Entry {entry.seq} ({_words(entry.kind)}) can't be voided: log what holds instead")


def _check_reason(entry: LogEntry, reason: str | None, by: Initials, now: datetime) -> None:
    own_and_fresh = entry.by == by and now - entry.recorded_at <= OWN_ENTRY_WITHIN
    if not reason and not own_and_fresh:
        raise RuleViolation(
            f"Entry {entry.seq} is not your own of the last 60 seconds, so its void needs a reason: "
            f"v{entry.seq} wrong line, for example"
        )


def _entry(seq: Seq | None, context: EntryContext, kinds: frozenset[EntryKind], *, verb: str) -> LogEntry:
    if seq is None:
        newest = context.reader.newest_by(context.signature.by, kinds)
        if newest is None:
            raise RuleViolation(f"{context.signature.by} has logged nothing that {verb} could mean: give its number")
        return newest
    entry = context.reader.entry(seq)
    if entry is None:
        raise RuleViolation(f"Entry {seq} does not exist; the newest is {context.reader.head().seq}")
    return entry


def _words(kind: EntryKind) -> str:
    return kind.replace("_", " ")
