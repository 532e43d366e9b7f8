from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from console.domain.quick_entry.commands import When
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner, Unreadable
from console.domain.quick_entry.times import TimeWord
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import Center, SetUp
from helpers.quick_entries import NOW, moment, options_of, refused

FIRST_PASS = "2026-11-01T01:45:00-04:00"
SECOND_PASS = "2026-11-01T01:45:00-05:00"
AFTER_REPEAT = "2026-11-01T09:00:00-05:00"
BEFORE_REPEAT = "2026-11-01T00:30:00-04:00"
DAY_AFTER_REPEAT = "2026-11-02T09:00:00-05:00"
AFTER_GAP = "2026-03-08T09:00:00-04:00"
BEFORE_GAP = "2026-03-08T01:00:00-05:00"


def when(word: str, now: datetime = NOW) -> When:
    said = options_of(f"3d {word}", now).when
    assert said is not None
    return said


def expected(word: str, now: datetime = NOW) -> When:
    said = options_of(f"3d >{word}", now).expected
    assert said is not None
    return said


def test_without_a_time_none_is_said() -> None:
    assert options_of("3d").when is None


@pytest.mark.parametrize(
    ("word", "at"),
    [
        ("-10", "2024-10-22T13:55:30-04:00"),
        ("-0", "2024-10-22T14:05:30-04:00"),
        ("-1h30", "2024-10-22T12:35:30-04:00"),
        ("-2h", "2024-10-22T12:05:30-04:00"),
        ("-90m", "2024-10-22T12:35:30-04:00"),
        ("1405", "2024-10-22T14:05:00-04:00"),
        ("0000", "2024-10-22T00:00:00-04:00"),
        ("13:57", "2024-10-22T13:57:00-04:00"),
        ("@1357", "2024-10-22T13:57:00-04:00"),
        ("y2300", "2024-10-21T23:00:00-04:00"),
        ("y0100", "2024-10-21T01:00:00-04:00"),
    ],
)
def test_a_time_becomes_a_moment_of_whole_seconds(word: str, at: str) -> None:
    assert when(word).at == moment(at)
    assert when(f"{word}?") == When(at=moment(at), approx=True, remark=when(word).remark)


@pytest.mark.parametrize("word", ["y2300", "y0100"])
def test_y_means_yesterday_and_says_so(word: str) -> None:
    assert when(word).remark == "YESTERDAY"


@pytest.mark.parametrize(
    ("now", "word", "at"),
    [
        ("2024-10-22T00:10:00-04:00", "2350", "2024-10-21T23:50:00-04:00"),
        ("2024-10-22T11:00:00-04:00", "2300", "2024-10-21T23:00:00-04:00"),
        ("2024-10-22T00:10:00-04:00", "1210", "2024-10-21T12:10:00-04:00"),
    ],
)
def test_a_bare_time_still_to_come_that_was_at_most_12_hours_ago_means_yesterday(now: str, word: str, at: str) -> None:
    assert when(word, moment(now)) == When(at=moment(at), remark="YESTERDAY")


@pytest.mark.parametrize(
    ("now", "word"),
    [
        ("2024-10-22T11:00:01-04:00", "2300"),
        ("2024-10-22T14:05:30-04:00", "1407"),
        ("2024-10-22T14:05:30-04:00", "@2300"),
    ],
)
def test_any_other_time_still_to_come_is_refused_at_its_place(now: str, word: str) -> None:
    refusal = refused(f"3d {word} ;x", moment(now))
    assert "is still to come" in refusal.sentence
    assert refusal.position == 3
    assert f"3d >{word[-4:]} ;x" in refusal.candidates


def test_yesterday_is_proposed_where_it_can_be_typed() -> None:
    assert refused("3d 2300").candidates == ("3d y2300", "3d >2300")
    assert refused("3g ~north @2300").candidates == ("3g ~north >2300",)


@pytest.mark.parametrize("seconds", [1, 59, 60])
def test_a_time_within_60_s_of_now_becomes_now(seconds: int) -> None:
    now = moment("2024-10-22T14:06:00-04:00") - timedelta(seconds=seconds)
    assert when("1406", now).at == now
    assert when("1406?", now).approx


def test_a_time_61_s_ahead_is_refused() -> None:
    assert "still to come" in refused("3d 1406", moment("2024-10-22T14:04:59-04:00")).sentence


