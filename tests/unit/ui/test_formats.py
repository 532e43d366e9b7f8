from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.ui.formats import (
    clock_text,
    date_text,
    seconds_text,
    span_s,
    spelled,
    spoken_span,
    time_text,
    verified_text,
    when_text,
)

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 9, 22, 18, 7, 32, tzinfo=UTC)


def test_the_clock_carries_its_zone_letters() -> None:
    assert clock_text(NOW, ZONE) == "14:07:32 EDT"
    assert seconds_text(NOW, ZONE) == "14:07:32"
    assert date_text(NOW, ZONE) == "Tue 22 Sep"
    assert time_text(NOW, ZONE) == "14:07"


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (timedelta(), "14:07"),
        (timedelta(hours=14), "00:07"),
        (timedelta(hours=15), "Mon 23:07"),
        (timedelta(days=3), "Sat 14:07"),
        (timedelta(days=4), "Fri 18 Sep 14:07"),
        (timedelta(days=365), "Mon 22 Sep 2025 14:07"),
        (-timedelta(hours=15), "Wed 05:07"),
    ],
)
def test_a_time_that_is_not_today_shows_its_day(ago: timedelta, text: str) -> None:
    assert when_text(NOW - ago, NOW, ZONE) == text


def test_a_guess_says_so() -> None:
    assert when_text(NOW, NOW, ZONE, approx=True) == "~14:07"
    assert when_text(NOW - timedelta(days=1), NOW, ZONE, approx=True) == "Mon ~14:07"


def test_a_repeated_hour_says_which_pass() -> None:
    second_pass = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert when_text(second_pass, second_pass, ZONE) == "01:30 EST*"


def test_the_last_verification_is_marked() -> None:
    assert verified_text(NOW - timedelta(hours=8), NOW, ZONE) == "v 06:07"
    assert verified_text(NOW - timedelta(days=2), NOW, ZONE) == "v Sun 14:07"


def test_a_verification_at_a_guessed_time_says_so() -> None:
    assert verified_text(NOW - timedelta(hours=8), NOW, ZONE, approx=True) == "v ~06:07"
    assert verified_text(NOW - timedelta(days=2), NOW, ZONE, approx=True) == "v Sun ~14:07"
    assert verified_text(NOW - timedelta(days=20), NOW, ZONE, approx=True) == "v ~2 Sep"


def test_a_verification_of_long_ago_is_a_date_that_fits_its_column() -> None:
    assert verified_text(NOW - timedelta(days=20), NOW, ZONE) == "v 2 Sep"
    assert verified_text(NOW - timedelta(days=700), NOW, ZONE) == "v 22 Oct 2024"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (-5, "less than a minute"),
        (60, "1 minute"),
        (2530, "42 minutes"),
        (3600, "1 hour"),
        (3824, "1 hour 3 minutes"),
        (2 * 86_400 + 3 * 3600 + 840, "2 days 3 hours"),
        (86_400, "1 day"),
    ],
)
def test_a_span_is_spoken_without_seconds(seconds: int, words: str) -> None:
    assert spoken_span(seconds) == words


def test_initials_are_read_letter_by_letter() -> None:
    assert spelled("KM") == "K M"


def test_a_span_never_runs_backwards() -> None:
    assert span_s(NOW - timedelta(seconds=2.9), NOW) == 2
    assert span_s(NOW + timedelta(seconds=5), NOW) == 0
