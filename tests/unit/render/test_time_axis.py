from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.domain.clock import Period
from console.render.time_axis import clock_changes, share_of, ticks

ZONE = ZoneInfo("America/New_York")
START = datetime(2024, 10, 22, 11, 0, tzinfo=UTC)


def labels(start: datetime, hours: float, most: int = 14) -> list[str]:
    return [tick.label for tick in ticks(Period(start, start + timedelta(hours=hours)), ZONE, most=most)]


def test_a_shift_has_a_tick_each_hour_from_edge_to_edge() -> None:
    found = ticks(Period(START, START + timedelta(hours=8)), ZONE, most=14)
    assert [tick.label for tick in found] == ["07", "08", "09", "10", "11", "12", "13", "14", "15"]
    assert (found[0].share, found[-1].share) == (0.0, 1.0)


def test_a_shift_that_begins_off_the_hour_has_its_first_tick_inside() -> None:
    found = ticks(Period(START + timedelta(minutes=30), START + timedelta(hours=2)), ZONE, most=14)
    assert [tick.label for tick in found] == ["08", "09"]
    assert found[0].share == pytest.approx(1 / 3)


def test_a_day_has_fewer_hours_and_a_month_has_days() -> None:
    assert labels(START, 24) == ["08", "10", "12", "14", "16", "18", "20", "22", "00", "02", "04", "06"]
    assert labels(START, 24 * 30) == ["Tue 29 Oct", "Tue 5 Nov", "Tue 12 Nov", "Tue 19 Nov"]


def test_ten_years_still_fit_as_well_as_they_can() -> None:
    assert labels(START, 24 * 365) == ["Tue 21 Jan", "Tue 22 Apr", "Tue 22 Jul", "Tue 21 Oct"]
    assert len(labels(START, 24 * 3650)) == 20


def test_a_repeated_hour_stands_there_twice_and_a_skipped_one_not_at_all() -> None:
    assert labels(datetime(2024, 11, 3, 4, 0, tzinfo=UTC), 4) == ["00", "01", "01", "02", "03"]
    assert labels(datetime(2024, 3, 10, 5, 0, tzinfo=UTC), 3) == ["00", "01", "03", "04"]


def test_what_lies_outside_is_at_the_nearer_end() -> None:
    period = Period(START, START + timedelta(hours=2))
    assert [share_of(START + timedelta(hours=hours), period) for hours in (-1, 1, 9)] == [0.0, 0.5, 1.0]
    assert share_of(START, Period(START, START)) == 0.0


def test_the_zone_is_said_first_and_again_when_the_clock_was_changed() -> None:
    start = datetime(2024, 11, 3, 4, 0, tzinfo=UTC)
    found = ticks(Period(start, start + timedelta(hours=4)), ZONE, most=14)
    assert [tick.letters for tick in found] == ["EDT", "", "EST", "", ""]


def test_a_close_look_has_parts_of_an_hour() -> None:
    start = START + timedelta(minutes=7, seconds=3)
    found = ticks(Period(start, start + timedelta(minutes=50)), ZONE, most=12, minutes=True)
    assert [tick.label for tick in found][:3] == ["07:10", "07:15", "07:20"]
    wide = ticks(Period(START, START + timedelta(hours=8)), ZONE, most=12, minutes=True)
    assert [tick.label for tick in wide][:2] == ["07", "08"]
    assert ticks(Period(start, start + timedelta(seconds=20)), ZONE, most=12, minutes=True) == ()


def test_a_clock_put_back_makes_a_band_of_its_true_length() -> None:
    start = datetime(2024, 11, 2, 12, 0, tzinfo=UTC)
    (change,) = clock_changes(Period(start, start + timedelta(days=2)), ZONE)
    assert (change.start, change.end, change.label) == (
        datetime(2024, 11, 3, 6, 0, tzinfo=UTC),
        datetime(2024, 11, 3, 7, 0, tzinfo=UTC),
        "+1 h",
    )


def test_a_skipped_hour_has_no_length_and_half_hours_exist() -> None:
    start = datetime(2024, 3, 10, 5, 30, 17, tzinfo=UTC)
    (change,) = clock_changes(Period(start, start + timedelta(hours=9)), ZONE)
    assert (change.start, change.end, change.label) == (
        datetime(2024, 3, 10, 7, 0, tzinfo=UTC),
        datetime(2024, 3, 10, 7, 0, tzinfo=UTC),
        "−1 h",
    )
    island = datetime(2026, 4, 4, tzinfo=UTC)
    (half,) = clock_changes(Period(island, island + timedelta(days=1)), ZoneInfo("Australia/Lord_Howe"))
    assert half.label == "+0.5 h"


def test_most_periods_have_no_change_of_the_clock() -> None:
    assert clock_changes(Period(START, START + timedelta(days=7)), ZONE) == ()
