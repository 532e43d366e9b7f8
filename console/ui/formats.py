"""How times and spans are written and spoken in the window, where that differs from a report."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.clock import in_zone
from console.render.times import clock_text as minute_text
from console.render.times import day_text, local_day
from console.render.times import time_text as report_time

_MINUTE_S = 60
_HOUR_S = 3600
_DAY_S = 86_400


def clock_text(moment: datetime, zone: ZoneInfo) -> str:
    """The wall clock with its zone letters: ``14:07:32 EDT``."""
    local = in_zone(moment, zone)
    return f"{local:%H:%M:%S} {local.tzname()}"


def date_text(moment: datetime, zone: ZoneInfo) -> str:
    """The day on the center's calendar: ``Tue 22 Sep``."""
    return day_text(local_day(moment, zone))


def time_text(moment: datetime, zone: ZoneInfo) -> str:
    """The time of day to the minute: ``14:07``; in a repeated hour with its zone letters, ``01:30 EST*``."""
    return minute_text(moment, zone, letters=False)


def seconds_text(moment: datetime, zone: ZoneInfo) -> str:
    """The time of day to the second: ``13:57:02``."""
    return f"{in_zone(moment, zone):%H:%M:%S}"


def when_text(moment: datetime, now: datetime, zone: ZoneInfo, *, approx: bool = False) -> str:
    """A time as it is shown at ``now``: with its day unless that is today, with ``~`` when it is a guess.

    ``14:07``, ``~15:00``, ``Thu 06:12``; farther off ``Tue 15 Sep 06:12``.
    """
    return report_time(moment, zone, shown_day=local_day(now, zone), approx=approx, letters=False)


def verified_text(last_verified: datetime, now: datetime, zone: ZoneInfo, *, approx: bool = False) -> str:
    """When a line was last verified: ``v 06:12``, ``v Thu 06:12``; after a week only the date, ``v 22 Oct 2024``.

    A guess is ``v ~06:12``, ``v Thu ~06:12``, ``v ~22 Oct 2024``.
    """
    if now - last_verified < timedelta(days=6):
        return f"v {when_text(last_verified, now, zone, approx=approx)}"
    day = local_day(last_verified, zone)
    _, date = day_text(day, year=day.year != local_day(now, zone).year).split(" ", 1)
    return f"v {'~' if approx else ''}{date}"


def spoken_span(seconds: int) -> str:
    """A span in words for a screen reader, without seconds: ``42 minutes``, ``1 hour 3 minutes``."""
    days, rest = divmod(max(0, seconds), _DAY_S)
    hours, minutes = rest // _HOUR_S, rest % _HOUR_S // _MINUTE_S
    parts = ((days, "day"), (hours, "hour"), (0 if days else minutes, "minute"))
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return " ".join(said) or "less than a minute"


def spelled(initials: str) -> str:
    """Initials as single letters, so that a screen reader does not read them as a word: ``K M``."""
    return " ".join(initials)


def span_s(since: datetime, now: datetime) -> int:
    """Whole seconds from then to now, never below zero."""
    return max(0, int((now - since).total_seconds()))
