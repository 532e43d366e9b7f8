from __future__ import annotations

from typing import get_args

import pytest
from msgspec import Struct

from console.domain.facts import Facts, PassOnFacts, ShiftFacts


def test_facts_cannot_be_changed_once_said() -> None:
    facts = PassOnFacts(n=1)
    with pytest.raises(AttributeError, match="immutable"):
        facts.n = 2  # type: ignore[misc]


def test_all_facts_are_plain_data() -> None:
    assert len(get_args(Facts)) == 13
    assert all(issubclass(kind, Struct) for kind in get_args(Facts))


def test_a_shift_that_says_only_its_name_starts_with_nobody_and_hands_nothing_over() -> None:
    facts = ShiftFacts(name="Day")
    assert (facts.operators, facts.handed_over, facts.shift) == ((), False, None)
