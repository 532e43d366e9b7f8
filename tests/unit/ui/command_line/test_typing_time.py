from __future__ import annotations

import pytest

from console.ui.command_line.typing_time import STALE_AFTER, TypingTime
from helpers.clocks import SettableClock
from helpers.windows import SampleWindow

STALE_S = STALE_AFTER.total_seconds()


@pytest.fixture
def clock(desk_window: SampleWindow) -> SettableClock:
    return desk_window.desk.clock


@pytest.fixture
def time(desk_window: SampleWindow, clock: SettableClock) -> TypingTime:
    """Of a text typed at noon."""
    return TypingTime(desk_window.session, clock, desk_window.session.situation.set_up.center)


def test_a_fresh_draft_needs_no_remark(time: TypingTime, clock: SettableClock) -> None:
    assert time.remark("3d") == ""
    time.begin()
    clock.pass_time(STALE_S - 1)
    assert time.remark("3d") == ""


def test_a_draft_of_more_than_two_minutes_says_when_it_was_begun(time: TypingTime, clock: SettableClock) -> None:
    time.begin()
    clock.pass_time(STALE_S)
    time.begin()
    assert time.remark("3d") == "This draft was begun at 12:00: add @1200 to log it as of then."


def test_a_time_that_was_reckoned_from_then_is_told_as_what_it_was(time: TypingTime, clock: SettableClock) -> None:
    time.begin()
    clock.pass_time(STALE_S)
    assert time.remark("3d -10") == "This draft was begun at 12:00: type @1150 for its time to log it as of then."


def test_a_moment_that_can_not_be_typed_is_told_all_the_same(time: TypingTime, clock: SettableClock) -> None:
    time.begin()
    clock.pass_time(20 * 3600)
    assert time.remark("n text") == (
        "This draft was begun at Tue 12:00 and would be logged as of now: say in it when it was."
    )


@pytest.mark.parametrize("text", ["3d 1150", "p text", "v", "xyz"])
def test_a_text_that_says_when_or_has_no_time_needs_no_remark(
    time: TypingTime, clock: SettableClock, text: str
) -> None:
    time.begin()
    clock.pass_time(STALE_S)
    assert time.remark(text) == ""


def test_a_text_is_gone_on_with_as_what_it_meant(time: TypingTime, clock: SettableClock) -> None:
    then = clock.now()
    clock.pass_time(60)
    assert time.as_meant("3d -10", then) == "3d @1150"
    assert time.as_meant("v", then) == "v"
    assert time.as_meant("3d", None) == "3d"


def test_the_next_text_begins_anew(time: TypingTime, clock: SettableClock) -> None:
    time.begin()
    clock.pass_time(600)
    time.end()
    time.begin()
    assert time.remark("3d") == ""
    assert time.begun_at == clock.now()


def test_a_time_is_shown_on_the_centers_clock(time: TypingTime, clock: SettableClock) -> None:
    assert time.shown(clock.now()) == "12:00"
    assert time.shown(None) == ""


def test_a_time_of_another_day_says_which(time: TypingTime, clock: SettableClock) -> None:
    then = clock.now()
    clock.pass_time(26 * 3600)
    assert time.shown(then) == "Tue 12:00"
