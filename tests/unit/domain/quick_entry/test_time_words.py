from __future__ import annotations

from datetime import timedelta

import pytest

from console.domain.quick_entry.scanner import Scanner
from console.domain.quick_entry.time_words import (
    BackWord,
    ClockWord,
    looks_like_time,
    proposals,
    read_word,
    time_ahead,
    turn_ahead,
)


@pytest.mark.parametrize(
    ("word", "mark", "shown", "turn", "about"),
    [
        ("1405", "", "14:05", "", False),
        ("14:05", "", "14:05", "", False),
        ("@1405", "@", "14:05", "", False),
        ("@14:05", "@", "14:05", "", False),
        ("y1405", "y", "14:05", "", False),
        ("Y14:05?", "y", "14:05", "", True),
        ("0130e", "", "01:30", "e", False),
        ("0130S?", "", "01:30", "s", True),
        ("0000", "", "00:00", "", False),
        ("2359", "", "23:59", "", False),
    ],
)
def test_clock_times_in_all_their_forms(word: str, mark: str, shown: str, turn: str, about: bool) -> None:  # noqa: FBT001
    typed = read_word(word)
    assert isinstance(typed, ClockWord)
    assert (typed.mark, typed.shown, typed.turn, typed.about) == (mark, shown, turn, about)
    assert typed.digits == shown.replace(":", "")


@pytest.mark.parametrize(
    ("word", "minutes", "about"),
    [
        ("-10", 10, False),
        ("-0", 0, False),
        ("-10m", 10, False),
        ("-90M?", 90, True),
        ("-2h", 120, False),
        ("-1h30", 90, False),
        ("-1H05?", 65, True),
    ],
)
def test_times_counted_back_in_all_their_forms(word: str, minutes: int, about: bool) -> None:  # noqa: FBT001
    assert read_word(word) == BackWord(back=timedelta(minutes=minutes), turn="", about=about)


@pytest.mark.parametrize(
    "word",
    [
        *("905", "9:05", "@2561", "2400", "1460", "14:5", "14-05", "@-10", "y10", "-1h75", "-1h5", "-1h30m", "-"),
        *("1405?e", "1405es", "１４０５", "٠٩٠٥", "-999999", "@", "yy1405", ""),
    ],
)
def test_malformed_times_are_none(word: str) -> None:
    assert read_word(word) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("1405 x", "1405"),
        ("905", "905"),
        ("2 of 5", "2"),
        ("2pm", "2pm"),
        ("2:05 p.m.", "2:05"),
        ("14h05;x", "14h05"),
        ("1405-1500", "1405-1500"),
        ("1405.", "1405."),
        ("@2561#1", "@2561"),
        ("@home", "@home"),
        ("@", "@"),
        ("-10", "-10"),
        ("-x5", "-x5"),
        ("- 10 x", "- 10"),
        ("–10", "–10"),
        ("y905", "y905"),
        ("１４０５", "１４０５"),
        ("?", "?"),
    ],
)
def test_a_time_or_an_attempt_at_one_is_seen_as_such(text: str, word: str) -> None:
    assert time_ahead(Scanner(text)) == word


@pytest.mark.parametrize(
    "text", ["no calls", "yesterday", "- no calls", "-ten", "5th floor", "2/3 of them", "?x", "", "²"]
)
def test_other_words_may_be_a_note(text: str) -> None:
    assert time_ahead(Scanner(text)) == ""


def test_a_lone_e_s_or_question_mark_is_seen_as_a_piece_of_a_time() -> None:
    assert turn_ahead(Scanner("e rest")) == "e"
    assert turn_ahead(Scanner("S?")) == "S?"
    assert turn_ahead(Scanner("east")) == ""


@pytest.mark.parametrize(
    ("word", "best"),
    [
        ("905", "0905"),
        ("y905", "y0905"),
        ("@905", "@0905"),
        ("9:05", "0905"),
        ("14:5", "1405"),
        ("14h05", "1405"),
        ("2pm", "1400"),
        ("12am", "0000"),
        ("2:05pm", "1405"),
        ("2400", "0000"),
        ("1475", "1457"),
        ("140530", "1405"),
        ("5", "-5"),
        ("@2561", "@1234"),
        ("@home", "@1234"),
        ("99", "-99"),
        ("-1h75", "-2h15"),
        ("-1h5", "-1h05"),
        ("-h", "-10"),
        ("-10min", "-10"),
        ("- 10", "-10"),
        ("–10", "-10"),
        ("１４０５", "1405"),
        ("?", "1234"),
    ],
)
def test_a_malformed_time_has_a_well_formed_proposal(word: str, best: str) -> None:
    meant = proposals(word, "1234")
    assert meant[0] == best
    assert all(read_word(one) is not None for one in meant)


def test_a_time_is_known_from_a_note() -> None:
    assert looks_like_time("1405")
    assert not looks_like_time("north")
