from __future__ import annotations

import pytest

from console.domain.fallback_number import Stage
from console.domain.line import LineState
from console.domain.quick_entry.commands import LineNote, Status, Verified
from console.domain.quick_entry.preview_facts import Parts, PreviewFacts
from console.domain.quick_entry.preview_lines import (
    preview_line_note,
    preview_status,
    preview_verified,
    swallowed,
)
from helpers.quick_entries import facts, fallback_status, moment, options_of, read, status

AT_1325 = moment("2024-10-22T13:25:00-04:00")
DOWN_3 = status(3, LineState.DOWN, AT_1325)


def shown(text: str, given: PreviewFacts | None = None) -> Parts:
    said = read(text)
    given = given or facts()
    match said:
        case Status():
            return preview_status(said, given)
        case LineNote():
            return preview_line_note(said, given)
        case _:
            assert isinstance(said, Verified)
            return preview_verified(said, given)


def test_one_line_shows_its_name_and_both_states() -> None:
    parts = shown("3d")
    assert parts == Parts(shown=("3  911 Wireless Verizon", "OPERATIONAL → DOWN", "14:05 EDT (now)"))


def test_options_and_note_are_read_back() -> None:
    parts = shown("3g ~north ^busy !car >1500 #VZ1 @1400 ;two of five")
    assert parts.shown == (
        "3  911 Wireless Verizon",
        "OPERATIONAL → DEGRADED",
        "~north",
        "busy",
        "per carrier",
        "expected until 15:00 EDT",
        "#VZ1",
        "14:00 EDT (recorded 14:05)",
        "note: two of five",
    )


def test_several_lines_are_listed_by_name_with_what_they_show_now() -> None:
    parts = shown("wls d", facts(DOWN_3))
    assert parts.shown[:2] == (
        "3 lines → DOWN",
        "2 911 Wireless AT&T (OPERATIONAL), 3 911 Wireless Verizon (DOWN), 4 911 Wireless T-Mobile (OPERATIONAL)",
    )
    assert parts.remarks == ("3 is already DOWN since 13:25 EDT: adds to it, the clock keeps running",)
    assert not parts.needs_second_enter


@pytest.mark.parametrize("text", ["911d", "911all d", "911u!", "1+2+3+4+5d", "911+7i"])
def test_every_voice_line_of_911_asks_for_enter_twice(text: str) -> None:
    parts = shown(text)
    assert parts.needs_second_enter
    assert parts.remarks[0] == "every line that 911 means, so Enter is asked for twice"


def test_another_whole_group_of_several_lines_asks_too_but_one_line_never() -> None:
    assert shown("admin d").needs_second_enter
    assert not shown("school d").needs_second_enter
    assert not shown("1+2+3+4d").needs_second_enter


def test_a_repeat_says_that_the_clock_keeps_running() -> None:
    parts = shown("3d busy", facts(status(3, LineState.DOWN, AT_1325, approx=True)))
    assert parts.shown[1] == "DOWN"
    assert parts.remarks == ("3 is already DOWN since ~13:25 EDT: adds to it, the clock keeps running",)


def test_a_line_never_logged_repeats_nothing() -> None:
    assert shown("3k", facts(status(3, LineState.UNKNOWN, None))).remarks == ()


def test_a_time_before_the_last_word_shows_both_times_and_asks_twice() -> None:
    parts = shown("3d 1300", facts(DOWN_3))
    assert parts.shown[1] == "DOWN"
    assert parts.remarks == ("13:00 EDT is before the last word on 3, 13:25 EDT, so Enter is asked for twice",)
    assert parts.needs_second_enter


def test_a_time_before_the_present_state_shows_no_change_of_it() -> None:
    assert shown("3i 1300", facts(DOWN_3)).shown[1] == "INTERMITTENT"
    assert shown("3i 1330", facts(DOWN_3)).shown[1] == "DOWN → INTERMITTENT"


