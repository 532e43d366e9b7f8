"""The contact and fallback sheet, after the ICS 205A: whom to call, on the wall before the PC dies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.fallback_number import FallbackStatus
from console.domain.ids import Initials
from console.domain.masked import Masked
from console.domain.redaction import PublicCopy
from console.domain.set_up import SetUp
from console.domain.situation import Situation


class Contacts(Struct, frozen=True, kw_only=True):
    """Everything on the sheet.

    Attributes:
        set_up: Its lines in service are listed with whom to call; ``center.told`` are those to be told.
        fallbacks: Numbers in service and where each is in its life.
        as_of: It holds until it is replaced.
        incident, prepared_by: Blocks of the form; may stay empty.
        masked: How much a public copy withholds; None for any other.
    """

    set_up: SetUp
    exercise: bool
    redacted: bool
    fallbacks: tuple[FallbackStatus, ...]
    as_of: datetime
    incident: str = ""
    prepared_by: Initials | None = None
    masked: Masked | None = None


def contacts(
    situation: Situation, *, redacted: bool = False, by: Initials | None = None, incident: str = ""
) -> Contacts:
    """The sheet as things stand.

    A public copy leaves out whom to call in trouble, accounts, circuits, and numbers the public was not sent to.
    """
    sheet = Contacts(
        set_up=situation.set_up,
        exercise=situation.exercise,
        redacted=redacted,
        fallbacks=situation.fallbacks,
        as_of=situation.as_of,
        incident=incident,
        prepared_by=by,
    )
    return _public(sheet, (one.fallback.number for one in situation.fallbacks_on)) if redacted else sheet


def _public(sheet: Contacts, sent_to: Iterable[str | None]) -> Contacts:
    """The public copy, by the rules of a report of this moment; what counts as withheld is what the sheet lists."""
    copy = PublicCopy(sheet.set_up, (), public=sent_to)
    for line in sheet.set_up.lines_in_service:
        copy.of(line)
    fallbacks = tuple(replace(status, fallback=copy.of(status.fallback)) for status in sheet.fallbacks)
    return replace(sheet, set_up=copy.set_up, fallbacks=fallbacks, prepared_by=None, masked=copy.masked)
