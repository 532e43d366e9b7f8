from __future__ import annotations

from datetime import timedelta

import pytest

from console.domain.line import Line, LineGroup
from console.ui.compact.tile_words import short_clock, short_names
from helpers.situations import NOW


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
