from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from console.domain.line import Line, LineGroup
from console.ui.compact.tile_words import short_clock, short_names, worst_line
from helpers.situations import LINES, NOW, ago, busy_board, down, operational


def line(key: int, *aliases: str, name: str = "A name") -> Line:
    return Line(key=key, name=name, group=LineGroup.OTHER, aliases=aliases)


def test_an_alias_that_names_one_line_only_is_its_short_name() -> None:
    lines = (line(1, "ll"), line(2, "wls", "att"), line(3, "WLS", "vz"), line(4, "wls", name="Spare\u202e"), line(5))
    assert short_names(lines) == {1: "LL", 2: "ATT", 3: "VZ", 4: "Spare\\u202e", 5: "A name"}


@pytest.mark.parametrize(
    ("elapsed", "text"),
    [
        (timedelta(seconds=9), "00:09"),
        (timedelta(minutes=42, seconds=10), "42:10"),
        (timedelta(hours=1, minutes=3, seconds=44), "01:03:44"),
        (timedelta(days=2, hours=3, minutes=14), "2d 03:14"),
    ],
)
def test_the_clock_says_no_hours_before_there_is_one(elapsed: timedelta, text: str) -> None:
    assert short_clock(NOW - elapsed, NOW) == text
    assert short_clock(NOW - elapsed, NOW, approx=True) == f"~{text}"


def test_the_worst_is_down_before_all_else_and_of_two_the_longer() -> None:
    found = worst_line(busy_board())
    assert found is not None
    assert found.line.key == 3
    longer = replace(down(LINES[0]), since=ago(hours=9))
    assert worst_line([*busy_board(), longer]) is longer


def test_where_all_is_well_or_only_unheard_of_there_is_no_worst() -> None:
    assert worst_line([operational(LINES[0]), busy_board()[-1]]) is None
