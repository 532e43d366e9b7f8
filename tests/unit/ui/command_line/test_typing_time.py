from __future__ import annotations

from console.domain.set_up import Center
from console.ui.command_line.typing_time import STALE_AFTER, TypingTime
from helpers.clocks import SettableClock

CENTER = Center(name="Sample", timezone="America/New_York")


def _time() -> tuple[TypingTime, SettableClock]:
    clock = SettableClock()
    return TypingTime(clock, CENTER), clock


def test_a_fresh_draft_needs_no_remark() -> None:
    time, clock = _time()
    assert time.remark == ""
    time.begin()
    clock.pass_time(STALE_AFTER.total_seconds() - 1)
    assert time.remark == ""


def test_a_draft_of_more_than_two_minutes_says_when_it_was_begun() -> None:
    time, clock = _time()
    time.begin()
    clock.pass_time(STALE_AFTER.total_seconds())
    time.begin()
    assert "begun at 09:00" in time.remark
    assert "@0900" in time.remark


def test_the_next_text_begins_anew() -> None:
    time, clock = _time()
    time.begin()
    clock.pass_time(600)
    time.end()
    time.begin()
    assert time.remark == ""
    assert time.begun_at == clock.now()


def test_a_time_is_shown_on_the_centers_clock() -> None:
    time, clock = _time()
    assert time.shown(clock.now()) == "09:00"
    assert time.shown(None) == ""
