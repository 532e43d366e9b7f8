from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.ui.night_hours import NightSwitch, newest_switch

NEW_YORK = ZoneInfo("America/New_York")
TIMES = st.times().map(lambda time: f"{time:%H:%M}")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "switched_at", "begins"),
    [
        ("2026-09-22T19:59", "2026-09-22T06:00", False),
        ("2026-09-22T20:00", "2026-09-22T20:00", True),
        ("2026-09-23T03:00", "2026-09-22T20:00", True),
        ("2026-09-23T06:00", "2026-09-23T06:00", False),
    ],
)
def test_a_night_passes_midnight(now: str, switched_at: str, *, begins: bool) -> None:
    assert newest_switch(local(now), NEW_YORK, "20:00", "06:00") == NightSwitch(at=local(switched_at), begins=begins)


def test_a_night_may_also_lie_within_one_day() -> None:
    switch = newest_switch(local("2026-09-22T12:00"), NEW_YORK, "01:00", "05:00")
    assert switch == NightSwitch(at=local("2026-09-22T05:00"), begins=False)


def test_the_hours_are_the_centers_not_the_machines() -> None:
    switch = newest_switch(datetime(2026, 9, 23, 0, 0, tzinfo=UTC), NEW_YORK, "20:00", "06:00")
    assert switch == NightSwitch(at=datetime(2026, 9, 23, 0, 0, tzinfo=UTC), begins=True)


def test_a_skipped_hour_is_read_as_if_the_clock_had_not_jumped() -> None:
    switch = newest_switch(local("2026-03-08T04:00"), NEW_YORK, "20:00", "02:30")
    assert switch == NightSwitch(at=local("2026-03-08T03:30"), begins=False)


def test_the_same_time_twice_is_no_night() -> None:
    assert newest_switch(local("2026-09-22T12:00"), NEW_YORK, "20:00", "20:00") is None


@given(minutes=st.integers(0, 10 * 365 * 24 * 60), begin=TIMES, end=TIMES)
def test_the_newest_switch_never_lies_ahead_and_never_two_days_back(minutes: int, begin: str, end: str) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    switch = newest_switch(moment, NEW_YORK, begin, end)
    assert (switch is None) == (begin == end)
    if switch is not None:
        assert 0 <= (moment - switch.at).total_seconds() < 25 * 3600
