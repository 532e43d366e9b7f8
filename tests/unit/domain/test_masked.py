from __future__ import annotations

from console.domain.masked import Masked


def test_nothing_is_withheld_unless_it_is_said() -> None:
    assert Masked() == Masked(names=0, phone_numbers=0, circuit_numbers=0, fallback_numbers=0)
