"""How times and states are worded before Enter."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.clock import in_zone, wall_instants
from console.domain.line import LineState
from console.domain.phrases import BASIS_WORDS, SYMPTOM_WORDS
from console.domain.quick_entry.commands import Clear, Options, When
from console.domain.quick_entry.times import YESTERDAY

_BOTH_TIMES_FROM = timedelta(minutes=2)
_WEEK = timedelta(days=7)
_CLEARS = {
    Clear.SCOPE: "no scope",
    Clear.SYMPTOMS: "no symptoms",
    Clear.REFS: "no references",
    Clear.NOTE: "no note",
}


def state_word(state: LineState) -> str:
    """The state as it is always shown: a word in capitals."""
    return state.value.upper()


def wall_time(moment: datetime, zone: ZoneInfo, now: datetime, *, approx: bool = False) -> str:
    """``14:05 EDT``; its day if it is not today, ``(first)`` or ``(second)`` in a repeated hour, ``~`` if a guess."""
    local, today = in_zone(moment, zone), in_zone(now, zone)
    instants = wall_instants(local.date(), local.hour, local.minute, zone)
    turn = "" if len(instants) == 1 else " (first)" if moment < instants[1] else " (second)"
    if local.date() == today.date():
        day = ""
    elif abs(local.date() - today.date()) < _WEEK:
        day = f"{local:%a} "
    else:
        year = "" if local.year == today.year else f" {local.year}"
        day = f"{local:%a} {local.day} {local:%b}{year} "
    return f"{'~' if approx else ''}{day}{local:%H:%M %Z}{turn}"


def when_words(when: When | None, zone: ZoneInfo, now: datetime) -> str:
    """When it happened, and when it is recorded if that is 2 minutes or more apart (desk.md §5)."""
    if when is None:
        return f"{wall_time(now, zone, now)} (now)"
    said = [YESTERDAY] if when.remark is not None and when.remark.startswith(YESTERDAY) else []
    if now - when.at >= _BOTH_TIMES_FROM:
        said.append(f"recorded {in_zone(now, zone):%H:%M}")
    shown = wall_time(when.at, zone, now, approx=when.approx)
    return f"{shown} ({', '.join(said)})" if said else shown


def option_words(options: Options, zone: ZoneInfo, now: datetime) -> tuple[str, ...]:
    """What the options say apart from the time and the note, in their order on paper."""
    said: list[str] = []
    if options.scope is not None:
        said.append(f"~{options.scope}")
    said.extend(SYMPTOM_WORDS[symptom] for symptom in options.symptoms)
    if options.basis is not None:
        said.append(BASIS_WORDS[options.basis])
    if options.expected is not None:
        expected = options.expected
        said.append(f"expected until {wall_time(expected.at, zone, now, approx=expected.approx)}")
    said.extend(f"#{ref}" for ref in options.refs)
    said.extend(_CLEARS[clear] for clear in Clear if clear in options.cleared)
    return tuple(said)


def note_words(note: str | None) -> tuple[str, ...]:
    """The note, marked as one."""
    return (f"note: {note}",) if note else ()
