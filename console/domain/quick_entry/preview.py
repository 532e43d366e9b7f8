"""The sentence the window shows before Enter, and what a person should know before pressing it."""

from __future__ import annotations

from typing import assert_never

from console.domain.quick_entry import preview_lines as lines
from console.domain.quick_entry import preview_steps as steps
from console.domain.quick_entry.commands import (
    Acknowledge,
    ClockCheck,
    Command,
    Correct,
    DeskCommand,
    FallbackStep,
    LineCommand,
    LineNote,
    Note,
    OperatorOff,
    OperatorOn,
    Options,
    PassOnAdd,
    PassOnClose,
    QuickEntry,
    ShiftEnd,
    ShiftStart,
    Status,
    StepCommand,
    Told,
    Verified,
    Void,
    When,
)
from console.domain.quick_entry.preview_attention import preview_acknowledge
from console.domain.quick_entry.preview_facts import Parts, Preview, PreviewFacts

__all__ = ["Preview", "PreviewFacts", "preview"]

_GAP = "   "

NOTE_HINT = "No caller names or locations in notes."
"""What callers said about themselves belongs in the CAD; the record here is read by others (desk.md §5)."""


def preview(entry: QuickEntry, facts: PreviewFacts) -> Preview:
    """What Enter will log: ``3  911 Wireless Verizon   OPERATIONAL → DOWN   14:05 EDT (now)   by KM   [Enter]``."""
    parts = _parts(entry.command, facts)
    enter = "[Enter twice]" if parts.needs_second_enter else "[Enter]"
    return Preview(
        sentence=_GAP.join((*parts.shown, *_by(entry, facts), enter)),
        remarks=(*_time_remarks(entry.command), *parts.remarks),
        needs_second_enter=parts.needs_second_enter,
        hint=" · ".join(filter(None, (parts.hint, NOTE_HINT if _says_more(entry.command) else ""))),
    )


def _says_more(command: Command) -> bool:
    """Whether there is free text in it."""
    options = getattr(command, "options", None)
    return any((getattr(options, "note", None), getattr(command, "note", None), getattr(command, "text", None)))


def _by(entry: QuickEntry, facts: PreviewFacts) -> tuple[str, ...]:
    by = entry.initials or facts.by
    if by is None:
        return ()
    return (f"by {by}, keyed by {facts.keyed_by}" if facts.keyed_by not in (None, by) else f"by {by}",)


def _parts(command: Command, facts: PreviewFacts) -> Parts:
    match command:
        case Status() | LineNote() | Verified():
            return _line_parts(command, facts)
        case FallbackStep() | Told() | Note() | PassOnAdd() | PassOnClose() | ClockCheck():
            return _step_parts(command, facts)
        case _:
            return _desk_parts(command, facts)


def _line_parts(command: LineCommand, facts: PreviewFacts) -> Parts:
    match command:
        case Status():
            return lines.preview_status(command, facts)
        case LineNote():
            return lines.preview_line_note(command, facts)
        case Verified():
            return lines.preview_verified(command, facts)
        case _:
            assert_never(command)


def _step_parts(command: StepCommand, facts: PreviewFacts) -> Parts:
    match command:
        case FallbackStep():
            return steps.preview_fallback_step(command, facts)
        case Told():
            return steps.preview_told(command, facts)
        case Note():
            return steps.preview_note(command, facts)
        case PassOnAdd():
            return steps.preview_pass_on(command, facts)
        case PassOnClose():
            return steps.preview_pass_on_close(command, facts)
        case ClockCheck():
            return steps.preview_clock_check(command, facts)
        case _:
            assert_never(command)


def _desk_parts(command: DeskCommand, facts: PreviewFacts) -> Parts:
    match command:
        case Correct():
            return steps.preview_correct(command, facts)
        case Void():
            return steps.preview_void(command, facts)
        case Acknowledge():
            return preview_acknowledge(command, facts)
        case ShiftStart():
            return steps.preview_shift_start(command, facts)
        case ShiftEnd():
            return Parts(shown=(f"end shift {facts.open_shift or ''}".rstrip(),))
        case OperatorOn():
            return Parts(shown=(f"{command.initials} joins the shift",))
        case OperatorOff():
            return Parts(shown=(f"{command.initials} leaves the shift",))
        case _:
            assert_never(command)


def _time_remarks(command: Command) -> tuple[str, ...]:
    """``YESTERDAY``, the pass of a repeated hour, a time that is a guess."""
    said: list[str] = []
    options = getattr(command, "options", None)
    when = options.when if isinstance(options, Options) else getattr(command, "when", None)
    if isinstance(when, When):
        said.extend([when.remark] if when.remark is not None else [])
        said.extend(["about: the time is a guess and stays marked with ~"] if when.approx else [])
    return tuple(said)
