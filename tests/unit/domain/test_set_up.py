from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from console.domain.set_up import Operator
from helpers.story_builder import CENTER, a_fallback, a_line, a_set_up

SET_UP = a_set_up(lines=(a_line(1), a_line(2, retired=True)), fallbacks=(a_fallback(1), a_fallback(2, retired=True)))


def test_a_center_has_the_zone_it_names() -> None:
    assert CENTER.zone == ZoneInfo("America/New_York")


def test_lines_and_fallbacks_are_found_by_key_retired_or_not() -> None:
    assert SET_UP.line(2) == a_line(2, retired=True)
    assert SET_UP.fallback(2) == a_fallback(2, retired=True)
    assert (SET_UP.line(3), SET_UP.fallback(3)) == (None, None)


def test_operators_are_found_by_initials_in_any_case_while_in_service() -> None:
    assert SET_UP.operator("km") == SET_UP.operators[0]
    assert SET_UP.operator("ZZ") is None
    gone = replace(SET_UP, operators=(Operator(initials="KM", name="Kim Moran", retired=True),))
    assert gone.operator("KM") is None


def test_what_is_retired_is_not_in_service() -> None:
    assert SET_UP.lines_in_service == (a_line(1),)
    assert SET_UP.fallbacks_in_service == (a_fallback(1),)


def test_what_the_caller_knows_to_exist_is_handed_out() -> None:
    assert (SET_UP.the_line(1), SET_UP.the_fallback(1)) == (a_line(1), a_fallback(1))
    assert SET_UP.the_operator("KM") == SET_UP.operators[0]


def test_a_caller_who_is_wrong_about_that_has_a_fault() -> None:
    with pytest.raises(LookupError, match="line 9 is not in the set-up"):
        SET_UP.the_line(9)
    with pytest.raises(LookupError, match="fallback 9 is not in the set-up"):
        SET_UP.the_fallback(9)
    with pytest.raises(LookupError, match="operator ZZ is not in the set-up"):
        SET_UP.the_operator("ZZ")


def test_a_line_knows_the_older_lines_it_continues_nearest_first() -> None:
    continued = {1: None, 2: 1, 3: 2, 4: 9}
    lines = tuple(replace(a_line(key), split_from=older) for key, older in continued.items())
    set_up = a_set_up(lines=lines)
    assert [set_up.forebears(key) for key in (1, 2, 3, 4, 8)] == [(), (1,), (2, 1), (9,), ()]


def test_lines_tied_in_a_ring_are_each_named_once() -> None:
    ring = (replace(a_line(1), split_from=2), replace(a_line(2), split_from=1))
    assert a_set_up(lines=ring).forebears(1) == (2,)
