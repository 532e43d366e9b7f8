from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.log_entry import Act
from console.domain.outage import line_segments
from console.domain.quarter_hours import (
    MOST_QUARTERS,
    QUARTER,
    StateChange,
    quarter_start,
    quarters,
    strip_start,
)
from console.domain.story import StoryItem
from helpers.story_builder import StoryBuilder, at, status_act, told

UP, DOWN, DEGRADED, INTERMITTENT = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED, LineState.INTERMITTENT
UNKNOWN, MAINTENANCE = LineState.UNKNOWN, LineState.MAINTENANCE

acts = st.builds(status_act, st.integers(min_value=-40, max_value=130), st.sampled_from(LineState))
moments = st.integers(min_value=0, max_value=8000).map(lambda seconds: at(0) + timedelta(seconds=seconds))


def changes(items: tuple[StoryItem, ...]) -> tuple[StateChange, ...]:
    return tuple((item.act.occurred_at, item.act.state) for item in items if item.act.state is not None)


def strip(now: float, *said: Act) -> tuple[LineState, ...]:
    return quarters(changes(told(*said)), at(0), at(now)).states


def test_each_quarter_shows_the_worst_state_in_it() -> None:
    said = (status_act(-5, UP), status_act(20, DOWN), status_act(22, DEGRADED), status_act(40, UP))
    assert strip(50, *said) == (UP, DOWN, DEGRADED, UP)


def test_a_state_on_the_quarter_belongs_to_the_quarter_it_begins() -> None:
    assert strip(31, status_act(0, UP), status_act(15, DOWN), status_act(30, UP)) == (UP, DOWN, UP)


def test_before_anything_was_said_a_quarter_is_unknown_even_if_it_ends_well() -> None:
    assert strip(20, status_act(14, UP)) == (UNKNOWN, UP)
    assert strip(20) == (UNKNOWN, UNKNOWN)


@pytest.mark.parametrize(
    ("one", "other"),
    [(UP, MAINTENANCE), (MAINTENANCE, UNKNOWN), (UNKNOWN, DEGRADED), (DEGRADED, INTERMITTENT), (INTERMITTENT, DOWN)],
)
def test_unknown_hides_what_is_better_than_an_outage_and_no_outage(one: LineState, other: LineState) -> None:
    assert strip(14, status_act(0, one), status_act(5, other)) == (other,)
    assert strip(14, status_act(0, other), status_act(5, one)) == (other,)


def test_a_state_that_has_only_just_begun_shows() -> None:
    assert strip(15, status_act(0, UP), status_act(15, DOWN)) == (UP, DOWN)


def test_what_comes_later_does_not_show_yet() -> None:
    assert strip(10, status_act(0, UP), status_act(12, DOWN)) == (UP,)


def test_a_state_of_no_length_leaves_no_mark() -> None:
    assert strip(14, status_act(0, UP), status_act(5, DOWN), status_act(5, UP)) == (UP,)


def test_neighbors_of_one_state_are_one_stretch() -> None:
    found = quarters(changes(told(status_act(0, UP), status_act(20, DOWN), status_act(50, UP))), at(0), at(70))
    assert found.stretches == ((at(0), UP), (at(15), DOWN), (at(60), UP))


def test_a_clock_that_went_back_before_the_start_still_gives_one_quarter() -> None:
    assert strip(-3, status_act(-60, DOWN)) == (DOWN,)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"])
def test_a_quarter_begins_on_the_quarter_of_every_zone(zone: str) -> None:
    local = quarter_start(at(7.5)).astimezone(ZoneInfo(zone))
    assert (local.minute % 15, local.second, local.microsecond) == (0, 0, 0)


def test_a_strip_begins_with_the_shift_but_twelve_hours_back_at_most() -> None:
    assert strip_start(at(3), at(100)) == at(0)
    assert strip_start(None, at(7)) == at(-47 * 15)
    assert strip_start(at(-3000), at(7)) == at(-47 * 15)
    assert strip_start(at(90), at(7)) == at(0)


@given(st.none() | moments, moments)
def test_a_strip_never_has_more_than_48_quarters(shift: datetime | None, now: datetime) -> None:
    found = quarters((), strip_start(shift, now), now)
    assert 1 <= len(found.states) <= MOST_QUARTERS
    assert found.start + (len(found.states) - 1) * QUARTER == quarter_start(now)


@settings(max_examples=200, deadline=None)
@given(st.lists(acts, max_size=12), moments)
def test_every_quarter_shows_a_state_that_the_minutes_of_a_report_have_there_and_none_worse(
    said: list[Act], now: datetime
) -> None:
    items = told(*said)
    ranks = (UP, MAINTENANCE, UNKNOWN, DEGRADED, INTERMITTENT, DOWN)
    for at_, shown in enumerate(quarters(changes(items), at(0), now).states):
        begun = at(0) + at_ * QUARTER
        inside = Period(begun, min(begun + QUARTER, now))
        there = [segment.state for segment in line_segments(items, inside)]
        if begun + QUARTER > now:
            # The running quarter shows the present state too, which may be an instant old.
            upto_now = [state for moment, state in changes(items) if moment <= now]
            there.append(upto_now[-1] if upto_now else UNKNOWN)
        assert shown is max(there, key=ranks.index)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, min_size=1, max_size=10), acts, moments, st.data())
def test_voids_and_corrections_are_followed(
    said: list[Act], corrected: Act, now: datetime, data: st.DataObject
) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(said) - 1))
    voided, amended = StoryBuilder(), StoryBuilder()
    for record in (voided, amended):
        record.log(*said)
    voided.void(place + 1)
    amended.correct(place + 1, corrected)
    without, with_it = said[:place] + said[place + 1 :], [*said[:place], corrected, *said[place + 1 :]]
    assert quarters(changes(voided.items), at(0), now) == quarters(changes(told(*without)), at(0), now)
    assert quarters(changes(amended.items), at(0), now) == quarters(changes(told(*with_it)), at(0), now)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=12), moments)
def test_the_state_held_at_the_start_and_what_follows_give_the_same_strip_as_the_whole_story(
    said: list[Act], now: datetime
) -> None:
    whole = changes(told(*said))
    before = [change for change in whole if change[0] <= at(0)]
    after = [change for change in whole if change[0] > at(0)]
    assert quarters([*before[-1:], *after], at(0), now) == quarters(whole, at(0), now)
