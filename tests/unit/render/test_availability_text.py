from __future__ import annotations

from zoneinfo import ZoneInfo

from console.domain.availability import Availability, availability
from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.log_entry import Act
from console.render.availability_text import (
    FORMULA,
    amount_text,
    days_text,
    figures_text,
    has_chart,
    odd_days,
    spoken_text,
)
from helpers.story_builder import at, status_act, told, verified_act

DOWN, UP, DEGRADED, MAINTENANCE = LineState.DOWN, LineState.OPERATIONAL, LineState.DEGRADED, LineState.MAINTENANCE
ZONE = ZoneInfo("America/New_York")
THREE_DAYS = Period(at(-8 * 60 - 2880), at(6 * 60))
BUSY = (
    status_act(-9000, UP),
    status_act(0, DEGRADED),
    status_act(30, DOWN),
    status_act(72.1, UP),
    verified_act(80),
    status_act(100, DOWN, approx=True),
    status_act(105, UP),
)


def over(*acts: Act, period: Period = THREE_DAYS) -> Availability:
    return availability(told(*acts), period, ZONE)


def test_the_percentage_stands_with_its_counts() -> None:
    found = over(*BUSY)
    assert figures_text(found) == "98.7 % · 2 outages · longest 01:12:06 · 47 min down · 30 min degraded"
    assert days_text(found, ZONE) == "3 days to Tue 22 Oct 14:00 EDT"


def test_a_guess_stays_one_and_an_open_outage_is_said() -> None:
    found = over(status_act(-9000, UP), status_act(300, DOWN, approx=True))
    assert "longest ~01:00:00 · one still open" in figures_text(found)


def test_few_events_are_said_in_place_of_a_chart() -> None:
    found = over(status_act(-9000, UP), status_act(0, MAINTENANCE), status_act(60, UP), verified_act(70))
    assert not has_chart(found)
    assert figures_text(found) == "100.0 % · no outage · 0 min down · 60 min maintenance · 3 events, no chart"
    acts = [status_act(minute, UP) for minute in range(5)]
    assert (has_chart(over(*acts[:4])), has_chart(over(*acts))) == (False, True)


def test_nothing_known_is_no_percentage() -> None:
    assert figures_text(over()) == (
        "no percentage: nothing is known · no outage · 0 min down · 2 d 14 h unknown · 0 events, no chart"
    )


def test_amounts_are_minutes_until_they_are_days() -> None:
    assert [amount_text(seconds) for seconds in (0, 59, 60, 172_799, 172_800)] == [
        "0 min",
        "<1 min",
        "1 min",
        "2879 min",
        "2 d 00 h",
    ]


def test_odd_days_are_said_one_by_one_and_alike_ones_together() -> None:
    found = over(*BUSY, period=Period(at(-8 * 60 - 4 * 1440 - 9000), at(6 * 60)))
    assert odd_days(found.days) == (
        "Fri 11 Oct to Tue 15 Oct: unknown all day",
        "Wed 16 Oct: 120 min unknown",
        "Tue 22 Oct: 47 min down, 30 min degraded",
    )


def test_who_hears_it_gets_all_the_numbers_of_who_sees_it() -> None:
    found = over(*BUSY)
    assert spoken_text(found, ZONE) == (
        f"3 days to Tue 22 Oct 14:00 EDT. {figures_text(found)}. Tue 22 Oct: 47 min down, 30 min degraded. "
        "All other days operational."
    )
    assert spoken_text(over(status_act(-9000, UP)), ZONE).endswith("Every day operational.")


def test_the_formula_says_what_is_left_out_and_what_is_not_counted() -> None:
    assert FORMULA.startswith("(known minutes − minutes down) / known minutes.")
    assert "Unknown time is left out" in FORMULA
