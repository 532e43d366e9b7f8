"""Entries about lines: states, notes, verifications as shown."""

from __future__ import annotations

from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.quick_entry.commands import LineNote, Options, Status, Verified
from console.services.entry_context import Drafted, EntryContext


def draft_status(command: Status, context: EntryContext) -> Drafted:
    """One ``line_status`` entry for each line meant."""
    return Drafted(
        drafts=[
            context.draft(
                context.act(EntryKind.LINE_STATUS, command.options, line=key, state=command.state),
                previous_state=context.reader.present_state(key),
            )
            for key in command.targets
        ]
    )


def draft_line_note(command: LineNote, context: EntryContext) -> Drafted:
    """One ``line_note`` entry for each line meant; its state stays."""
    return _unchanged(EntryKind.LINE_NOTE, command.targets, Options(note=command.note, when=command.when), context)


def draft_verified(command: Verified, context: EntryContext) -> Drafted:
    """One ``line_verified`` entry for each line meant.

    Raises:
        RuleViolation: A line is shown unknown, so there is nothing to verify as shown.
    """
    for key in command.targets:
        if context.reader.present_state(key) is LineState.UNKNOWN:
            name = context.set_up.the_line(key).name
            raise RuleViolation(
                f"Line {key}, {name}, is shown UNKNOWN, so there is nothing to verify as shown: "
                f"say what it is, for example {key}u!",
                candidates=(f"{key}u!",),
            )
    return _unchanged(EntryKind.LINE_VERIFIED, command.targets, command.options, context)


def _unchanged(kind: EntryKind, targets: tuple[int, ...], options: Options, context: EntryContext) -> Drafted:
    return Drafted(
        drafts=[
            context.draft(context.act(kind, options, line=key), previous_state=context.reader.present_state(key))
            for key in targets
        ]
    )
