from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.storage.thinning import kept

NOW = datetime(2025, 6, 15, 12, 0, tzinfo=UTC)


def _hourly(days: int) -> list[datetime]:
    return [NOW - timedelta(hours=hours) for hours in range(days * 24)]


def test_everything_of_the_last_48_hours_stays() -> None:
    times = _hourly(10)
    keep = kept(times, NOW)
    assert {moment for moment in times if NOW - moment < timedelta(hours=48)} <= keep


def test_then_one_a_day_stays_for_14_days() -> None:
    keep = kept(_hourly(14), NOW)
    by_day = [moment.date() for moment in keep if NOW - moment >= timedelta(hours=72)]
    assert len(by_day) == len(set(by_day)) == 11


def test_then_one_a_week_for_8_weeks_and_one_a_month_for_24_months() -> None:
    times = _hourly(800)
    keep = kept(times, NOW)
    old = [moment for moment in keep if NOW - moment > timedelta(weeks=9)]
    assert len({(moment.year, moment.month) for moment in old}) == len(old)
    assert 20 <= len(old) <= 24
    weekly = [moment for moment in keep if timedelta(days=15) < NOW - moment < timedelta(weeks=8)]
    assert 5 <= len(weekly) <= 9
    assert all((NOW - moment) < timedelta(days=800) for moment in keep)


def test_the_newest_stays_however_old_it_is() -> None:
    old = datetime(2019, 1, 1, tzinfo=UTC)
    assert kept([old, old - timedelta(days=1)], NOW) == {old}


def test_one_made_by_a_clock_that_ran_ahead_stays() -> None:
    ahead = NOW + timedelta(days=400)
    assert kept([ahead, NOW], NOW) == {ahead, NOW}


def test_without_backups_there_is_nothing_to_keep() -> None:
    assert kept([], NOW) == set()
