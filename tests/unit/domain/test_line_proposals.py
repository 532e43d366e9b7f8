from __future__ import annotations

import pytest

from console.domain.keypad import risky_pairs
from console.domain.line import Line, LineGroup, Origin
from console.domain.line_proposals import (
    USUAL_CARRIERS,
    Division,
    propose_911,
    propose_other,
    short_word,
    unique,
    with_keys,
)


def _keyed(lines: tuple[Line, ...]) -> dict[int, str]:
    return {line.key: line.name for line in lines}


def test_911_as_one_line_has_no_origin() -> None:
    (line,) = propose_911(Division.ONE, USUAL_CARRIERS)
    assert (line.name, line.group, line.origin) == ("911", LineGroup.NINE_ONE_ONE, None)


def test_lines_that_come_later_are_not_proposed() -> None:
    assert propose_911(Division.LATER, USUAL_CARRIERS) == ()


def test_911_by_type_has_a_line_for_each_origin() -> None:
    lines = propose_911(Division.BY_TYPE, USUAL_CARRIERS)
    assert [line.origin for line in lines] == [Origin.LANDLINE, Origin.WIRELESS, Origin.VOIP, Origin.TEXT]
    assert not any(line.carrier for line in lines)


def test_911_by_carrier_has_a_wireless_line_for_each() -> None:
    lines = propose_911(Division.BY_CARRIER, ("Verizon", " verizon ", "", "Appalachian Wireless"))
    assert [line.name for line in lines if line.origin is Origin.WIRELESS] == [
        "911 Wireless Verizon",
        "911 Wireless Appalachian Wireless",
    ]
    assert lines[1].aliases == ("vz", "wls")
    assert len(propose_911(Division.BY_CARRIER, ())) == 4


@pytest.mark.parametrize("others", [0, 2])
def test_keys_of_carriers_never_touch_while_something_can_stand_between(others: int) -> None:
    admin = tuple(propose_other(f"Desk {n}", LineGroup.ADMIN) for n in range(others))
    lines = with_keys((*propose_911(Division.BY_CARRIER, USUAL_CARRIERS), *admin))
    assert risky_pairs(lines) == ()
    assert [line.key for line in lines] == list(range(1, 7 + others))
    assert _keyed(lines)[1] == "911 Landline"


def test_more_carriers_than_anything_else_still_get_keys() -> None:
    lines = with_keys(propose_911(Division.BY_CARRIER, [f"Carrier{n}" for n in range(9)]))
    assert [line.key for line in lines] == list(range(1, 13))


def test_without_carriers_keys_follow_the_order_given() -> None:
    lines = with_keys((*propose_911(Division.BY_TYPE), propose_other("Routine", LineGroup.ADMIN)))
    assert list(_keyed(lines).values()) == ["911 Landline", "911 Wireless", "911 VoIP", "Text-to-911", "Routine"]


def test_a_key_that_is_taken_goes_to_nobody_else() -> None:
    kept = (Line(key=1, name="911", group=LineGroup.NINE_ONE_ONE, retired=True),)
    assert list(_keyed(with_keys(propose_911(Division.BY_TYPE), kept))) == [2, 3, 4, 5]


def test_a_hundredth_line_gets_no_key() -> None:
    lines = with_keys([propose_other(f"Desk {n}", LineGroup.OTHER) for n in range(120)])
    assert len(lines) == 99


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Verizon", "vz"),
        ("AT&T", "att"),
        ("Frontier Communications", "frontier"),
        ("Down Easters", ""),
        ("School annex", ""),
        ("X", ""),
        ("911", ""),
        ("", ""),
        ("Cañón desk", "cañón"),
        ("A-very-long-name-that-goes-on", "averylongnam"),
    ],
)
def test_a_short_word_is_one_a_set_up_file_would_take(name: str, word: str) -> None:
    assert short_word(name) == word


def test_names_are_kept_once() -> None:
    assert unique(["A", "a ", "", "B"]) == ("A", "B")
