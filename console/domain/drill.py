"""A drill: what the exercise director feeds the dispatcher, line by line and at its time.

The file is plain text, so that a supervisor can write one in any text program::

    # Landlines silent
    12:05 A caller on {wireless|911} says a neighbor can't reach you from a landline
    12:10 A resident says {wireless} won't connect

The first line names the drill. A word in braces stands for what the center has: the first line of an origin or group
(``landline wireless voip text tty 911 admin school other``) or the first fallback number (``fallback``), each by its
own name; ``|`` gives another choice where a center has none. What can't be filled in is left out of the drill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from console.domain.errors import RuleViolation
from console.domain.line import LineGroup, Origin
from console.domain.set_up import SetUp

MOST_INJECTS = 500
LONGEST_INJECT = 400
_DAY_S = 86_400
_TIMED = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s+(\S.*)")
_PLACE = re.compile(r"\{([^{}]*)\}")


class DrillInject(Struct, frozen=True, kw_only=True):
    """One thing said.

    Attributes:
        after_s: Whole seconds after the first inject of the drill.
        clock: Time of the story, ``12:10``.
    """

    after_s: int
    clock: str
    text: str


class Drill(Struct, frozen=True, kw_only=True):
    """A drill as it can be played at this center.

    Attributes:
        injects: At least one; time never goes back.
        left_out: How many injects this center has no line or number for.
    """

    title: str
    injects: tuple[DrillInject, ...]
    left_out: int = 0


def read_drill(text: str, file_name: str, set_up: SetUp) -> Drill:
    """Read a drill file for the lines and numbers of a center.

    Raises:
        RuleViolation: A line can't be read, a word in braces is not known, or nothing can be played; names the line.
    """
    names = _names(set_up)
    title, injects, left_out = "", [], 0
    day_s, last_s, first_s = 0, None, 0
    for number, line in _lines(text, file_name):
        if line.startswith("#"):
            title = title or line.lstrip("# ").strip()
            continue
        clock_s, said = _timed(line, f"{file_name}: line {number}")
        if last_s is not None and clock_s + day_s < last_s:
            day_s += _DAY_S  # the story goes on after midnight
        first_s = clock_s if last_s is None else first_s
        last_s = clock_s + day_s
        filled = _filled(said, names, f"{file_name}: line {number}")
        if filled is None:
            left_out += 1
            continue
        injects.append(DrillInject(after_s=last_s - first_s, clock=line.split(maxsplit=1)[0].zfill(5), text=filled))
    if not injects:
        raise RuleViolation(f"{file_name}: nothing in it can be played here: write lines such as 12:10 what is said")
    return Drill(title=title or file_name, injects=tuple(injects), left_out=left_out)


def _lines(text: str, file_name: str) -> Iterator[tuple[int, str]]:
    found = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(found) > MOST_INJECTS:
        raise RuleViolation(f"{file_name}: it has more than {MOST_INJECTS} lines: split it into several drills")
    yield from found


def _timed(line: str, where: str) -> tuple[int, str]:
    match = _TIMED.fullmatch(line)
    if match is None:
        raise RuleViolation(f"{where}: expected a time and what is said, such as 12:10 a resident says ...")
    hours, minutes, said = match.groups()
    if len(said) > LONGEST_INJECT:
        raise RuleViolation(f"{where}: it is longer than {LONGEST_INJECT} characters: say it in two lines")
    return int(hours) * 3600 + int(minutes) * 60, said


def _names(set_up: SetUp) -> dict[str, str | None]:
    """What each word in braces stands for at this center; None where it has no such thing."""
    lines = set_up.lines_in_service
    names: dict[str, str | None] = {}
    for origin in Origin:
        names[origin.value] = next((line.name for line in lines if line.origin is origin), None)
    for group in LineGroup:
        names[group.value] = next((line.name for line in lines if line.group is group), None)
    fallbacks = set_up.fallbacks_in_service
    names["fallback"] = f"f{fallbacks[0].key} {fallbacks[0].label or ''}".strip() if fallbacks else None
    return names


def _filled(said: str, names: dict[str, str | None], where: str) -> str | None:
    """The text with this center's names; None where it has none of the things named."""
    parts = _PLACE.split(said)
    for at in range(1, len(parts), 2):
        choices = [choice.strip() for choice in parts[at].split("|")]
        unknown = next((choice for choice in choices if choice not in names), None)
        if unknown is not None:
            known = ", ".join(names)
            raise RuleViolation(f"{where}: {{{unknown}}} stands for nothing: write one of {known}")
        name = next((names[choice] for choice in choices if names[choice]), None)
        if name is None:
            return None
        parts[at] = name
    return "".join(parts)
