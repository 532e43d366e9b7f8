from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.drill import LONGEST_INJECT, MOST_INJECTS, read_drill
from console.domain.errors import RuleViolation
from console.domain.line import LineGroup, Origin
from console.domain.set_up import SetUp
from helpers.story_builder import a_fallback, a_line, a_set_up

CENTER = a_set_up(
    lines=(
        replace(a_line(1, name="911 Landline", group=LineGroup.NINE_ONE_ONE), origin=Origin.LANDLINE),
        replace(a_line(3, name="911 Wireless Verizon", group=LineGroup.NINE_ONE_ONE), origin=Origin.WIRELESS),
        a_line(7, name="Routine line", group=LineGroup.ADMIN),
        a_line(8, name="Old line", group=LineGroup.SCHOOL, retired=True),
    ),
    fallbacks=(a_fallback(1, label="Fire house"),),
)


def _texts(text: str, set_up: SetUp = CENTER) -> list[str]:
    return [one.text for one in read_drill(text, "drill.txt", set_up).injects]


def _refused(text: str) -> str:
    with pytest.raises(RuleViolation) as refused:
        read_drill(text, "drill.txt", CENTER)
    return refused.value.sentence


def test_a_drill_is_said_on_the_centers_own_lines() -> None:
    assert _texts("12:10 a resident says {wireless} won't connect\n12:11 {admin} rings: put {fallback} on") == [
        "a resident says 911 Wireless Verizon won't connect",
        "Routine line rings: put f1 Fire house on",
    ]


def test_a_choice_takes_the_first_that_the_center_has() -> None:
    assert _texts("12:10 a call on {voip|tty|landline}") == ["a call on 911 Landline"]


def test_what_the_center_has_not_is_left_out_and_counted() -> None:
    drill = read_drill("12:10 {text} is dead\n12:11 {school} is dead\n12:12 go on", "drill.txt", CENTER)
    assert [one.text for one in drill.injects] == ["go on"]
    assert drill.left_out == 2


def test_a_fallback_without_a_label_goes_by_its_key() -> None:
    set_up = a_set_up(fallbacks=(a_fallback(2, label=""),))
    assert _texts("12:10 {fallback}", set_up) == ["f2"]


def test_times_count_from_the_first_line_and_go_on_after_midnight() -> None:
    drill = read_drill("# Night\n23:50 one\n0:05 two\n\n00:05 three\n", "drill.txt", CENTER)
    assert [(one.clock, one.after_s) for one in drill.injects] == [("23:50", 0), ("00:05", 900), ("00:05", 900)]
    assert drill.title == "Night"


def test_the_time_of_an_inject_that_is_left_out_still_counts() -> None:
    drill = read_drill("12:00 {text} is dead\n12:10 go on", "drill.txt", CENTER)
    assert [one.after_s for one in drill.injects] == [600]


def test_the_first_line_names_the_drill_and_others_like_it_are_passed_over() -> None:
    drill = read_drill("## Landlines silent\n# for the night shift\n12:10 go", "drill.txt", CENTER)
    assert drill.title == "Landlines silent"
    assert read_drill("12:10 go", "drill.txt", CENTER).title == "drill.txt"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12:10", "drill.txt: line 1: expected a time and what is said, such as 12:10 a resident says ..."),
        ("\nnoon a call", "drill.txt: line 2: expected a time and what is said, such as 12:10 a resident says ..."),
        ("24:10 a call", "drill.txt: line 1: expected a time and what is said, such as 12:10 a resident says ..."),
        ("", "drill.txt: nothing in it can be played here: write lines such as 12:10 what is said"),
        ("12:10 {text}", "drill.txt: nothing in it can be played here: write lines such as 12:10 what is said"),
        ("12:10 " + "x" * (LONGEST_INJECT + 1), f"drill.txt: line 1: it is longer than {LONGEST_INJECT} characters"),
        ("12:10 x\n" * (MOST_INJECTS + 1), f"drill.txt: it has more than {MOST_INJECTS} lines"),
    ],
)
def test_a_line_that_can_not_be_read_is_named(text: str, sentence: str) -> None:
    assert _refused(text).startswith(sentence)


def test_a_word_in_braces_that_stands_for_nothing_is_named_with_those_that_do() -> None:
    sentence = _refused("12:10 a call on {verizon}")
    assert sentence.startswith("drill.txt: line 1: {verizon} stands for nothing: write one of landline, wireless")
    assert sentence.endswith("fallback")


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        times = [one.after_s for one in read_drill(text, "drill.txt", CENTER).injects]
        sentence = "drill.txt: "
    except RuleViolation as refused:
        times, sentence = [], refused.sentence
    assert sentence.startswith("drill.txt: ")
    assert times == sorted(times)
