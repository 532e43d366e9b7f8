from __future__ import annotations

import pytest

from console.domain.keypad import are_neighbors, risky_pairs
from console.domain.line import Line, LineGroup


@pytest.mark.parametrize(
    ("one", "other"), [(1, 2), (1, 4), (5, 8), (6, 9), (3, 4), (9, 8), (10, 20), (11, 12), (14, 17), (90, 99), (10, 11)]
)
def test_keys_one_slip_apart_are_neighbors_either_way(one: int, other: int) -> None:
    assert are_neighbors(one, other)
    assert are_neighbors(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [(1, 3), (2, 4), (1, 5), (7, 3), (1, 10), (12, 21), (4, 4), (10, 50), (10, 15)]
)
def test_keys_further_apart_are_not(one: int, other: int) -> None:
    assert not are_neighbors(one, other)
    assert not are_neighbors(other, one)


def _line(key: int, carrier: str | None, group: LineGroup = LineGroup.NINE_ONE_ONE, *, retired: bool = False) -> Line:
    return Line(key=key, name=f"{key}", group=group, carrier=carrier, retired=retired)


def test_two_carriers_of_one_group_side_by_side_are_risky() -> None:
    one, other = _line(2, "AT&T"), _line(3, "Verizon")
    assert risky_pairs((one, other)) == ((one, other),)


@pytest.mark.parametrize(
    "other",
    [
        _line(3, None),
        _line(3, "AT&T"),
        _line(3, "Verizon", LineGroup.ADMIN),
        _line(4, "Verizon"),
        _line(3, "Verizon", retired=True),
    ],
    ids=["no carrier", "the same carrier", "another group", "far away", "retired"],
)
def test_a_slip_that_logs_no_other_carrier_is_not(other: Line) -> None:
    assert risky_pairs((_line(2, "AT&T"), other)) == ()
