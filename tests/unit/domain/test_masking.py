from __future__ import annotations

import pytest

from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup
from console.domain.masked import Masked
from console.domain.masking import WITHHELD, Masks, secrets_of
from console.domain.set_up import Operator

LINE = Line(
    key=1,
    name="911 Landline",
    group=LineGroup.NINE_ONE_ONE,
    trouble_number="+18005550150",
    account="FRO-2231",
    circuit_id="36.FDPA.406378",
    tsp_code="12",
)


def masks() -> Masks:
    return Masks(
        secrets_of(
            (
                Operator(initials="KM", name="Kim Moran", id="D-114"),
                Operator(initials="JR", name="Jo O'Reyes"),
                Operator(initials="XX", name="–"),
            ),
            (LINE, Line(key=2, name="Bare", group=LineGroup.OTHER)),
            (
                FallbackNumber(key=1, label="Temporary", kind=FallbackKind.TEMPORARY, number="+12035550142"),
                FallbackNumber(key=2, label="Neighbor", kind=FallbackKind.NEIGHBOR, number="+12035550177"),
                FallbackNumber(key=3, label="Advice", kind=FallbackKind.ADVICE),
            ),
            public=frozenset({"+12035550142"}),
            country="US",
        )
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("36.FDPA.406378 is dead", f"{WITHHELD} is dead"),
        ("36 fdpa 406378, 36FDPA406378, 36/FDPA//406378", f"{WITHHELD}, {WITHHELD}, {WITHHELD}"),
        ("account FRO2231", f"account {WITHHELD}"),
        ("AFRO-2231 and FRO-22311", "AFRO-2231 and FRO-22311"),
        ("code 12 stays, being too short", "code 12 stays, being too short"),
        ("Moran, Kim; kim.moran@sample.invalid", "D-114; D-114@sample.invalid"),
        ("jo o’reyes", "operator 2"),
        ("203-555-0142, not 203-555-0177", f"203-555-0142, not {WITHHELD}"),
    ],
)
def test_texts_lose_names_circuits_and_numbers_however_they_are_written(text: str, shown: str) -> None:
    assert masks().text(text) == shown


@pytest.mark.parametrize(
    ("ref", "shown"),
    [
        ("VZ8812345678", "VZ8812345678"),
        ("INC0012345", "INC0012345"),
        ("203-555-0199", WITHHELD),
        ("2035550199x12", WITHHELD),
        ("36.FDPA.406378", WITHHELD),
        ("88123", "88123"),
    ],
)
def test_a_ticket_with_letters_stays_and_what_could_be_dialed_does_not(ref: str, shown: str) -> None:
    assert masks().reference(ref) == shown


def test_each_thing_counts_once_under_what_it_is() -> None:
    made = masks()
    made.text("Kim Moran 203-555-0199, KIM MORAN (203) 555-0199, 800-555-0150, 203-555-0177, FRO-2231")
    made.who("KM")
    assert made.count() == Masked(names=1, phone_numbers=1, circuit_numbers=2, fallback_numbers=1)
    made.who("ZZ")
    made.who("ZY")
    assert made.count().names == 3


def test_a_number_stays_only_where_the_public_was_sent_to_it() -> None:
    made = masks()
    assert (made.number("+12035550142"), made.number("+12035550177"), made.number(None)) == ("+12035550142", None, None)
    assert made.number("nonsense") is None
    assert made.count() == Masked(phone_numbers=1, fallback_numbers=1)


def test_a_letter_whose_case_is_not_one_for_one_is_still_a_name() -> None:
    made = Masks(secrets_of((Operator(initials="IS", name="İs Su"),), (), (), public=frozenset(), country="US"))
    assert made.text("ask İs Su or İS SU") == "ask operator 1 or operator 1"
    assert made.text("ask ıs su") == "ask operator"
