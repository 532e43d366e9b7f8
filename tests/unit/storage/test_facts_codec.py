from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import get_args

import pytest

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.errors import StorageUnavailable
from console.domain.events import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    ClockCheckFacts,
    ClockFacts,
    Facts,
    FallbackFacts,
    IntegrityFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
    ReportFacts,
    ShiftFacts,
)
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup, Origin
from console.domain.report_choices import ReportChoices, ReportSection
from console.domain.set_up import Center, Operator, ShiftPattern
from console.storage.facts_codec import facts_to_plain, plain_to_facts

AT = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)

EXAMPLES: tuple[Facts, ...] = (
    CenterFacts(center=Center(name="R", timezone="America/New_York", told=("Chief", "IT"))),
    CenterFacts(
        center=Center(
            name="R",
            timezone="America/New_York",
            attention=AttentionSwitches(
                off=frozenset({AttentionKind.NO_UPDATE, AttentionKind.EXPECTED_PASSED}),
                no_update_min={LineGroup.NINE_ONE_ONE: 30, LineGroup.ADMIN: 240},
            ),
        )
    ),
    CenterFacts(center=Center(name="R", timezone="America/New_York", attention=AttentionSwitches(no_update_min={}))),
    LineFacts(
        line=Line(
            key=1,
            name="911 Wireless",
            group=LineGroup.NINE_ONE_ONE,
            origin=Origin.WIRELESS,
            aliases=("wls",),
            verify_every_h=24,
            retired=True,
        )
    ),
    LineFacts(line=Line(key=2, name="Plain", group=LineGroup.OTHER)),
    FallbackFacts(
        fallback=FallbackNumber(
            key=1, label="x", kind=FallbackKind.PLACE, serves=(LineGroup.SCHOOL, 7), rides_on=(7, 8), test_every_d=90
        )
    ),
    CenterFacts(
        center=Center(
            name="R",
            timezone="America/New_York",
            report=ReportChoices(agency="Town", signatures=(), leave_out=(ReportSection.TOLD,)),
        )
    ),
    OperatorFacts(operator=Operator(initials="KM", name="Kim Moran", id="D-114", retired=True)),
    PatternFacts(patterns=(ShiftPattern(name="B", start="07:00", end="15:00"),)),
    PatternFacts(patterns=()),
    ShiftFacts(name="B", operators=("KM", "JR"), handed_over=True, shift=12),
    ShiftFacts(name="B", operators=("KM",), outgoing=("JR", "TB")),
    ShiftFacts(name="B", operators=("KM",), no_handover=True),
    AcceptedFacts(shift=12, covered=("a",), not_covered=("b",)),
    AcceptedFacts(shift=None),
    PassOnFacts(n=3),
    AcknowledgedFacts(item="no_update", line=3, raised_at=AT),
    AcknowledgedFacts(item="backup_old"),
    ClockFacts(jump_s=-3600),
    ClockFacts(jump_s=0),
    ClockCheckFacts(ahead_s=-2),
    ClockCheckFacts(ahead_s=0),
    ReportFacts(period_from=AT, period_to=AT, last_seq=9, digest="0" * 64, file="r.pdf"),
    ReportFacts(
        period_from=AT,
        period_to=AT,
        last_seq=9,
        digest="0" * 64,
        document="shift",
        shift=3,
        entries=9,
        form="pdf",
        redacted=True,
        signed=True,
        backup_at=AT,
    ),
    IntegrityFacts(findings=("one", "two")),
    IntegrityFacts(findings=()),
)


@pytest.mark.parametrize("facts", EXAMPLES, ids=lambda facts: type(facts).__name__)
def test_facts_come_back_from_json_as_they_were(facts: Facts) -> None:
    assert plain_to_facts(json.loads(json.dumps(facts_to_plain(facts)))) == facts


def test_every_sort_of_facts_has_an_example() -> None:
    assert {type(facts) for facts in EXAMPLES} == set(get_args(Facts))


def test_what_is_not_said_is_not_stored() -> None:
    assert facts_to_plain(ShiftFacts(name="B")) == {"shift": {"name": "B"}}


def test_a_center_of_before_attention_could_be_switched_has_the_defaults() -> None:
    facts = plain_to_facts({"center": {"name": "R", "timezone": "America/New_York"}})
    assert isinstance(facts, CenterFacts)
    assert facts.center.attention == AttentionSwitches()
    assert "attention" not in facts_to_plain(facts)["center"]


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "America", ""])
def test_a_center_in_a_zone_that_is_not_known_here_is_told_so(zone: str) -> None:
    with pytest.raises(StorageUnavailable, match=f'"{zone}", is not known to this program'):
        plain_to_facts({"center": {"name": "R", "timezone": zone}})


def test_a_center_that_chose_nothing_for_its_reports_says_nothing_of_them() -> None:
    facts = plain_to_facts({"center": {"name": "R", "timezone": "America/New_York"}})
    assert isinstance(facts, CenterFacts)
    assert facts.center.report == ReportChoices()
    assert "report" not in facts_to_plain(facts)["center"]
