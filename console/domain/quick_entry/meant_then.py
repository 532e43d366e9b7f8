"""How a text typed some time ago is typed now, so that it means the moment it meant then (desk.md §5, Drafts)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import in_zone, wall_instants
from console.domain.errors import Refusal
from console.domain.ids import Initials
from console.domain.quick_entry.commands import (
    Command,
    Correct,
    FallbackStep,
    Note,
    QuickEntry,
    Status,
    Told,
    Verified,
    When,
)
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary

_Timed = Status | Verified | FallbackStep | Told | Correct | Note
_HALF_DAY = timedelta(hours=11, minutes=59)
_MINUTE = timedelta(minutes=1)
_SAID_TIME = re.compile(r"[-–—@y]?[0-9][0-9:hm]*[es]?\??", re.IGNORECASE)
_GAP = re.compile(r"\s+|(?=;)|\Z")
_MOST_TRIES = 60
"""Places of a text at which a time is tried; whatever follows the first few is a note."""


class MeantThen(Struct, frozen=True, kw_only=True):
    """A text that means now what another meant when it was typed.

    Attributes:
        text: The other as it was, where there is no way to type it.
        time: The part of it that says when, such as ``@1403``; empty where there is no way.
        adds: Whether the other said no time, so that this one has it in addition.
    """

    text: str
    time: str
    adds: bool


def meant_then(text: str, vocabulary: Vocabulary, begun_at: datetime, now: datetime) -> MeantThen | None:
    """How to type now what was typed at ``begun_at``.

    Returns:
        None where nothing is to be changed: the text means the same minute now, carries no time, or can't be read.
    """
    then, today = parse(text, vocabulary, begun_at), parse(text, vocabulary, now)
    if not isinstance(then, QuickEntry) or not isinstance(then.command, _Timed):
        return None
    by, command = then.initials, then.command
    moment, said = _moment(command, begun_at), _said(command)
    if moment is None or _says(today, by, command, moment, now):
        return None
    time = f"{as_typed(moment, now, vocabulary.zone)}{'?' if said and said.approx else ''}"
    tries = islice(_rewritten(text, time, says_time=said is not None), _MOST_TRIES)
    found = next((one for one in tries if _says(parse(one, vocabulary, now), by, command, moment, now)), None)
    return MeantThen(text=found or text, time=time if found else "", adds=said is None)


def as_typed(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """How this moment is typed now (contract §2): ``@1403``, ``@0130e``, ``y0801``, ``-49h12`` before yesterday."""
    local, today = in_zone(moment, zone), in_zone(now, zone).date()
    days = (today - local.date()).days
    if days > 1:
        minutes = int((now - moment).total_seconds()) // 60
        return f"-{minutes // 60}h{minutes % 60:02}"
    passes = wall_instants(local.date(), local.hour, local.minute, zone)
    turn = "" if len(passes) == 1 else "s" if local.fold else "e"
    # Only @ begins a time after a scope, but for times of yesterday it reaches back half a day.
    mark = "@" if not days or (not turn and now - moment < _HALF_DAY) else "y"
    return f"{mark}{local:%H%M}{turn}"


def _rewritten(text: str, time: str, *, says_time: bool) -> Iterator[str]:
    """The text with this time in place of one that it says, or at each place where one could stand."""
    for found in (_SAID_TIME if says_time else _GAP).finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        yield f"{before.rstrip()} {time} {after.lstrip()}".strip()


def _says(read: QuickEntry | Refusal, by: Initials | None, then: _Timed, moment: datetime, now: datetime) -> bool:
    """Whether what is read now is what was read then, of the same minute: none is typed more exactly."""
    if not isinstance(read, QuickEntry) or read.initials != by:
        return False
    if not isinstance(read.command, _Timed) or _timeless(read.command) != _timeless(then):
        return False
    at = _moment(read.command, now)
    return at is not None and abs(at - moment) < _MINUTE


def _said(command: Command) -> When | None:
    if isinstance(command, Note):
        return command.when
    return command.options.when if isinstance(command, _Timed) else None


def _moment(command: Command, typed_at: datetime) -> datetime | None:
    """When it happened; None where that is not for the text to say: a correction keeps the time it corrects."""
    said = _said(command)
    if said is not None:
        return said.at
    return None if isinstance(command, Correct) else typed_at


def _timeless(command: _Timed) -> _Timed:
    """Everything that it says but when: an expected end is as far ahead as it is said to be."""
    if isinstance(command, Note):
        return replace(command, when=None)
    return replace(command, options=replace(command.options, when=None, expected=None))
