from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.line import Basis, LineState, Origin, worse
from helpers.story_builder import a_line

DOWN, INTERMITTENT, DEGRADED = LineState.DOWN, LineState.INTERMITTENT, LineState.DEGRADED


def test_there_are_exactly_six_states() -> None:
    assert [state.value for state in LineState] == [
        "operational",
        "degraded",
        "intermittent",
        "down",
        "unknown",
        "maintenance",
    ]


@pytest.mark.parametrize(
    ("one", "other", "worst"),
    [(DOWN, INTERMITTENT, DOWN), (DEGRADED, INTERMITTENT, INTERMITTENT), (DEGRADED, DOWN, DOWN)],
)
def test_down_is_worse_than_intermittent_is_worse_than_degraded(
    one: LineState, other: LineState, worst: LineState
) -> None:
    assert worse(one, other) is worst
    assert worse(other, one) is worst


def test_only_a_call_and_a_test_verify() -> None:
    assert {basis for basis in Basis if basis.verifies} == {Basis.CALL, Basis.TEST}


def test_every_911_line_is_voice_but_text_and_tty() -> None:
    assert a_line().is_voice
    voice = {origin for origin in Origin if replace(a_line(), origin=origin).is_voice}
    assert voice == {Origin.LANDLINE, Origin.WIRELESS, Origin.VOIP}
