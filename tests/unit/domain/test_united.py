from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.united import United, united

moments = st.integers(min_value=0, max_value=60)
stretches = st.lists(st.tuples(moments, moments), max_size=12)


def test_what_overlaps_or_touches_is_one() -> None:
    assert united([(10, 20), (0, 5), (15, 30), (30, 40), (12, 13)]) == United(seconds=35, count=2, longest_s=30)


def test_nothing_is_nothing() -> None:
    assert united([]) == united([(5, 5)]) == united([(9, 3)]) == United()


@given(stretches)
def test_no_second_is_counted_twice(said: list[tuple[int, int]]) -> None:
    every_second = {second for start, end in said for second in range(start, end)}
    found = united(said)
    assert found.seconds == len(every_second)
    assert found.count == sum(second - 1 not in every_second for second in every_second)
    assert found.longest_s <= found.seconds <= found.longest_s * found.count
