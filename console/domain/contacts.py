"""The contact and fallback sheet, after the ICS 205A: whom to call, on the wall before the PC dies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.fallback_number import FallbackStatus, FallbackUse
from console.domain.ids import Initials
from console.domain.redaction import redact
from console.domain.set_up import SetUp
from console.domain.shift_report import Seal, ShiftReport
from console.domain.situation import Situation


class Contacts(Struct, frozen=True, kw_only=True):
    """Everything on the sheet.

    Attributes:
        set_up: Its lines in service are listed with whom to call; ``center.told`` are those to be told.
        fallbacks: Numbers in service and where each is in its life.
        as_of: It holds until it is replaced.
        incident, prepared_by: Blocks of the form; may stay empty.
    """

    set_up: SetUp
    exercise: bool
    redacted: bool
    fallbacks: tuple[FallbackStatus, ...]
    as_of: datetime
    incident: str = ""
    prepared_by: Initials | None = None


def contacts(
    situation: Situation, *, redacted: bool = False, by: Initials | None = None, incident: str = ""
) -> Contacts:
    """The sheet as things stand.

    A public copy leaves out whom to call in trouble, accounts, circuits, and numbers the public was not sent to.
    """
    set_up, fallbacks = situation.set_up, situation.fallbacks
    if redacted:
        set_up = _public(situation)
        shown = {one.key: one for one in set_up.fallbacks}
        fallbacks = tuple(replace(status, fallback=shown[status.fallback.key]) for status in fallbacks)
        by = None
    return Contacts(
        set_up=set_up,
        exercise=situation.exercise,
        redacted=redacted,
        fallbacks=fallbacks,
        as_of=situation.as_of,
        incident=incident,
        prepared_by=by,
    )


def _public(situation: Situation) -> SetUp:
    """The set-up as the public copy of a report of this moment would show it: one rule for both."""
    as_of = situation.as_of
    report = ShiftReport(
        set_up=situation.set_up,
        title="",
        exercise=situation.exercise,
        redacted=False,
        shift=None,
        period=Period(as_of, as_of),
        lines=(),
        entries=(),
        fallback=_uses(situation.fallbacks_on, as_of),
        told=(),
        pass_on=(),
        open_items=(),
        seal=Seal(entries=0, last_seq=0, digest=""),
        made_at=as_of,
    )
    return redact(report).set_up


def _uses(on: Sequence[FallbackStatus], as_of: datetime) -> tuple[FallbackUse, ...]:
    return tuple(
        FallbackUse(fallback=one.fallback, started_at=one.on_since or as_of, ended_at=None, published_at=None)
        for one in on
    )
