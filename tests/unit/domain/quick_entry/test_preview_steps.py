from __future__ import annotations

import pytest

from console.domain.fallback_number import Stage
from console.domain.line import LineState
from console.domain.quick_entry import preview_steps as steps
from console.domain.quick_entry.commands import (
    ClockCheck,
    Correct,
    FallbackStep,
    Note,
    PassOnClose,
    ShiftStart,
    Told,
    Void,
)
from console.domain.quick_entry.preview_facts import Parts, PreviewFacts
from helpers.quick_entries import facts, fallback_status, moment, read, status

AT_1149 = moment("2024-10-22T11:49:00-04:00")


def shown(text: str, given: PreviewFacts | None = None) -> Parts:
    said, given = read(text), given or facts()
    match said:
        case FallbackStep():
            return steps.preview_fallback_step(said, given)
        case Told():
            return steps.preview_told(said, given)
        case Note():
            return steps.preview_note(said, given)
        case PassOnClose():
            return steps.preview_pass_on_close(said, given)
        case ClockCheck():
            return steps.preview_clock_check(said, given)
        case Correct():
            return steps.preview_correct(said, given)
        case Void():
            return steps.preview_void(said, given)
        case _:
            assert isinstance(said, ShiftStart)
            return steps.preview_shift_start(said, given)


@pytest.mark.parametrize(
    ("text", "stage", "change"),
    [
        ("f1a", Stage.PREPARED, "PREPARED → ON"),
        ("f1p", Stage.ACTIVE, "ON → PUBLISHED"),
        ("f1x", Stage.PUBLISHED, "PUBLISHED → OFF"),
        ("f1t", Stage.INACTIVE, "OFF → TESTED"),
        ("f1t", Stage.ACTIVE, "tested, stays ON"),
        ("f1a", Stage.ACTIVE, "ON"),
    ],
)
def test_a_fallback_step_reads_the_number_back(text: str, stage: Stage, change: str) -> None:
    parts = shown(f"{text} #1 ;x", facts(fallbacks=(fallback_status(1, stage),)))
    assert parts.shown == (
        "f1  Temporary emergency number",
        "(203) 555-0142",
        change,
        "#1",
        "14:05 EDT (now)",
        "note: x",
    )


def test_a_fallback_without_a_number_has_none_to_read_back_or_to_test() -> None:
    parts = shown("f2a")
    assert parts.shown == ("f2  Use a cell phone", "PREPARED → ON", "14:05 EDT (now)")
    assert parts.remarks == ()


@pytest.mark.parametrize("text", ["f1a", "f1p"])
def test_switching_on_a_number_warns_if_it_was_never_tested_and_tells_its_rule_of_use(text: str) -> None:
    rule = "Emergencies only, until 911 is restored"
    assert shown(text).remarks == ("never tested: f1t logs a test",)
    assert shown(text).hint == rule
    tested = facts(fallbacks=(fallback_status(1, Stage.TESTED, last_tested=AT_1149),))
    assert shown(text, tested).remarks == ()
    assert shown(text, tested).hint == rule


def test_the_rule_of_use_is_no_matter_when_the_number_is_switched_off() -> None:
    assert shown("f1x").hint == ""


def test_switching_on_a_number_that_rides_on_a_line_that_is_out_is_warned_of() -> None:
    warning = "rides on 7 Routine line, DOWN since 11:49 EDT: use another number if you can"
    assert warning in shown("f1a", facts(status(7, LineState.DOWN, AT_1149))).remarks
    assert warning not in shown("f1x", facts(status(7, LineState.DOWN, AT_1149))).remarks


def test_switching_off_warns_of_nothing() -> None:
    assert shown("f1x").remarks == ()


@pytest.mark.parametrize("text", ["f1a y1000", "w Chief y1000", "c13 y1000"])
def test_more_than_twelve_hours_back_asks_twice(text: str) -> None:
    assert shown(text).needs_second_enter


def test_who_was_told_is_read_back() -> None:
    parts = shown("w chief @1400 !caller #1 ;by phone #2")
    assert parts.shown == (
        "told: Chief",
        "per caller",
        "#1",
        "14:00 EDT (recorded 14:05)",
        "note: by phone #2",
    )
    assert parts.remarks == ('"#2" is part of the note: options come before it',)


def test_a_note_is_read_back() -> None:
    assert shown("n rain").shown == ("note: rain", "14:05 EDT (now)")


def test_a_pass_on_to_close_is_read_back() -> None:
    parts = shown("px2 ;done", facts(pass_ons={2: "call the carrier"}))
    assert parts == Parts(shown=("close pass-on 2", "call the carrier", "note: done"))
    assert shown("px3").remarks == ("pass-on 3 is not open",)


def test_a_correction_shows_what_stands_and_what_will() -> None:
    parts = shown("c13 3d -10 ~north ^- ;x", facts(entry="13  4 911 Wireless T-Mobile DOWN 13:25"))
    assert parts.shown == (
        "correct 13",
        "13  4 911 Wireless T-Mobile DOWN 13:25",
        "→",
        "3  911 Wireless Verizon",
        "DOWN",
        "~north",
        "no symptoms",
        "13:55 EDT (recorded 14:05)",
        "note: x",
    )


def test_a_correction_without_a_number_is_of_ones_own_newest_and_keeps_the_time() -> None:
    assert shown("c ;x").shown == ("correct my newest entry", "→", "note: x")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v", ("void my last command", "3 DOWN 13:25")),
        ("v13", ("void 13", "3 DOWN 13:25")),
        ("v13+ wrong", ("void 13 and all that was logged with it", "3 DOWN 13:25", "reason: wrong")),
    ],
)
def test_a_void_shows_what_will_be_struck_through(text: str, expected: tuple[str, ...]) -> None:
    assert shown(text, facts(entry="3 DOWN 13:25")).shown == expected
    assert shown(text).shown == (expected[0], *expected[2:])


def test_a_shift_start_names_the_shift_it_takes_over_from() -> None:
    assert shown("/shift start Day KM JR").shown == ("start shift Day", "KM, JR")
    parts = shown("/shift start", facts(open_shift="Night"))
    assert parts == Parts(shown=("start shift",), remarks=("takes over from Night",))


def test_a_clock_check_of_long_ago_is_asked_for_twice() -> None:
    late = shown("/clock ok y1400")
    assert late.needs_second_enter
    assert late.shown[1] == "no difference"
    assert not shown("/clock -2").needs_second_enter


def test_a_correction_reads_the_seconds_of_a_clock_check_back() -> None:
    assert "this PC 2 s behind" in shown("c13 /clock -2").shown
