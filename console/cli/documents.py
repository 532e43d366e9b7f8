"""``report --document``: the documents beside the shift report, and what can be said of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Final, TypedDict

import click

from console.cli.availability import AVAILABILITY, AVAILABILITY_OPTIONS, availability_facts
from console.domain.blank_log import USUAL_SHEETS, blank_log
from console.domain.contacts import contacts
from console.domain.errors import RuleViolation
from console.domain.ics_214 import Ics214Blocks, ics_214, read_resource
from console.domain.shift_report import ShiftReport
from console.render.document_forms import TextDocument
from console.services.reading import Reading

SHIFT_REPORT: Final = "shift"
ICS_214: Final = "ics-214"
BLANK_LOG: Final = "blank-log"
CONTACTS: Final = "contacts"
DOCUMENTS: Final = (SHIFT_REPORT, ICS_214, CONTACTS, AVAILABILITY, BLANK_LOG)

_Command = Callable[..., None]


class Asked(TypedDict):
    """What was said of the document that is wanted, by option."""

    document: str
    shift: str | None
    start: str | None
    end: str | None
    incident: str | None
    name: str | None
    position: str | None
    agency: str | None
    resources: tuple[str, ...]
    sheets: int | None
    month: str | None
    quarter: str | None
    year: str | None
    under_s: int | None


_OPTIONS: Final[tuple[Callable[[_Command], _Command], ...]] = (
    click.option("--incident", metavar="NAME", help="Block 1 of an ICS 214 or a contact sheet: name of the incident."),
    click.option("--name", metavar="N", help="Block 3: whose log it is."),
    click.option("--position", metavar="P", help="Block 4: position; Telecommunicator, if left out."),
    click.option("--agency", metavar="A", help="Block 5: home agency; the center, if left out."),
    click.option(
        "--resource",
        "resources",
        metavar="NAME;POSITION;AGENCY",
        multiple=True,
        help="A row of block 6, any number of times; the operators on shift, if left out.",
    ),
    click.option("--sheets", metavar="N", type=int, help="Sheets of a blank log; 2, if left out."),
    *AVAILABILITY_OPTIONS,
)


def document_options(command: _Command) -> _Command:
    """What can be said of the documents, as options of a command."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


def ensure_said_of(asked: Asked) -> None:
    """Make sure that what was said belongs to the document.

    Raises:
        RuleViolation: It belongs to another one.
    """
    period = f"{SHIFT_REPORT} or {ICS_214} or {AVAILABILITY}"
    said = {
        "--shift": (f"{SHIFT_REPORT} or {ICS_214}", asked["shift"]),
        "--from": (period, asked["start"]),
        "--to": (period, asked["end"]),
        "--incident": (f"{ICS_214} or {CONTACTS}", asked["incident"]),
        "--name": (ICS_214, asked["name"]),
        "--position": (ICS_214, asked["position"]),
        "--agency": (ICS_214, asked["agency"]),
        "--resource": (ICS_214, asked["resources"]),
        "--sheets": (BLANK_LOG, asked["sheets"]),
        "--month": (AVAILABILITY, asked["month"]),
        "--quarter": (AVAILABILITY, asked["quarter"]),
        "--year": (AVAILABILITY, asked["year"]),
        "--leave-out-under": (AVAILABILITY, asked["under_s"]),
    }
    for option, (document, value) in said.items():
        if value not in (None, ()) and asked["document"] not in document.split(" or "):
            raise RuleViolation(f"{option} is for --document {document} only")


def document_facts(asked: Asked, record: Reading, report: Callable[[], ShiftReport], *, redacted: bool) -> TextDocument:
    """Gather the facts of a document.

    Args:
        record: Where they are gathered from.
        report: Gathers the shift report that was asked for.

    Raises:
        RuleViolation: What was asked can't be had.
    """
    match asked["document"]:
        case "ics-214":
            return ics_214(report(), _blocks(asked))
        case "contacts":
            return contacts(record.situations.now(), redacted=redacted, incident=asked["incident"] or "")
        case "blank-log":
            sheets = USUAL_SHEETS if asked["sheets"] is None else asked["sheets"]
            return blank_log(record.set_up, exercise=record.exercise, made_at=record.clock.now(), sheets=sheets)
        case "availability":
            return availability_facts(record, _time_of(asked), under_s=asked["under_s"], redacted=redacted)
        case _:
            return report()


def _time_of(asked: Asked) -> dict[str, str | None]:
    return {
        "shift": asked["shift"],
        "start": asked["start"],
        "end": asked["end"],
        "month": asked["month"],
        "quarter": asked["quarter"],
        "year": asked["year"],
    }


def _blocks(asked: Asked) -> Ics214Blocks:
    return Ics214Blocks(
        incident=asked["incident"] or "",
        name=asked["name"] or "",
        position=asked["position"] or "",
        agency=asked["agency"] or "",
        resources=tuple(read_resource(text) for text in asked["resources"]),
    )