@pytest.mark.parametrize(
    ("now", "word", "at", "remark"),
    [
        (AFTER_REPEAT, "0130", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        (AFTER_REPEAT, "0130e", "2026-11-01T01:30:00-04:00", "01:30 EDT (first)"),
        (AFTER_REPEAT, "0130s?", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        (FIRST_PASS, "0130", "2026-11-01T01:30:00-04:00", "01:30 EDT (first)"),
        (SECOND_PASS, "0130", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        ("2026-11-01T01:30:00-05:00", "0130", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        (SECOND_PASS, "0150", "2026-11-01T01:50:00-04:00", "01:50 EDT (first)"),
        (DAY_AFTER_REPEAT, "y0130", "2026-11-01T01:30:00-05:00", "YESTERDAY, 01:30 EST (second)"),
        (DAY_AFTER_REPEAT, "y0130e", "2026-11-01T01:30:00-04:00", "YESTERDAY, 01:30 EDT (first)"),
    ],
)
def test_a_repeated_hour_takes_the_latest_not_in_the_future_or_the_pass_said_and_says_so(
    now: str, word: str, at: str, remark: str
) -> None:
    assert when(word, moment(now)) == When(at=moment(at), remark=remark, approx=word.endswith("?"))


@pytest.mark.parametrize("word", ["0130s", "0150", "0150e"])
def test_a_pass_still_to_come_is_refused(word: str) -> None:
    assert "still to come" in refused(f"3d {word}", moment(FIRST_PASS)).sentence


@pytest.mark.parametrize(
    ("text", "without"),
    [("3d 1405e", "3d 1405"), ("3d 1405s?", "3d 1405?"), ("3d -10s", "3d -10"), ("3d y2300e", "3d y2300")],
)
def test_e_and_s_elsewhere_are_refused(text: str, without: str) -> None:
    refusal = refused(text)
    assert "takes no e or s" in refusal.sentence
    assert refusal.position == 3
    assert refusal.candidates == (without,)


@pytest.mark.parametrize(
    ("now", "text", "proposal"),
    [
        (AFTER_GAP, "3d 0230", "3d 0330"),
        (AFTER_GAP, "3d @0230?", "3d @0330?"),
        (BEFORE_GAP, "3d >0230", "3d >0330"),
        ("2026-03-09T09:00:00-04:00", "3d y0230", "3d y0330"),
    ],
)
def test_a_skipped_hour_is_refused_with_a_proposal(now: str, text: str, proposal: str) -> None:
    refusal = refused(text, moment(now))
    assert "did not exist on Sun 8 Mar" in refusal.sentence
    assert refusal.candidates == (proposal,)


@pytest.mark.parametrize(
    ("text", "position", "proposal"),
    [
        ("3d 905", 3, "3d 0905"),
        ("3d 9:05 x", 3, "3d 0905 x"),
        ("3d @2561", 3, "3d @1405"),
        ("3d busy 905", 8, "3d busy 0905"),
        ("3d >905", 4, "3d >0905"),
        ("3d >soon", 4, "3d >1405"),
        ("3d -1h75", 3, "3d -2h15"),
        ("n @905 x", 2, "n @0905 x"),
    ],
)
def test_a_malformed_time_is_refused_with_a_proposal_and_never_taken_as_a_note(
    text: str, position: int, proposal: str
) -> None:
    refusal = refused(text)
    assert "is not a time" in refusal.sentence
    assert refusal.position == position
    assert refusal.candidates[0] == proposal


def test_a_count_is_rather_proposed_as_a_note() -> None:
    assert refused("3d 2 of 5 calls").candidates[0] == "3d ;2 of 5 calls"


@pytest.mark.parametrize(
    ("word", "at"),
    [
        ("1500", "2024-10-22T15:00:00-04:00"),
        ("0500", "2024-10-23T05:00:00-04:00"),
        ("05:00", "2024-10-23T05:00:00-04:00"),
        ("@0500", "2024-10-23T05:00:00-04:00"),
        ("1405", "2024-10-23T14:05:00-04:00"),
    ],
)
def test_an_expected_end_is_the_next_such_time(word: str, at: str) -> None:
    assert expected(word) == When(at=moment(at))
    assert expected(f"{word}?").approx


@pytest.mark.parametrize(
    ("now", "word", "at", "remark"),
    [
        (BEFORE_REPEAT, "0130", "2026-11-01T01:30:00-04:00", "01:30 EDT (first)"),
        (BEFORE_REPEAT, "0130s", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        (FIRST_PASS, "0130", "2026-11-01T01:30:00-05:00", "01:30 EST (second)"),
        (SECOND_PASS, "0130", "2026-11-02T01:30:00-05:00", None),
        (AFTER_GAP, "0230", "2026-03-09T02:30:00-04:00", None),
    ],
)
def test_an_expected_end_minds_the_clock_change(now: str, word: str, at: str, remark: str | None) -> None:
    assert expected(word, moment(now)) == When(at=moment(at), remark=remark)


@pytest.mark.parametrize("word", ["-10", "y0500"])
def test_an_expected_end_that_looks_back_is_refused(word: str) -> None:
    refusal = refused(f"3d >{word}")
    assert "is not ahead" in refusal.sentence
    assert refusal.position == 4


def test_an_expected_end_in_a_pass_gone_by_is_refused() -> None:
    assert "takes no e or s" in refused("3d >0130e", moment(FIRST_PASS)).sentence


def test_an_expected_end_in_a_pass_gone_by_is_past_even_over_midnight() -> None:
    # In 2010 the clock of St. John's went back at 00:01, so that the first minute of that day came twice.
    vocabulary = Vocabulary.of(SetUp(center=Center(name="x", timezone="America/St_Johns")))
    now = moment("2010-11-06T23:30:00-03:30")
    word = TimeWord(Reading(Scanner("0000e"), vocabulary, now), 0, 5)
    with pytest.raises(Unreadable, match="is past"):
        word.expected()
