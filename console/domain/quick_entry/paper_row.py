"""A row of a paper log, keyed in later: its time and initials stand beside what the command line would read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import after_gap, wall_instants
from console.domain.errors import Refusal
from console.domain.ids import Initials
from console.domain.quick_entry.commands import (
    Command,
    FallbackStep,
    LineNote,
    Note,
    PassOnAdd,
    PassOnClose,
    Status,
    Told,
    Verified,
    When,
)
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.time_words import ClockWord, proposals, read_word
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import quoted

NO_EVENT: Final = "Corrections, voids, what was seen and shifts are logged on the board, not from a paper log"
NO_TIME: Final = "Type the time as it stands on the paper, such as 1305"


class PaperRow(Struct, frozen=True, kw_only=True):
    """What stands in one row.

    Attributes:
        when: As on the paper.
        by: Initials as on the paper; the record must know them.
        what: As it would be typed, without time and initials.
    """

    when: When
    by: Initials
    what: str


def read_clock(text: str, day: date, zone: ZoneInfo, now: datetime) -> When | Refusal:
    """``1305``, ``13:05?``, ``0130e``: a time on the clock of that day, never in the future."""
    word = text.strip()
    typed = read_word(word) if word else None
    if not isinstance(typed, ClockWord) or typed.mark:
        return _no_clock(word, now.astimezone(zone))
    instants = wall_instants(day, typed.hour, typed.minute, zone)
    if not instants:
        after = after_gap(day, typed.hour, typed.minute, zone).astimezone(zone)
        return Refusal(
            sentence=f"{typed.shown} did not exist on {_said(day)}, the clock skipped it: type {after:%H%M} if that is "
            "what the clock showed"
        )
    if typed.turn and len(instants) == 1:
        return Refusal(sentence=f"{typed.shown} came only once on {_said(day)}: leave the {typed.turn} out")
    past = [one for one in instants if one <= now]
    if not past:
        return Refusal(sentence=f"{typed.shown} on {_said(day)} is still to come: choose the day of the paper")
    at = (instants[0] if typed.turn == "e" else instants[-1]) if typed.turn else past[-1]
    if at > now:
        return Refusal(sentence=f"{typed.shown} on {_said(day)} is still to come: choose the day of the paper")
    return When(at=at, approx=typed.about, remark=_turn(at, instants, zone))


def read_row(row: PaperRow, vocabulary: Vocabulary) -> Command | Refusal:
    """What a row logs, as of the time on the paper; a refusal's position is in ``what``."""
    if not row.what.strip():
        return Refusal(sentence="Type what stands on the paper, such as 3d for line 3 down")
    entry = parse(row.what, vocabulary, row.when.at)
    if isinstance(entry, Refusal):
        return entry
    if entry.initials is not None:
        return Refusal(sentence=f"The initials have a field of their own: take {entry.initials}: out", position=0)
    return _as_of(entry.command, row.when)


def _as_of(command: Command, when: When) -> Command | Refusal:
    own = Refusal(sentence="The time has a field of its own: take it out here, or put ; before a note")
    match command:
        case LineNote() | Note() | PassOnAdd() | PassOnClose():
            return own if command.when is not None else replace(command, when=when)
        case Status() | Verified() | FallbackStep() | Told():
            options = replace(command.options, when=when)
            return own if command.options.when is not None else replace(command, options=options)
        case _:
            return Refusal(sentence=NO_EVENT, position=0)


def _no_clock(word: str, local_now: datetime) -> Refusal:
    if not word:
        return Refusal(sentence=NO_TIME)
    meant = tuple(one for one in proposals(word, f"{local_now:%H%M}") if one.isdigit())
    sentence = f"{quoted(word)} is not a time of the clock: type four figures, such as {next(iter(meant), '1305')}"
    return Refusal(sentence=sentence, candidates=meant)


def _said(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def _turn(at: datetime, instants: tuple[datetime, ...], zone: ZoneInfo) -> str | None:
    if len(instants) == 1:
        return None
    return f"{at.astimezone(zone):%H:%M %Z} ({'first' if at == instants[0] else 'second'})"
