"""Which backups to keep: all of 48 hours, then one a day, a week, a month (record.md §5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

_ALL = timedelta(hours=48)
_DAILY = timedelta(days=14)
_WEEKLY = timedelta(weeks=8)
_MONTHS = 24


def kept(made_at: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those to keep. The newest always stays, and so does one whose time lies ahead (the clock was wrong then)."""
    times = sorted(made_at)
    keep = {moment for moment in times if now - moment < _ALL}
    keep.update(times[-1:])
    steps: tuple[tuple[Callable[[datetime], bool], Callable[[datetime], object]], ...] = (
        (lambda moment: now - moment < _DAILY, lambda moment: moment.date()),
        (lambda moment: now - moment < _WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (lambda moment: _months_between(moment, now) < _MONTHS, lambda moment: (moment.year, moment.month)),
    )
    for is_within, stretch in steps:
        newest = {stretch(moment): moment for moment in times if is_within(moment)}
        keep.update(newest.values())
    return keep


def _months_between(earlier: datetime, later: datetime) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month
