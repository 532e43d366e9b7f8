from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Line, LineGroup
from console.domain.set_up import Center, SetUp
from console.services.set_up_warnings import warnings_of

RIDGEFIELD, DANBURY, AWAY, TOLL_FREE = "+12035550100", "+12035550101", "+16175550100", "+18005550100"


def _line(key: int, number: str | None = None, trouble: str | None = None, *, retired: bool = False) -> Line:
    return Line(
        key=key, name=f"Line{key}", group=LineGroup.ADMIN, number=number, trouble_number=trouble, retired=retired
    )


def _fallback(
    number: str | None = None, serves: Sequence[LineGroup | int] = (), rides_on: Sequence[int] = ()
) -> FallbackNumber:
    return FallbackNumber(
        key=1,
        label="Way out",
        kind=FallbackKind.TEMPORARY,
        number=number,
        serves=tuple(serves),
        rides_on=tuple(rides_on),
    )


def _warned(*lines: Line, fallback: FallbackNumber | None = None) -> list[str]:
    numbers = () if fallback is None else (fallback,)
    set_up = SetUp(center=Center(name="A", timezone="UTC"), lines=lines, fallbacks=numbers)
    return [one.sentence for one in warnings_of(set_up)]


def test_a_sound_set_up_warns_of_nothing() -> None:
    assert _warned(_line(1, RIDGEFIELD, TOLL_FREE), fallback=_fallback(DANBURY, [1], [])) == []


def test_a_number_said_twice_is_told_once() -> None:
    assert _warned(_line(1, RIDGEFIELD), _line(2, RIDGEFIELD)) == [
        "Line 2 Line2 has the number of Line 1 Line1, (203) 555-0100: check which is right"
    ]
    (sentence,) = _warned(_line(1, RIDGEFIELD), fallback=_fallback(RIDGEFIELD))
    assert sentence.startswith("Fallback 1 Way out has the number of Line 1")


def test_a_retired_line_keeps_its_number_to_itself() -> None:
    assert _warned(_line(1, RIDGEFIELD, retired=True), _line(2, RIDGEFIELD)) == []


def test_two_lines_of_one_name_are_told_apart() -> None:
    assert _warned(replace(_line(1), name="Fax"), replace(_line(2), name="FAX"), _line(3)) == [
        "Line 2 FAX has the name of line 1: tell them apart"
    ]


def test_a_line_can_not_be_reported_on_itself() -> None:
    (sentence,) = _warned(_line(1, RIDGEFIELD, RIDGEFIELD))
    assert sentence == "Line 1 Line1: the number to call when it fails is its own; give the carrier's"


def test_keys_of_two_carriers_that_touch_are_told() -> None:
    lines = (
        Line(key=2, name="A", group=LineGroup.NINE_ONE_ONE, carrier="AT&T"),
        Line(key=3, name="B", group=LineGroup.NINE_ONE_ONE, carrier="Verizon"),
    )
    set_up = SetUp(center=Center(name="A", timezone="UTC"), lines=lines)
    assert [(one.line, one.sentence) for one in warnings_of(set_up)] == [
        (
            3,
            "Keys 2 and 3 touch on the keypad and are two carriers of one group: a slip would log Verizon for AT&T",
        )
    ]


@pytest.mark.parametrize(
    ("number", "warned"), [(AWAY, True), (DANBURY, False), (TOLL_FREE, False), ("+442071838750", False), (None, False)]
)
def test_a_number_far_from_every_line_is_told(number: str | None, *, warned: bool) -> None:
    assert bool(_warned(_line(1, RIDGEFIELD), fallback=_fallback(number))) is warned


def test_nothing_is_far_where_no_line_has_a_number() -> None:
    assert _warned(_line(1), fallback=_fallback(AWAY)) == []


def test_a_number_that_rides_on_what_it_stands_in_for_is_told() -> None:
    (sentence,) = _warned(_line(7), fallback=_fallback(None, [LineGroup.ADMIN], [7]))
    assert sentence == "Fallback 1 Way out rides on line 7 Line7, which it stands in for: it fails with it"


def test_a_number_that_rides_on_a_retired_line_is_told() -> None:
    (sentence,) = _warned(_line(7, retired=True), fallback=_fallback(None, [], [7, 99]))
    assert sentence == "Fallback 1 Way out rides on line 7 Line7, which is retired; say what does"
