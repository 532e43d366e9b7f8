from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.domain.quick_entry.commands import Note, QuickEntry, Status
from console.domain.quick_entry.meant_then import MeantThen, as_typed, meant_then
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from helpers.quick_entries import NOW, SET_UP

NEW_YORK = ZoneInfo("America/New_York")
WORDS = Vocabulary.of(SET_UP)
A_DAY = 24 * 60


def _meant(text: str, minutes_ago: float) -> MeantThen | None:
    return meant_then(text, WORDS, NOW - timedelta(minutes=minutes_ago), NOW)


@pytest.mark.parametrize(
    ("typed", "minutes_ago", "now"),
    [
        ("3d", 10, "3d @1355"),
        ("3d", 1, "3d @1404"),
        ("3d", 20 * 60, "3d y1805"),
        ("3d", 50 * 60, "3d -50h00"),
        ("3d ~north side", 10, "3d @1355 ~north side"),
        ("2+3d;since 1400", 10, "2+3d @1355 ;since 1400"),
        ("km: 3g ^busy !caller #VZ-88 line 1400 says", 10, "km: 3g @1355 ^busy !caller #VZ-88 line 1400 says"),
        ("wls vz d", 10, "wls vz d @1355"),
        ("vz d busy", 10, "vz d busy @1355"),
        ("911d", 10, "911d @1355"),
        ("t3", 10, "t3 @1355"),
        ("f1a", 10, "f1a @1355"),
        ("n text at 1400", 10, "n @1355 text at 1400"),
        ("3m >2h", 10, None),
        ("3d -10", 10, "3d @1345"),
        ("3d-10", 10, "3d @1345"),
        ("f1a-5;why", 10, "f1a @1350 ;why"),
        ("3d -1h?", 10, "3d @1255?"),
        ("c13 -10", 10, "c13 @1345"),
        ("3d 1355", A_DAY - 4 * 60, "3d y1355"),
        ("3d y2350", A_DAY - 4 * 60, "3d -38h15"),
        ("3d ;" + "word " * 700, 10, "3d @1355 ;" + ("word " * 700).strip()),
    ],
)
def test_a_text_says_now_the_moment_that_it_meant_then(typed: str, minutes_ago: float, now: str | None) -> None:
    found = _meant(typed, minutes_ago)
    assert (found.text if found is not None else None) == now


@pytest.mark.parametrize("typed", ["3d", "3d -10", "n text", "t3 -5 ;x", "f1a"])
def test_it_means_the_same_moment_and_nothing_else(typed: str) -> None:
    found = _meant(typed, 10)
    assert found is not None
    then, now = parse(typed, WORDS, NOW - timedelta(minutes=10)), parse(found.text, WORDS, NOW)
    assert isinstance(then, QuickEntry)
    assert isinstance(now, QuickEntry)
    assert type(then.command) is type(now.command)
    assert found.time in found.text.split()
    assert found.adds is ("-" not in typed)


@pytest.mark.parametrize(
    "typed",
    [
        "3d 1355",
        "n @1400 text",
        "3d ~north @1350 ;x",
        "c13 d",
        "p text",
        "px2",
        "v",
        "v13 why",
        "a",
        "3 ;note",
        "/shift start",
        "xyz",
        "3d @2561",
        "",
    ],
)
def test_what_means_the_same_now_or_says_no_moment_stays_as_it_is(typed: str) -> None:
    assert _meant(typed, 10) is None


def test_within_the_same_minute_now_is_meant() -> None:
    assert _meant("3d", 0.5) is None


def test_an_expected_end_is_as_far_ahead_as_it_is_said_to_be() -> None:
    found = _meant("3m >0500 ;work", 10)
    assert found is not None
    assert found.text == "3m @1355 >0500 ;work"


def test_where_the_moment_can_not_be_typed_that_is_told() -> None:
    assert _meant("n text", 20 * 60) == MeantThen(text="n text", time="", adds=True)


@pytest.mark.parametrize(
    ("moment", "now", "typed"),
    [
        (datetime(2026, 9, 22, 18, 3, tzinfo=UTC), datetime(2026, 9, 22, 18, 30, tzinfo=UTC), "@1403"),
        (datetime(2026, 9, 22, 3, 50, tzinfo=UTC), datetime(2026, 9, 22, 4, 10, tzinfo=UTC), "@2350"),
        (datetime(2026, 9, 21, 12, 1, tzinfo=UTC), datetime(2026, 9, 22, 13, 0, tzinfo=UTC), "y0801"),
        (datetime(2026, 9, 20, 12, 0, tzinfo=UTC), datetime(2026, 9, 22, 13, 12, tzinfo=UTC), "-49h12"),
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 40, tzinfo=UTC), "@0130e"),
        (datetime(2026, 11, 1, 6, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 40, tzinfo=UTC), "@0130s"),
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 2, 5, 10, tzinfo=UTC), "y0130e"),
    ],
)
def test_a_moment_is_typed_so_that_it_means_that_moment(moment: datetime, now: datetime, typed: str) -> None:
    assert as_typed(moment, now, NEW_YORK) == typed
    entry = parse(f"3d {typed}", WORDS, now)
    assert isinstance(entry, QuickEntry)
    assert isinstance(entry.command, Status)
    assert entry.command.options.when is not None
    assert entry.command.options.when.at == moment


def test_a_note_keeps_every_word_of_its_text() -> None:
    found = _meant("n text at 1400", 10)
    assert found is not None
    entry = parse(found.text, WORDS, NOW)
    assert isinstance(entry, QuickEntry)
    assert isinstance(entry.command, Note)
    assert entry.command.text == "text at 1400"
