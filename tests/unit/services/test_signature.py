from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.domain.set_up import Center, Operator, SetUp
from console.services.signature import Signature, known_operator, sign

CENTER = Center(name="Sample", timezone="America/New_York")
KM = Operator(initials="KM", name="One")
JR = Operator(initials="JR", name="Two")
GONE = Operator(initials="XX", name="Three", retired=True)
TWO = SetUp(center=CENTER, operators=(KM, JR, GONE))


def test_a_prefix_wins_and_names_who_keyed_it() -> None:
    assert sign(TWO, prefix="JR", signed_on="km") == Signature(by="JR", keyed_by="KM")
    assert sign(TWO, prefix="KM", signed_on="KM") == Signature(by="KM")


def test_who_is_signed_on_logs() -> None:
    assert sign(TWO, signed_on="jr") == Signature(by="JR")


def test_the_only_operator_of_a_record_need_not_be_named() -> None:
    assert sign(SetUp(center=CENTER, operators=(KM, GONE))) == Signature(by="KM")


def test_with_two_operators_somebody_has_to_be_named() -> None:
    with pytest.raises(RuleViolation, match="who is logging this") as refusal:
        sign(TWO)
    assert refusal.value.candidates == ("KM", "JR")


def test_a_record_without_operators_says_how_to_add_one() -> None:
    with pytest.raises(RuleViolation, match=r"no operators yet.*\[\[operator\]\]"):
        sign(SetUp(center=CENTER))


@pytest.mark.parametrize("initials", ["ZZ", "XX"])
def test_initials_not_in_the_record_are_refused(initials: str) -> None:
    with pytest.raises(RuleViolation, match="not an operator of this record; known are KM, JR"):
        known_operator(TWO, initials)
