"""Replaying a file of timed entries into an exercise record, all or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from console.domain.clock import YEARS
from console.domain.errors import RuleViolation
from console.domain.ids import Initials
from console.services.changes import ChangeSet
from console.services.status_log import StatusLog
from console.storage.record_writer import RecordWriter

MAX_LINE_CHARACTERS = 100_000
"""A longer line is no quick entry; it is refused before it is read as JSON."""


class Inject(Struct, frozen=True, kw_only=True):
    """One timed entry of a replay file: ``{"at": ISO, "by": "KM", "entry": "..."}``."""

    at: datetime
    by: Initials | None
    entry: str


def read_injects(lines: Iterable[str]) -> tuple[Inject, ...]:
    """Read JSON Lines; blank lines are skipped.

    Raises:
        RuleViolation: A line is not of that shape, or time goes back; names the line.
    """
    injects: list[Inject] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        inject = _read(line, number)
        if injects and inject.at < injects[-1].at:
            raise RuleViolation(
                f"line {number}: its time {inject.at.isoformat()} is before the line above; "
                'time never goes back within a replay: sort the file by "at"'
            )
        injects.append(inject)
    return tuple(injects)


def _read(line: str, number: int) -> Inject:
    if len(line) > MAX_LINE_CHARACTERS:
        raise RuleViolation(f"line {number}: it is longer than {MAX_LINE_CHARACTERS} characters; one entry is one line")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RuleViolation(f"line {number}: it is not JSON; expected {_SHAPE}") from error
    if not isinstance(found, dict) or not isinstance(found.get("entry"), str):
        raise RuleViolation(f"line {number}: expected {_SHAPE}")
    by = found.get("by")
    if by is not None and not isinstance(by, str):
        raise RuleViolation(f'line {number}: "by" is not initials; expected {_SHAPE}')
    return Inject(at=_moment(found.get("at"), number), by=by, entry=found["entry"])


_SHAPE = '{"at": "2024-10-22T12:10:00-04:00", "by": "KM", "entry": "3d"}'


def _moment(text: object, number: int) -> datetime:
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise RuleViolation(f'line {number}: "at" is not a time with an offset; expected {_SHAPE}')
    if moment.year not in YEARS:
        raise RuleViolation(f'line {number}: "at" is in the year {moment.year}, which is no time of an exercise')
    return moment


def replay(
    injects: tuple[Inject, ...],
    writer: RecordWriter,
    status_log: StatusLog,
    progress: Callable[[int], None] | None = None,
) -> ChangeSet:
    """Log every inject at its own time, in one transaction.

    Args:
        progress: Told how many injects are done, now and then.

    Raises:
        RuleViolation: One can't be logged; none was.
        StorageUnavailable: The machine refused; none was logged.
    """
    changes: list[ChangeSet] = []
    with writer.writing() as transaction:
        for count, inject in enumerate(injects, start=1):
            try:
                change = status_log.append_replayed(inject.entry, transaction, by=inject.by, at=inject.at)
            except RuleViolation as error:
                raise RuleViolation(
                    f"entry {count} of the file, {inject.entry[:80]!r}: {error.sentence}; nothing was replayed",
                    position=error.position,
                    candidates=error.candidates,
                ) from error
            changes.append(change)
            if progress is not None and count % 500 == 0:
                progress(count)
    return ChangeSet(
        entries=tuple(entry for change in changes for entry in change.entries),
        warnings=tuple(dict.fromkeys(warning for change in changes for warning in change.warnings)),
    )
