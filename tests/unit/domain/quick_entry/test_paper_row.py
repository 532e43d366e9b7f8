from __future__ import annotations

from datetime import date, datetime

import pytest

from console.domain.errors import Refusal
from console.domain.quick_entry.commands import (
    Command,
    FallbackStep,
    LineNote,
    Note,
    PassOnAdd,
    PassOnClose,
    Status,
    Told,
    Verified,
    When,
)
from console.domain.quick_entry.paper_row import NO_EVENT, NO_TIME, PaperRow, read_clock, read_row
from helpers.quick_entries import NOW, SET_UP, VOCABULARY, moment

ZONE = SET_UP.center.zone
TODAY, YESTERDAY = date(2024, 10, 22), date(2024, 10, 21)
AT = When(at=moment("2024-10-22T11:49:00-04:00"), approx=True)


def clock(text: str, day: date = TODAY, now: datetime = NOW) -> When | Refusal:
    return read_clock(text, day, ZONE, now)


def read(what: str) -> Command | Refusal:
    return read_row(PaperRow(when=AT, by="KM", what=what), VOCABULARY)


def sentence(found: object) -> str:
    assert isinstance(found, Refusal)
    return found.sentence


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("1149", TODAY, When(at=moment("2024-10-22T11:49:00-04:00"))),
        (" 11:49? ", TODAY, When(at=moment("2024-10-22T11:49:00-04:00"), approx=True)),
        ("2350", YESTERDAY, When(at=moment("2024-10-21T23:50:00-04:00"))),
    ],
)
def test_a_time_is_of_the_day_of_the_paper(text: str, day: date, found: When) -> None:
    assert clock(text, day) == found


def test_a_time_that_is_still_to_come_is_not_on_any_paper() -> None:
    assert sentence(clock("1430")) == "14:30 on Tue 22 Oct is still to come: choose the day of the paper"


@pytest.mark.parametrize("text", ["905", "2561", "-10", "@1149", "y1149", "noon"])
def test_what_is_no_time_of_the_clock_is_refused_with_what_to_type(text: str) -> None:
    assert "is not a time of the clock: type four figures" in sentence(clock(text))


def test_a_malformed_time_is_refused_with_a_proposal() -> None:
    assert sentence(clock("905")).endswith("such as 0905")


@pytest.mark.parametrize("text", ["", "  "])
def test_without_a_time_it_is_asked_for(text: str) -> None:
    assert sentence(clock(text)) == NO_TIME


def test_in_a_repeated_hour_the_latest_is_meant_unless_said_and_the_pass_is_told() -> None:
    night, later = date(2026, 11, 1), moment("2026-11-01T09:00:00-05:00")
    first, second = moment("2026-11-01T01:45:00-04:00"), moment("2026-11-01T01:45:00-05:00")
    assert clock("0145", night, later) == When(at=second, remark="01:45 EST (second)")
    assert clock("0145e", night, later) == When(at=first, remark="01:45 EDT (first)")
    assert clock("0145s", night, later) == When(at=second, remark="01:45 EST (second)")
    between = moment("2026-11-01T01:50:00-04:00")
    assert clock("0145", night, between) == When(at=first, remark="01:45 EDT (first)")
    assert "still to come" in sentence(clock("0145s", night, between))
    assert "came only once on Tue 22 Oct: leave the e out" in sentence(clock("1149e"))


def test_an_hour_that_the_clock_skipped_is_refused_with_the_one_after() -> None:
    refused = sentence(clock("0230", date(2026, 3, 8), moment("2026-03-08T09:00:00-04:00")))
    assert refused.startswith("02:30 did not exist on Sun 8 Mar, the clock skipped it: type 0330")


@pytest.mark.parametrize(
    ("what", "kind"),
    [("3d ^busy ;text", Status), ("t3", Verified), ("f1a", FallbackStep), ("w Chief ;by phone", Told)],
)
def test_what_happened_is_as_of_the_time_on_the_paper(what: str, kind: type) -> None:
    found = read(what)
    assert isinstance(found, kind)
    assert getattr(found, "options").when == AT  # noqa: B009 - the kind is a parameter


@pytest.mark.parametrize(
    ("what", "kind"),
    [("3 ;a note", LineNote), ("n a note", Note), ("p ask the carrier", PassOnAdd), ("px2 ;done", PassOnClose)],
)
def test_a_note_too_which_the_command_line_gives_no_time(what: str, kind: type) -> None:
    found = read(what)
    assert isinstance(found, kind)
    assert getattr(found, "when") == AT  # noqa: B009 - the kind is a parameter


def test_an_expected_end_is_the_next_such_time_after_the_paper_not_after_now() -> None:
    found = read("3m >1300")
    assert isinstance(found, Status)
    assert found.options.expected == When(at=moment("2024-10-22T13:00:00-04:00"))


@pytest.mark.parametrize("what", ["3d 1149", "3d -10", "n @1149 text", "w Chief 1149"])
def test_a_second_time_is_refused(what: str) -> None:
    assert "The time has a field of its own" in sentence(read(what))


def test_initials_among_what_happened_are_refused() -> None:
    assert sentence(read("KM: 3d")) == "The initials have a field of their own: take KM: out"


@pytest.mark.parametrize("what", ["c13 3g", "v13", "a", "/shift end", "/on KM"])
def test_what_is_no_event_of_the_paper_is_refused(what: str) -> None:
    assert sentence(read(what)) == NO_EVENT


def test_what_can_not_be_read_is_refused_as_in_the_command_line() -> None:
    assert sentence(read("3+44d"))
    assert "such as 3d" in sentence(read(" "))
