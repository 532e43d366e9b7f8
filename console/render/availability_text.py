"""How far a line was known to work, in words: the figures with their counts, the formula beneath, every odd day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.availability import Availability, DayStates
from console.domain.line import WORST_FIRST, LineState
from console.render.times import clock_text, day_text, duration_text, local_day
from console.render.wording import DOT, counted

FORMULA: Final = (
    "(known minutes − minutes down) / known minutes. Unknown time is left out and stated; "
    "degraded, intermittent and maintenance time is shown and not counted as down."
)
"""Stands wherever the percentage does: vendors count differently (desk.md §7)."""

LEAST_EVENTS: Final = 5
"""With fewer there is no chart: what a picture of them seems to say would be chance."""

_MINUTE_S: Final = 60
_HOUR_S: Final = 3600
_DAY_S: Final = 86_400
_LEFT_OUT: Final = frozenset({LineState.DOWN, LineState.OPERATIONAL})


def has_chart(found: Availability) -> bool:
    """Whether there is enough to draw."""
    return found.events >= LEAST_EVENTS


def days_text(found: Availability, zone: ZoneInfo) -> str:
    """``30 days to Tue 22 Oct 14:05 EDT``."""
    end = f"{day_text(local_day(found.period.end, zone))} {clock_text(found.period.end, zone)}"
    return f"{counted(len(found.days), 'day')} to {end}"


def figures_text(found: Availability) -> str:
    """``99.4 % · 3 outages · longest 00:42:10 · 312 min down · 58 d 03 h unknown``.

    Never a percentage without its counts, and none where nothing is known.
    """
    parts = [_share(found), counted(len(found.outages), "outage") if found.outages else "no outage"]
    longest = found.longest
    if longest is not None:
        parts.append(f"longest {duration_text(longest.seconds, approx=longest.seconds_approx)}")
    if any(outage.is_open for outage in found.outages):
        parts.append("one still open")
    parts.append(f"{amount_text(found.down_s)} down")
    parts += [
        f"{amount_text(found.seconds[state])} {state.value}"
        for state in WORST_FIRST
        if state not in _LEFT_OUT and found.seconds[state]
    ]
    if not has_chart(found):
        parts.append(f"{counted(found.events, 'event')}, no chart")
    return DOT.join(parts)


def amount_text(seconds: int) -> str:
    """``312 min``, from two days on ``58 d 03 h``; what is less than a minute and not nothing, ``<1 min``."""
    if seconds >= 2 * _DAY_S:
        return f"{seconds // _DAY_S} d {seconds % _DAY_S // _HOUR_S:02} h"
    return "<1 min" if 0 < seconds < _MINUTE_S else f"{seconds // _MINUTE_S} min"


def odd_days(days: Iterable[DayStates]) -> tuple[str, ...]:
    """The same numbers day by day, for those who hear them: ``Tue 22 Oct: 60 min down, 30 min degraded``.

    Days that follow one another and say the same are one sentence; days that were operational throughout are left out.
    """
    said = [(day, _amounts(day)) for day in days]
    sentences = []
    for amounts, same in groupby(said, key=lambda one: one[1]):
        if amounts:
            sentences.append(f"{_span(day for day, _ in same)}: {amounts}")
    return tuple(sentences)


def spoken_text(found: Availability, zone: ZoneInfo) -> str:
    """Everything the picture shows and the figures beside it, as sentences."""
    odd = odd_days(found.days)
    others = "All other days operational." if odd else "Every day operational."
    return ". ".join((days_text(found, zone), figures_text(found), *odd, others))


def _share(found: Availability) -> str:
    if found.per_mille is None:
        return "no percentage: nothing is known"
    return f"{found.per_mille // 10}.{found.per_mille % 10} %"


def _amounts(day: DayStates) -> str:
    if day.seconds[LineState.UNKNOWN] == day.period.seconds:
        return "unknown all day"
    states = (state for state in WORST_FIRST if state is not LineState.OPERATIONAL and day.seconds[state])
    return ", ".join(f"{amount_text(day.seconds[state])} {state.value}" for state in states)


def _span(days: Iterable[DayStates]) -> str:
    first, *more = days
    return f"{day_text(first.day)} to {day_text(more[-1].day)}" if more else day_text(first.day)
