"""Times and durations as people read them: the center's clock, zone letters always, ``~`` for a guess."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import Period, in_zone, is_repeated
from console.domain.line import LineState

# Not strftime: Qt sets the C locale of the process, and a record reads the same on every machine.
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_DAY_S: Final = 86_400


def day_text(day: date, *, year: bool = False) -> str:
    """``Tue 22 Oct``, with the year when asked."""
    text = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{text} {day.year}" if year else text


def clock_text(moment: datetime, zone: ZoneInfo, *, approx: bool = False, letters: bool = True) -> str:
    """``15:00 EDT``, ``~15:00 EDT`` for a guess, ``01:30 EST*`` in an hour that occurs twice that day.

    Args:
        moment: Any aware time.
        zone: The center's zone.
        approx: The time is a guess.
        letters: Say the zone; in a repeated hour it is said regardless, being all that tells the passes apart.
    """
    local = in_zone(moment, zone)
    repeated = is_repeated(moment, zone)
    text = f"{'~' if approx else ''}{local.hour:02}:{local.minute:02}"
    if letters or repeated:
        text = f"{text} {local.tzname()}"
    return f"{text}*" if repeated else text


def time_text(
    moment: datetime, zone: ZoneInfo, *, shown_day: date | None, approx: bool = False, letters: bool = True
) -> str:
    """A clock time, with its day unless that is ``shown_day``: ``Thu 06:12``, from four days on ``Mon 21 Oct 06:12``.

    Args:
        moment: Any aware time.
        zone: The center's zone.
        shown_day: The day that goes without saying, on the center's calendar; None = always say day and year.
        approx: The time is a guess.
        letters: As in :func:`clock_text`.
    """
    clock = clock_text(moment, zone, approx=approx, letters=letters)
    day = local_day(moment, zone)
    if shown_day is None:
        return f"{day_text(day, year=True)} {clock}"
    if day == shown_day:
        return clock
    # Up to three days off either way, no two days share a name.
    if abs((day - shown_day).days) <= 3:
        return f"{_DAYS[day.weekday()]} {clock}"
    return f"{day_text(day, year=day.year != shown_day.year)} {clock}"


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """The day on the center's calendar."""
    return in_zone(moment, zone).date()


def duration_text(seconds: int, *, approx: bool = False) -> str:
    """``HH:MM:SS`` up to 24 hours, then ``2d 03:14``; ``~00:35:00`` where it was counted from or to a guess."""
    about = "~" if approx else ""
    if seconds < _DAY_S:
        return f"{about}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{about}{seconds // _DAY_S}d {seconds // 3600 % 24:02}:{seconds // 60 % 60:02}"


def hours_text(seconds: int) -> str:
    """``8 h 00 m``: how long a shift or a period is."""
    return f"{seconds // 3600} h {seconds // 60 % 60:02} m"


def period_text(period: Period, zone: ZoneInfo) -> str:
    """``Tue 22 Sep 2026 06:00–14:00 EDT (8 h 00 m)``; both dates when it passes midnight.

    A clock change inside is said, because the hours on the wall then do not add up to the length.
    """
    start, end = in_zone(period.start, zone), in_zone(period.end, zone)
    length = hours_text(period.seconds)
    if start.utcoffset() != end.utcoffset():
        length = f"{length}, clock changed"
    first_day = day_text(start.date(), year=True)
    if start.date() != end.date():
        until = time_text(period.end, zone, shown_day=None)
        return f"{first_day} {clock_text(period.start, zone)} – {until} ({length})"
    from_text = clock_text(period.start, zone, letters=start.utcoffset() != end.utcoffset())
    return f"{first_day} {from_text}–{clock_text(period.end, zone)} ({length})"


def amounts_by_state(seconds: Mapping[LineState, int], unit_s: int) -> dict[LineState, str]:
    """Whole units (of 60 or 3600 seconds) in each state, rounded so that they add up to the rounded whole.

    A state that was there but rounds to nothing says ``<1``: thirty seconds of silence are not none.
    """
    whole = {state: seconds[state] // unit_s for state in LineState}
    missing = round(sum(seconds.values()) / unit_s) - sum(whole.values())
    by_remainder = sorted(LineState, key=lambda state: seconds[state] % unit_s, reverse=True)
    for state in by_remainder[:missing]:
        whole[state] += 1
    return {state: "<1" if seconds[state] and not whole[state] else str(whole[state]) for state in LineState}
