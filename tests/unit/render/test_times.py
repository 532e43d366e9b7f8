from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.clock import Period
from console.domain.line import LineState
from console.render.times import (
    amounts_by_state,
    clock_text,
    day_text,
    duration_text,
    hours_text,
    local_day,
    period_text,
    time_text,
)

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2024, 10, 22, 16, 0, tzinfo=UTC)
DAY = date(2024, 10, 22)


def test_a_time_says_its_zone() -> None:
    assert clock_text(NOON, NEW_YORK) == "12:00 EDT"
    assert clock_text(NOON, NEW_YORK, letters=False) == "12:00"


def test_a_guess_stays_a_guess() -> None:
    assert clock_text(NOON, NEW_YORK, approx=True) == "~12:00 EDT"


@pytest.mark.parametrize(("hour", "shown"), [(5, "01:30 EDT*"), (6, "01:30 EST*")])
def test_a_repeated_hour_says_its_zone_and_is_marked_even_where_letters_are_left_out(hour: int, shown: str) -> None:
    assert clock_text(datetime(2024, 11, 3, hour, 30, tzinfo=UTC), NEW_YORK, letters=False) == shown


@pytest.mark.parametrize(
    ("shown_day", "text"),
    [
        (DAY, "12:00"),
        (date(2024, 10, 23), "Tue 12:00"),
        (date(2024, 10, 19), "Tue 12:00"),
        (date(2024, 10, 26), "Tue 22 Oct 12:00"),
        (date(2025, 1, 2), "Tue 22 Oct 2024 12:00"),
        (None, "Tue 22 Oct 2024 12:00"),
    ],
)
def test_a_time_of_another_day_says_which(shown_day: date | None, text: str) -> None:
    assert time_text(NOON, NEW_YORK, shown_day=shown_day, letters=False) == text


def test_the_day_is_that_of_the_center() -> None:
    assert local_day(datetime(2024, 10, 23, 2, 0, tzinfo=UTC), NEW_YORK) == DAY
    assert day_text(DAY) == "Tue 22 Oct"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "00:00:00"), (2530, "00:42:10"), (86_399, "23:59:59"), (86_400, "1d 00:00"), (184_440, "2d 03:14")],
)
def test_a_duration_counts_days_from_the_second_on(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text


def test_a_duration_from_or_to_a_guess_is_a_guess() -> None:
    assert [duration_text(2530, approx=True), duration_text(184_440, approx=True)] == ["~00:42:10", "~2d 03:14"]


def test_the_length_of_a_shift_is_in_hours_and_minutes() -> None:
    assert hours_text(28_800) == "8 h 00 m"


def test_a_period_within_a_day_says_the_day_once() -> None:
    assert (
        period_text(Period(NOON, NOON + timedelta(hours=3)), NEW_YORK) == "Tue 22 Oct 2024 12:00–15:00 EDT (3 h 00 m)"
    )


def test_a_period_over_midnight_says_both_days() -> None:
    shown = period_text(Period(NOON, NOON + timedelta(hours=13)), NEW_YORK)
    assert shown == "Tue 22 Oct 2024 12:00 EDT – Wed 23 Oct 2024 01:00 EDT (13 h 00 m)"


def test_a_period_in_which_the_clock_changed_says_so() -> None:
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    shown = period_text(Period(start, start + timedelta(hours=13)), NEW_YORK)
    assert shown == "Sun 3 Nov 2024 00:00 EDT–12:00 EST (13 h 00 m, clock changed)"


@given(st.lists(st.integers(0, 100_000), min_size=6, max_size=6), st.sampled_from([60, 3600]))
def test_the_amounts_of_the_six_states_add_up(seconds: list[int], unit_s: int) -> None:
    amounts = amounts_by_state(dict(zip(LineState, seconds, strict=True)), unit_s)
    added = sum(int(amount) for amount in amounts.values() if amount != "<1")
    assert added == round(sum(seconds) / unit_s)


def test_seconds_that_round_to_nothing_are_not_nothing() -> None:
    seconds = {**dict.fromkeys(LineState, 0), LineState.OPERATIONAL: 28_780, LineState.DOWN: 20}
    amounts = amounts_by_state(seconds, 60)
    assert (amounts[LineState.OPERATIONAL], amounts[LineState.DOWN], amounts[LineState.UNKNOWN]) == ("480", "<1", "0")
