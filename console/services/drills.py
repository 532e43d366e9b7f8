"""Drills: those that come with the program, those from a file, and their injects in the exercise record."""

from __future__ import annotations

from pathlib import Path

from console.domain.clock import whole_second
from console.domain.drill import Drill, DrillInject, read_drill
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.log_entry import Act, Draft
from console.domain.set_up import SetUp
from console.resources import resource_path
from console.services.changes import ChangeSet
from console.services.writing import Writing

MOST_BYTES = 200_000
"""A drill file larger than this is refused before it is read."""

_SHIPPED = ("seed", "drills")
_ENDING = ".txt"


def shipped_drills() -> tuple[Path, ...]:
    """The drill files that come with the program, by name."""
    return tuple(sorted(resource_path(*_SHIPPED).glob(f"*{_ENDING}")))


def load_drill(path: Path, set_up: SetUp) -> Drill:
    """Read a drill file for the lines and numbers of a center.

    Raises:
        RuleViolation: It can't be read, is too large, is no text, or a line of it can't be played.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RuleViolation(f"{path} can't be read ({error.strerror}): check its name and its permissions") from error
    if len(content) > MOST_BYTES:
        raise RuleViolation(f"{path.name} is larger than 200 kB, which no drill is: check its name")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleViolation(f"{path.name} is no plain text: save it as UTF-8 text, then choose it again") from error
    return read_drill(text, path.name, set_up)


def log_inject(record: Writing, inject: DrillInject) -> ChangeSet:
    """Put what was fed into the exercise record, by nobody: a report of the drill shows cause and answer.

    Raises:
        RuleViolation: The record is the live one.
        StorageUnavailable: The machine refused.
    """
    if not record.exercise:
        raise RuleViolation("A drill is played in the exercise record only")
    with record.writer.writing() as transaction:
        act = Act(
            kind=EntryKind.NOTE, occurred_at=whole_second(transaction.now), note=f"INJECT {inject.clock} {inject.text}"
        )
        return ChangeSet(entries=transaction.append([Draft(kind=EntryKind.NOTE, act=act)]))
