from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.availability import Availability, availability, days_of, last_days
from console.domain.clock import Period, in_zone
from console.domain.events import EntryKind
from console.domain.line import WORST_FIRST, LineState
from console.domain.log_entry import Act
from console.domain.outage import line_segments, seconds_by_state
from helpers.story_builder import StoryBuilder, at, plain_act, status_act, told, verified_act

DOWN, UP, DEGRADED, UNKNOWN = LineState.DOWN, LineState.OPERATIONAL, LineState.DEGRADED, LineState.UNKNOWN
NEW_YORK = ZoneInfo("America/New_York")
T0_DAY = date(2024, 10, 22)
DAY = 24 * 60
ONE_DAY = Period(at(-8 * 60), at(16 * 60))
"""The day of the outage, from midnight to midnight in New York."""

zones = st.sampled_from(
    [NEW_YORK, ZoneInfo("UTC"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("America/Havana"), ZoneInfo("Africa/Cairo")]
)
moments = st.integers(min_value=-40 * DAY, max_value=40 * DAY)
acts = st.builds(status_act, moments, st.sampled_from(LineState))
periods = st.builds(lambda start, length: Period(at(start), at(start + length)), moments, st.integers(0, 60 * DAY))


def the_days(found: Availability) -> list[tuple[date, LineState]]:
    return [(day.day, day.worst) for day in found.days]


def test_each_day_says_its_worst_state_and_how_long_each_lasted() -> None:
    items = told(status_act(-DAY, UP), status_act(0, DEGRADED), status_act(30, DOWN), status_act(90, UP))
    found = availability(items, Period(at(-8 * 60), at(40 * 60)), NEW_YORK)
    assert the_days(found) == [(T0_DAY, DOWN), (date(2024, 10, 23), UP)]
    assert found.days[0].seconds == {
        **dict.fromkeys(LineState, 0),
        UP: (24 * 60 - 90) * 60,
        DEGRADED: 1800,
        DOWN: 3600,
    }


def test_the_share_is_what_was_known_less_what_was_down_of_what_was_known() -> None:
    items = told(status_act(4 * 60, UP), status_act(10 * 60, DOWN), status_act(11 * 60, DEGRADED))
    found = availability(items, ONE_DAY, NEW_YORK)
    assert found.known_s == 12 * 3600
    assert found.down_s == 3600
    assert found.per_mille == 916  # 11 of 12 hours are 91.67 %; degraded hours are no down time


def test_down_time_never_rounds_away() -> None:
    items = told(status_act(-DAY, UP), status_act(0, DOWN), status_act(0.1, UP))
    assert availability(items, ONE_DAY, NEW_YORK).per_mille == 999


def test_there_is_no_share_of_what_nobody_knew() -> None:
    found = availability((), ONE_DAY, NEW_YORK)
    assert found.per_mille is None
    assert found.longest is None
    assert the_days(found) == [(T0_DAY, UNKNOWN)]


def test_the_longest_outage_is_measured_inside_the_period() -> None:
    items = told(status_act(-9 * DAY, DOWN), status_act(-7 * 60, UP), status_act(0, DEGRADED), status_act(120, UP))
    found = availability(items, ONE_DAY, NEW_YORK)
    assert len(found.outages) == 2
    assert found.longest is not None
    assert found.longest.started_at == at(0)


def test_notes_and_verifications_are_events_and_set_up_is_none() -> None:
    note = plain_act(5, EntryKind.LINE_NOTE, line=3)
    change = plain_act(6, EntryKind.LINE_CHANGED, line=3)
    found = availability(told(status_act(0, UP), verified_act(1), note, change), ONE_DAY, NEW_YORK)
    assert found.events == 3


def test_an_item_put_aside_is_no_event_of_its_line_and_one_seen_is() -> None:
    aside = plain_act(5, EntryKind.ACKNOWLEDGED, line=3, expected=at(600))
    for_ticket = plain_act(6, EntryKind.ACKNOWLEDGED, line=3, refs=("FRO-1",))
    seen = plain_act(7, EntryKind.ACKNOWLEDGED, line=3)
    assert availability(told(status_act(0, UP), aside, for_ticket, seen), ONE_DAY, NEW_YORK).events == 2


def test_only_what_happened_in_the_period_is_an_event_of_it() -> None:
    before, first, last, after = (status_act(minute, UP) for minute in (-8 * 60 - 1, -8 * 60, 16 * 60 - 1, 16 * 60))
    assert availability(told(before, first, last, after), ONE_DAY, NEW_YORK).events == 2


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25), (date(2026, 9, 22), 24)],
)
def test_a_day_is_as_long_as_the_clock_makes_it(day: date, hours: int) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=NEW_YORK)
    period = Period((noon - timedelta(days=2)).astimezone(UTC), (noon + timedelta(days=2)).astimezone(UTC))
    lengths = {one: inside.seconds for one, inside in days_of(period, NEW_YORK)}
    assert lengths[day] == hours * 3600


def test_a_day_without_midnight_begins_where_its_clock_does() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    noon = datetime(2024, 4, 26, 12, tzinfo=cairo).astimezone(UTC)  # the clock went from 24:00 to 01:00
    ((_, first), (skipped, second)) = days_of(Period(noon - timedelta(days=1), noon), cairo)
    assert skipped == date(2024, 4, 26)
    assert first.end == second.start == datetime(2024, 4, 26, 1, tzinfo=cairo)


def test_a_day_that_was_left_out_of_the_calendar_is_no_day() -> None:
    apia = ZoneInfo("Pacific/Apia")
    start = datetime(2011, 12, 29, 12, tzinfo=apia).astimezone(UTC)
    days = [day for day, _ in days_of(Period(start, start + timedelta(days=1)), apia)]
    assert days == [date(2011, 12, 29), date(2011, 12, 31)]


def test_the_last_days_begin_at_midnight_and_end_now() -> None:
    now = datetime(2026, 11, 2, 14, 0, tzinfo=UTC)
    period = last_days(3, now, NEW_YORK)
    assert in_zone(period.start, NEW_YORK).isoformat() == "2026-10-31T00:00:00-04:00"
    assert period.end == now
    assert len(list(days_of(period, NEW_YORK))) == 3


@given(st.lists(acts, max_size=12), periods, zones, st.data())
def test_the_six_seconds_add_up_to_every_day_whatever_was_corrected(
    said: list[Act], period: Period, zone: ZoneInfo, data: st.DataObject
) -> None:
    builder = StoryBuilder()
    for act in said:
        builder.log(act)
    numbers = list(range(1, len(said) + 1))
    for seq in data.draw(st.lists(st.sampled_from(numbers), max_size=4, unique=True)) if numbers else ():
        if data.draw(st.booleans()):
            builder.void(seq)
        else:
            builder.correct(seq, data.draw(acts))
    found = availability(builder.of_line(), period, zone)
    assert sum(day.period.seconds for day in found.days) == period.seconds
    for day in found.days:
        assert sum(day.seconds.values()) == day.period.seconds
        assert in_zone(day.period.start, zone).date() == day.day
        assert day.seconds == seconds_by_state(line_segments(builder.of_line(), day.period))
        assert not any(day.seconds[state] for state in WORST_FIRST[: WORST_FIRST.index(day.worst)])
    assert found.seconds == {state: sum(day.seconds[state] for day in found.days) for state in LineState}
    assert found.per_mille is None or 0 <= found.per_mille <= 1000
