"""The ICS 214 Activity Log (FEMA form 502-2) as pure data: eight blocks, filled from a shift report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.errors import RuleViolation
from console.domain.events import SET_UP_KINDS, EntryKind
from console.domain.ids import Initials
from console.domain.log_entry import LogEntry
from console.domain.masked import Masked
from console.domain.set_up import SetUp
from console.domain.shift_report import Seal, ShiftReport

TELECOMMUNICATOR: Final = "Telecommunicator"
"""The position of whoever is said none."""

MOST_LETTERS: Final = 120
"""Of a block that is filled in by a person: it stands on every page, and has to leave room below it."""

_HOUSEKEEPING: Final = SET_UP_KINDS | {EntryKind.ACKNOWLEDGED, EntryKind.REPORT_ISSUED, EntryKind.INTEGRITY_FOUND}
"""Kinds that are no activity of the shift: what the set-up says, what was seen, what was printed."""


class Resource(Struct, frozen=True, kw_only=True):
    """A row of block 6: somebody who was on; an agency that is not said is that of block 5."""

    name: str
    position: str = TELECOMMUNICATOR
    agency: str = ""


class Ics214Blocks(Struct, frozen=True, kw_only=True):
    """What a person may fill in; what is left empty is filled from the report as far as it goes.

    The form's instructions allow of two readings of blocks 3 and 4, a unit or a person: both may be typed.

    Attributes:
        incident: Block 1; may stay empty.
        name, position, agency: Blocks 3 to 5.
        resources: Block 6; empty = the operators on shift.
    """

    incident: str = ""
    name: str = ""
    position: str = ""
    agency: str = ""
    resources: tuple[Resource, ...] = ()


class Ics214(Struct, frozen=True, kw_only=True):
    """Everything on the form.

    Attributes:
        period: Block 2.
        blocks: Blocks 1 and 3 to 6, filled; a name nobody said stays empty, to be written by hand.
        activity: Block 7, by seq: the entries that are notable, with corrections and voids marked.
        made_at, made_by: Block 8 beside name and position of blocks 3 and 4.
        masked: How much a public copy withholds; None for any other.
    """

    set_up: SetUp
    exercise: bool
    redacted: bool
    period: Period
    blocks: Ics214Blocks
    activity: tuple[LogEntry, ...]
    seal: Seal
    made_at: datetime
    made_by: Initials | None = None
    masked: Masked | None = None


def ics_214(report: ShiftReport, blocks: Ics214Blocks | None = None) -> Ics214:
    """Fill the form from a shift report, redacted where the report is.

    Raises:
        RuleViolation: A block says more than it has room for.
    """
    asked = blocks or Ics214Blocks()
    _ensure_room(asked)
    agency = asked.agency or report.choices.agency or report.set_up.center.name
    resources = asked.resources or tuple(Resource(name=name) for name in _crew(report))
    filled = replace(
        asked,
        name=asked.name or _maker(report),
        position=asked.position or TELECOMMUNICATOR,
        agency=agency,
        resources=tuple(replace(one, agency=one.agency or agency) for one in resources),
    )
    return Ics214(
        set_up=report.set_up,
        exercise=report.exercise,
        redacted=report.redacted,
        period=report.period,
        blocks=filled,
        activity=tuple(one for one in report.entries if is_notable(one)),
        seal=report.seal,
        made_at=report.made_at,
        made_by=report.made_by,
        masked=report.masked,
    )


def is_notable(entry: LogEntry) -> bool:
    """Whether an entry belongs into the activity; a correction or a void does where what it names does."""
    return entry.act.kind not in _HOUSEKEEPING


def read_resource(text: str) -> Resource:
    """``Kim Moran; Call-taker; Ridgefield``: name, position, home agency; the last two may be left out.

    Raises:
        RuleViolation: There is no name, or more than three parts.
    """
    parts = [part.strip() for part in text.split(";")]
    if not parts[0] or len(parts) > 3:
        raise RuleViolation(f'"{text[:40]}" is no resource: write NAME; POSITION; AGENCY, the last two at will')
    name, position, agency = (*parts, "", "")[:3]
    return Resource(name=name, position=position or TELECOMMUNICATOR, agency=agency)


def _ensure_room(blocks: Ics214Blocks) -> None:
    said = {
        "incident name": blocks.incident,
        "name": blocks.name,
        "position": blocks.position,
        "home agency": blocks.agency,
    }
    for word, text in said.items():
        if len(text) > MOST_LETTERS:
            raise RuleViolation(f"The {word} has {len(text)} letters and the form has room for {MOST_LETTERS}")


def _maker(report: ShiftReport) -> str:
    """Whoever makes it; of a shift of one person, that one."""
    crew = report.shift.operators if report.shift else ()
    initials = report.made_by or (crew[0] if len(crew) == 1 else None)
    return "" if initials is None else _full_name(report.set_up, initials)


def _crew(report: ShiftReport) -> Sequence[str]:
    """Who was on in the shift; in a period, who logged in it."""
    logged = dict.fromkeys(one.by for one in report.entries if one.by is not None)
    initials = report.shift.operators if report.shift else tuple(logged)
    return [_full_name(report.set_up, one) for one in initials]


def _full_name(set_up: SetUp, initials: Initials) -> str:
    found = next((one for one in set_up.operators if one.initials == initials), None)
    return initials if found is None or not found.name.strip() else found.name
