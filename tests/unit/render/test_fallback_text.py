from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from console.domain.fallback_number import FallbackKind, FallbackNumber, FallbackStatus, Stage
from console.domain.set_up import Center, SetUp
from console.domain.situation import Situation
from console.render.fallback_text import fallback_text

NUMBER = FallbackNumber(
    key=1, label="Temporary", kind=FallbackKind.TEMPORARY, number="+12035550142", restriction="Emergencies only"
)
SITUATION = Situation(
    set_up=SetUp(center=Center(name="Sample", timezone="America/New_York")),
    as_of=datetime(2026, 9, 22, 17, 25, tzinfo=UTC),
    exercise=False,
    shift=None,
    lines=(),
    fallbacks=(),
    pass_ons=(),
    attention=(),
)


def test_a_number_says_where_it_is_in_its_life() -> None:
    on = FallbackStatus(fallback=NUMBER, stage=Stage.PUBLISHED, since=SITUATION.as_of)
    text = fallback_text(replace(SITUATION, fallbacks=(on, FallbackStatus(fallback=replace(NUMBER, key=2)))))
    assert text.splitlines() == [
        "f1 (203) 555-0142 Temporary: ON, published since 13:25 EDT; Emergencies only",
        "f2 (203) 555-0142 Temporary: prepared; Emergencies only",
    ]


def test_no_numbers_yet_says_how_to_add_one() -> None:
    assert "[[fallback]]" in fallback_text(SITUATION)


def test_a_stage_entered_at_a_guess_says_so() -> None:
    on = FallbackStatus(fallback=NUMBER, stage=Stage.ACTIVE, since=SITUATION.as_of, since_approx=True)
    assert ": ON since ~13:25 EDT; " in fallback_text(replace(SITUATION, fallbacks=(on,)))