@pytest.mark.parametrize(("text", "twice"), [("3d -12h", False), ("3d -12h01", True), ("3d y2300", True)])
def test_more_than_twelve_hours_back_asks_twice(text: str, twice: bool) -> None:  # noqa: FBT001
    parts = shown(text, facts(status(3, LineState.UNKNOWN, None)))
    assert parts.needs_second_enter is twice
    assert any(remark.startswith("more than 12 hours back: happened ") for remark in parts.remarks) is twice


@pytest.mark.parametrize(
    ("text", "said"), [("3u", True), ("3u !carrier", True), ("3u!", False), ("3u !test", False), ("3g", False)]
)
def test_operational_on_someones_word_is_not_verified(text: str, said: bool) -> None:  # noqa: FBT001
    assert ("not verified: add ! if a real call came in" in shown(text, facts(DOWN_3)).remarks) is said


def test_a_line_verified_already_stays_so() -> None:
    assert "not verified: add ! if a real call came in" not in shown("3u").remarks


ON = fallback_status(1, Stage.ACTIVE)


def test_a_fallback_still_on_is_named_when_the_last_line_it_serves_is_back() -> None:
    given = facts(DOWN_3, fallbacks=(ON,))
    reminder = "f1 Temporary emergency number is still on and no line it serves is out then: f1x turns it off"
    assert reminder in shown("3u!", given).remarks
    assert reminder in shown("3m", given).remarks
    assert reminder not in shown("3i", given).remarks
    assert reminder not in shown("7u!", given).remarks
    assert reminder not in shown("3u!", facts(DOWN_3)).remarks
    both_out = facts(DOWN_3, status(2, LineState.DOWN, AT_1325), fallbacks=(ON,))
    assert reminder not in shown("3u!", both_out).remarks


def test_a_fallback_that_is_on_and_rides_on_a_line_going_out_is_named() -> None:
    warning = "f1 Temporary emergency number is on and rides on 7: use another number"
    given = facts(DOWN_3, fallbacks=(ON,))
    assert warning in shown("7d", given).remarks
    assert warning not in shown("7u", given).remarks
    assert warning not in shown("7d", facts(DOWN_3)).remarks


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("3g ~north 1405", '"1405" is part of the scope: a time after a scope starts with @'),
        ("3g ~north -10", '"-10" is part of the scope: a time after a scope starts with @'),
        ("3d no calls #12", '"#12" is part of the note: options come before it'),
        ("3d ;busy all day", '"busy" is part of the note: ^busy logs it as a symptom'),
    ],
)
def test_what_looks_like_an_option_but_was_read_as_words_is_pointed_at(text: str, remark: str) -> None:
    assert swallowed(options_of(text)) == (remark,)


@pytest.mark.parametrize("text", ["3d", "3g ~north", "3d ;# 12 - !"])
def test_plain_words_are_not_pointed_at(text: str) -> None:
    assert swallowed(options_of(text)) == ()


def test_a_line_note_names_its_lines() -> None:
    parts = shown("1+3 ;tone is odd")
    assert parts.shown == ("1  911 Landline, 3  911 Wireless Verizon", "note: tone is odd", "14:05 EDT (now)")


@pytest.mark.parametrize(("text", "by"), [("t3", "a call"), ("t3 !test", "a test")])
def test_a_verification_shows_the_state_it_stands_for(text: str, by: str) -> None:
    parts = shown(f"{text} #1 ;x")
    assert parts.shown == (
        "3  911 Wireless Verizon OPERATIONAL",
        f"verified as shown by {by}",
        "#1",
        "14:05 EDT (now)",
        "note: x",
    )
    assert parts.remarks == ()


def test_a_verification_of_a_line_shown_unknown_is_warned_of() -> None:
    parts = shown("t3", facts(status(3, LineState.UNKNOWN, None)))
    assert parts.remarks == ("3 is shown UNKNOWN: say what it is, such as 3u!",)


def test_a_verification_before_the_last_word_asks_twice() -> None:
    assert shown("t3 1300", facts(DOWN_3)).needs_second_enter
