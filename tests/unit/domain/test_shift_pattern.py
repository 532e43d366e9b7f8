from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from console.domain.set_up import ShiftPattern
from console.domain.shift_pattern import pattern_shift

NEW_YORK = ZoneInfo("America/New_York")
DAY = ShiftPattern(name="Day", start="07:00", end="15:00")
EVENING = ShiftPattern(name="Evening", start="15:00", end="23:00")
NIGHT = ShiftPattern(name="Night", start="23:00", end="07:00")
ALL = (DAY, EVENING, NIGHT)


def local(*parts: int, fold: int = 0) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=NEW_YORK, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (local(2024, 10, 22, 7, 0), "Day"),
        (local(2024, 10, 22, 14, 59), "Day"),
        (local(2024, 10, 22, 15, 0), "Evening"),
        (local(2024, 10, 22, 23, 0), "Night"),
        (local(2024, 10, 22, 0, 30), "Night"),
        (local(2024, 10, 22, 6, 59), "Night"),
    ],
)
def test_a_moment_falls_into_the_scheduled_shift_that_covers_it(moment: datetime, name: str) -> None:
    shift = pattern_shift(ALL, NEW_YORK, moment)
    assert shift is not None
    assert (shift.name, shift.id, shift.opened, shift.operators, shift.on_now) == (name, None, False, (), ())


def test_a_shift_past_midnight_began_yesterday() -> None:
    shift = pattern_shift(ALL, NEW_YORK, local(2024, 10, 22, 3, 0))
    assert shift is not None
    assert (shift.started_at, shift.ended_at) == (local(2024, 10, 21, 23, 0), local(2024, 10, 22, 7, 0))


def test_a_hole_in_the_schedule_is_no_shift() -> None:
    assert pattern_shift((DAY,), NEW_YORK, local(2024, 10, 22, 15, 0)) is None
    assert pattern_shift((), NEW_YORK, local(2024, 10, 22, 15, 0)) is None


def test_a_shift_whose_end_is_its_start_lasts_until_the_next_day() -> None:
    whole = ShiftPattern(name="A", start="08:00", end="08:00")
    shift = pattern_shift((whole,), NEW_YORK, local(2024, 10, 22, 7, 59))
    assert shift is not None
    assert (shift.started_at, shift.ended_at) == (local(2024, 10, 21, 8, 0), local(2024, 10, 22, 8, 0))


def test_where_two_overlap_the_one_that_began_later_is_on() -> None:
    swing = ShiftPattern(name="Swing", start="11:00", end="19:00")
    for order in ((DAY, swing), (swing, DAY)):
        shift = pattern_shift(order, NEW_YORK, local(2024, 10, 22, 12, 0))
        assert shift is not None
        assert shift.name == "Swing"


@pytest.mark.parametrize(("month", "day", "hours"), [(3, 10, 7), (11, 3, 9)])
def test_the_night_of_a_clock_change_is_an_hour_shorter_or_longer(month: int, day: int, hours: int) -> None:
    shift = pattern_shift(ALL, NEW_YORK, local(2024, month, day, 6, 0))
    assert shift is not None
    assert shift.ended_at is not None
    assert (shift.ended_at - shift.started_at).total_seconds() == hours * 3600


def test_a_shift_that_starts_in_a_skipped_hour_starts_after_the_jump() -> None:
    early = ShiftPattern(name="Early", start="02:30", end="10:00")
    shift = pattern_shift((early,), NEW_YORK, local(2024, 3, 10, 4, 0))
    assert shift is not None
    assert shift.started_at == local(2024, 3, 10, 3, 30)


def test_in_a_repeated_hour_shifts_change_once_at_its_first_pass() -> None:
    late, early = ShiftPattern(name="L", start="18:00", end="01:30"), ShiftPattern(name="E", start="01:30", end="09:00")
    names = []
    for moment in (local(2024, 11, 3, 1, 29), local(2024, 11, 3, 1, 31), local(2024, 11, 3, 1, 29, fold=1)):
        shift = pattern_shift((late, early), NEW_YORK, moment)
        names.append(shift.name if shift else None)
    assert names == ["L", "E", "E"]
