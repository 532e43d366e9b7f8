from __future__ import annotations

import pytest

from console.domain.fallback_number import FallbackKind
from console.domain.line import LineState
from console.domain.phrases import duration_text, fallback_text, line_text, ranges_text, state_text, time_text
from helpers.story_builder import CENTER, a_fallback, a_line, at


def test_a_time_of_today_is_its_clock_with_the_zone() -> None:
    assert time_text(at(5), at(60), CENTER.zone) == "08:05 EDT"


def test_a_time_of_another_day_shows_its_day() -> None:
    assert time_text(at(-1440), at(60), CENTER.zone) == "Mon 21 Oct 08:00 EDT"


def test_a_guess_wears_its_tilde() -> None:
    assert time_text(at(0), at(0), CENTER.zone, approx=True) == "~08:00 EDT"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 m"), (59, "0 m"), (3599, "59 m"), (3780, "1 h 03 m"), (86399, "23 h 59 m"), (97200, "1 d 03 h")],
)
def test_a_stretch_of_time_is_told_in_its_two_largest_units(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
    assert duration_text(-seconds) == text


def test_a_line_is_called_by_key_and_name() -> None:
    assert line_text(a_line(3, name="911 Wireless Verizon")) == "3 911 Wireless Verizon"


def test_a_fallback_is_called_by_key_and_number_or_by_its_label_without_one() -> None:
    assert fallback_text(a_fallback(1)) == "Fallback 1 (203) 555-0142"
    assert fallback_text(a_fallback(3, number=None, label="Text 911", kind=FallbackKind.TEXT)) == "Fallback 3 Text 911"


def test_a_state_is_worded_as_it_follows_is() -> None:
    assert [state_text(state) for state in (LineState.DOWN, LineState.MAINTENANCE)] == ["down", "in maintenance"]


def test_numbers_in_a_row_are_a_range() -> None:
    assert ranges_text([7, 3, 1, 2]) == "1–3, 7"
    assert ranges_text([]) == ""
