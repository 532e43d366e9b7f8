from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.clock import (
    Period,
    after_gap,
    day_start,
    in_zone,
    is_repeated,
    iso,
    iso_utc,
    parse_iso_utc,
    read_time,
    wall_instants,
    whole_second,
)

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2024, 10, 22, 18, 5, tzinfo=UTC)
FIRST_0130 = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
SECOND_0130 = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)


def test_a_period_is_half_open() -> None:
    period = Period(NOW, NOW + timedelta(hours=1))
    assert NOW in period
    assert NOW + timedelta(hours=1) not in period
    assert period.seconds == 3600


def test_a_period_that_ends_before_it_starts_has_no_seconds() -> None:
    assert Period(NOW, NOW - timedelta(hours=1)).seconds == 0


@pytest.mark.parametrize(
    ("start_min", "end_min", "seconds"), [(-10, 10, 600), (10, 20, 600), (50, 90, 600), (-5, 90, 3600), (70, 80, 0)]
)
def test_only_the_part_inside_a_period_counts(start_min: int, end_min: int, seconds: int) -> None:
    period = Period(NOW, NOW + timedelta(hours=1))
    assert period.overlap_s(NOW + timedelta(minutes=start_min), NOW + timedelta(minutes=end_min)) == seconds


def test_a_whole_second_is_in_utc_and_has_no_fraction() -> None:
    local = datetime(2024, 10, 22, 14, 5, 30, 999_999, tzinfo=NEW_YORK)
    assert whole_second(local) == datetime(2024, 10, 22, 18, 5, 30, tzinfo=UTC)
    assert whole_second(local).tzinfo is UTC


def test_the_zone_appears_at_the_edge() -> None:
    assert in_zone(NOW, NEW_YORK).isoformat() == "2024-10-22T14:05:00-04:00"
    assert iso(NOW + timedelta(milliseconds=900), NEW_YORK) == "2024-10-22T14:05:00-04:00"


def test_a_wall_time_is_one_instant_on_most_days() -> None:
    assert wall_instants(date(2024, 10, 22), 14, 5, NEW_YORK) == (NOW,)


def test_a_repeated_wall_time_is_two_instants_first_pass_first() -> None:
    assert wall_instants(date(2026, 11, 1), 1, 30, NEW_YORK) == (FIRST_0130, SECOND_0130)
    assert is_repeated(FIRST_0130, NEW_YORK)
    assert is_repeated(SECOND_0130 + timedelta(seconds=30), NEW_YORK)
    assert not is_repeated(NOW, NEW_YORK)


def test_a_skipped_wall_time_is_no_instant_and_reads_an_hour_later() -> None:
    assert wall_instants(date(2026, 3, 8), 2, 30, NEW_YORK) == ()
    assert in_zone(after_gap(date(2026, 3, 8), 2, 30, NEW_YORK), NEW_YORK).strftime("%H:%M") == "03:30"


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2035, 1, 1)))  # noqa: DTZ001 (the strategy adds none)
def test_a_moment_is_among_the_instants_of_its_own_wall_time(naive: datetime) -> None:
    moment = naive.replace(second=0, microsecond=0, tzinfo=UTC)
    local = in_zone(moment, NEW_YORK)
    assert moment in wall_instants(local.date(), local.hour, local.minute, NEW_YORK)


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)))  # noqa: DTZ001 (the strategy adds none)
def test_the_stored_form_keeps_milliseconds_and_sorts_as_time(naive: datetime) -> None:
    moment = naive.replace(microsecond=naive.microsecond // 1000 * 1000, tzinfo=UTC)
    later = moment + timedelta(milliseconds=1)
    assert parse_iso_utc(iso_utc(moment)) == moment
    assert iso_utc(moment) < iso_utc(later)
    assert iso_utc(moment).endswith("Z")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:05", "2024-10-22T14:05:00-04:00"),
        (" 00:00 ", "2024-10-22T00:00:00-04:00"),
        ("2024-10-21T09:00", "2024-10-21T09:00:00-04:00"),
        ("2024-10-21T09:00:05.5", "2024-10-21T09:00:05.500000-04:00"),
        ("2024-10-21T09:00:00+02:00", "2024-10-21T09:00:00+02:00"),
        ("2024-10-21T09:00:00Z", "2024-10-21T09:00:00+00:00"),
        ("2024-10-21", "2024-10-21T00:00:00-04:00"),
        ("2026-11-01T01:30", "2026-11-01T01:30:00-04:00"),
        ("2026-11-01T01:30-05:00", "2026-11-01T01:30:00-05:00"),
    ],
)
def test_a_time_of_the_command_line_is_read_in_the_centers_zone(text: str, expected: str) -> None:
    moment = read_time(text, NEW_YORK, NOW)
    assert moment == datetime.fromisoformat(expected)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["", "24:00", "14:60", "+1:30", " 1:30", "1a:00", "noon", "0001-01-01", "9999-12-31T23:59", "\ud800"]
)
def test_what_is_no_time_is_refused_with_the_two_forms(text: str) -> None:
    with pytest.raises(ValueError, match="is not a time: type 2024-10-22T14:05, or 14:05 for today") as caught:
        read_time(text, NEW_YORK, NOW)
    str(caught.value).encode()


def test_a_skipped_time_of_the_command_line_is_refused() -> None:
    with pytest.raises(ValueError, match="did not exist that day"):
        read_time("2026-03-08T02:30", NEW_YORK, NOW)


def test_a_day_begins_at_midnight_at_the_first_of_two_and_without_one_at_its_first_instant() -> None:
    assert day_start(date(2024, 10, 22), NEW_YORK) == datetime(2024, 10, 22, 4, tzinfo=UTC)
    havana = ZoneInfo("America/Havana")
    assert day_start(date(2024, 11, 3), havana) == datetime(2024, 11, 3, 4, tzinfo=UTC)  # 00:00 twice, first at -4
    assert day_start(date(2024, 4, 26), ZoneInfo("Africa/Cairo")) == datetime(2024, 4, 25, 22, tzinfo=UTC)
