from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from console.domain.line import Basis, LineState, Symptom
from console.domain.quick_entry.commands import Clear, Options, When
from console.domain.quick_entry.wording import note_words, option_words, state_word, wall_time, when_words
from helpers.quick_entries import NOW, moment

ZONE = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2024-10-22T06:12:00-04:00", "06:12 EDT"),
        ("2024-10-21T23:50:00-04:00", "Mon 23:50 EDT"),
        ("2024-10-23T05:00:00-04:00", "Wed 05:00 EDT"),
        ("2024-10-15T05:00:00-04:00", "Tue 15 Oct 05:00 EDT"),
        ("2023-12-05T05:00:00-05:00", "Tue 5 Dec 2023 05:00 EST"),
        ("2023-11-05T01:30:00-04:00", "Sun 5 Nov 2023 01:30 EDT (first)"),
        ("2023-11-05T01:30:00-05:00", "Sun 5 Nov 2023 01:30 EST (second)"),
    ],
)
def test_a_time_that_is_not_today_shows_its_day_and_a_repeated_hour_its_pass(at: str, shown: str) -> None:
    assert wall_time(moment(at), ZONE, NOW) == shown
    assert wall_time(moment(at), ZONE, NOW, approx=True) == f"~{shown}"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "14:05 EDT (now)"),
        (When(at=moment("2024-10-22T14:04:00-04:00")), "14:04 EDT"),
        (When(at=moment("2024-10-22T14:03:30-04:00")), "14:03 EDT (recorded 14:05)"),
        (When(at=moment("2024-10-22T13:57:00-04:00"), approx=True), "~13:57 EDT (recorded 14:05)"),
        (
            When(at=moment("2024-10-21T23:50:00-04:00"), remark="YESTERDAY"),
            "Mon 23:50 EDT (YESTERDAY, recorded 14:05)",
        ),
        (When(at=moment("2024-10-22T14:05:00-04:00"), remark="14:05 EDT (first)"), "14:05 EDT"),
    ],
)
def test_both_times_are_shown_when_they_are_two_minutes_apart(when: When | None, words: str) -> None:
    assert when_words(when, ZONE, NOW) == words


def test_options_are_worded_one_by_one() -> None:
    options = Options(
        scope="north",
        symptoms=(Symptom.BUSY, Symptom.NOANI),
        basis=Basis.CARRIER,
        expected=When(at=moment("2024-10-23T05:00:00-04:00"), approx=True),
        refs=("1", "2"),
        cleared=frozenset(Clear),
    )
    assert option_words(options, ZONE, NOW) == (
        "~north",
        "busy",
        "no callback number",
        "per carrier",
        "expected until ~Wed 05:00 EDT",
        "#1",
        "#2",
        "no scope",
        "no symptoms",
        "no references",
        "no note",
    )
    assert option_words(Options(), ZONE, NOW) == ()


def test_a_note_is_marked_and_a_state_is_in_capitals() -> None:
    assert note_words("x") == ("note: x",)
    assert note_words(None) == ()
    assert state_word(LineState.DOWN) == "DOWN"
