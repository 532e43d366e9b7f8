from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.fallback_number import Stage
from helpers.desks import SampleDesk


def stage(desk: SampleDesk) -> Stage:
    return desk.reading.situations.now().fallbacks[0].stage


def test_a_fallback_goes_through_its_life(desk: SampleDesk) -> None:
    seen = []
    for typed in ("f1t", "f1a", "f1p ;posted", "f1t", "f1x", "f1t"):
        desk.log(typed)
        seen.append(stage(desk))
    assert seen == [Stage.TESTED, Stage.ACTIVE, Stage.PUBLISHED, Stage.PUBLISHED, Stage.INACTIVE, Stage.TESTED]


def test_activating_an_untested_number_is_accepted_and_warned_of(desk: SampleDesk) -> None:
    changes = desk.log("f1a")
    assert changes.entries[0].kind is EntryKind.FALLBACK_ACTIVATED
    assert any("never tested" in warning for warning in changes.warnings)


def test_a_tested_number_is_not_warned_of(desk: SampleDesk) -> None:
    desk.log("f1t")
    assert desk.log("f1a").warnings == ()


def test_a_fallback_that_rides_on_a_failed_line_is_warned_of(desk: SampleDesk) -> None:
    desk.log("f1t")
    desk.log("7d")
    (warning,) = desk.log("f1a").warnings
    assert warning == "Fallback 1 rides on line 7, Routine line, which is DOWN"


def test_another_agencys_number_is_never_activated(desk: SampleDesk) -> None:
    assert "another agency" in desk.refused("f6a").sentence
    assert "another agency" in desk.refused("f6p").sentence
