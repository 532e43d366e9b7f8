"""A contact and fallback sheet as it may hang on a wall."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.contacts import Contacts, contacts
from console.domain.fallback_number import FallbackStatus, Stage
from console.domain.set_up import SetUp
from console.domain.situation import Situation
from helpers.report_builder import LINES, SET_UP, outage_report

CALLED = tuple(
    replace(
        line,
        trouble_number="+18005550150",
        account="FRO-2231",
        circuit_id="36.FDPA.406378",
        tsp_code="TSP12345C-E1",
        area="Ridgefield, Redding",
    )
    for line in LINES[:2]
)
CALLED_SET_UP = replace(
    SET_UP,
    lines=(*CALLED, *LINES[2:]),
    center=replace(SET_UP.center, told=("Chief", "State 911 office")),
)
"""Two lines with whom to call, others without."""


def situation(set_up: SetUp = CALLED_SET_UP, *, exercise: bool = False) -> Situation:
    """Fallback number 1 is published, 2 was tested, the others never."""
    as_of = outage_report().made_at
    stages = {1: Stage.PUBLISHED, 2: Stage.TESTED}
    return Situation(
        set_up=set_up,
        as_of=as_of,
        exercise=exercise,
        shift=None,
        lines=(),
        fallbacks=tuple(
            FallbackStatus(
                fallback=one,
                stage=stages.get(one.key, Stage.PREPARED),
                last_tested=as_of if one.key in stages else None,
                last_tested_approx=one.key == 1,
            )
            for one in set_up.fallbacks_in_service
        ),
        pass_ons=(),
        attention=(),
    )


def contact_sheet(set_up: SetUp = CALLED_SET_UP, *, exercise: bool = False, redacted: bool = False) -> Contacts:
    """The sheet of that situation, made by KM."""
    return contacts(situation(set_up, exercise=exercise), redacted=redacted, by="KM")
