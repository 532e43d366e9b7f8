from __future__ import annotations

import pytest

from console.domain.errors import ExpectedError, Refusal, RuleViolation, StorageUnavailable


@pytest.mark.parametrize("kind", [RuleViolation, StorageUnavailable])
def test_what_a_person_can_act_on_is_one_sentence(kind: type[ExpectedError]) -> None:
    error = kind("The disk is full: free some space and try again")
    assert isinstance(error, ExpectedError)
    assert error.sentence == "The disk is full: free some space and try again"


def test_a_refusal_keeps_its_position_and_candidates_when_raised() -> None:
    error = RuleViolation.of(Refusal(sentence="No such line", position=0, candidates=("3d",)))
    assert (error.sentence, error.position, error.candidates) == ("No such line", 0, ("3d",))


def test_a_violation_need_not_point_at_anything() -> None:
    error = RuleViolation("No shift is open")
    assert (error.position, error.candidates) == (None, ())
