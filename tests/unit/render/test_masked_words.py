from __future__ import annotations

import pytest

from console.domain.masked import Masked
from console.render.masked_words import masked_json, masked_text


@pytest.mark.parametrize(
    ("masked", "text"),
    [
        (Masked(), "Public copy: nothing had to be withheld"),
        (Masked(names=1), "Public copy: 1 name withheld"),
        (
            Masked(names=3, phone_numbers=2, circuit_numbers=4),
            "Public copy: 3 names, 2 phone numbers and 4 circuit or account numbers withheld",
        ),
        (
            Masked(circuit_numbers=1, fallback_numbers=2),
            "Public copy: 1 circuit or account number and 2 fallback numbers not in use withheld",
        ),
    ],
)
def test_it_says_how_much_of_each_kind(masked: Masked, text: str) -> None:
    assert masked_text(masked) == text


def test_the_json_has_every_kind() -> None:
    assert masked_json(Masked(names=1)) == {
        "names": 1,
        "phone_numbers": 0,
        "circuit_numbers": 0,
        "fallback_numbers": 0,
    }
