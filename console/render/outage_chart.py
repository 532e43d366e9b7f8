"""What a chart of the longest outages shows, row by row, and the same in words for those who hear it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.availability_report import MOST_LONGEST, LineOutage
from console.domain.line import LineState
from console.domain.outage import Outage
from console.render.availability_pictures import has_outage_chart, no_chart_text
from console.render.availability_words import minutes_text
from console.render.times import clock_text, day_text, local_day
from console.render.wording import DOT, STATE_CODES, counted, keyed_name, state_word

TITLE: Final = "LONGEST OUTAGES"


class ChartedOutage(Struct, frozen=True, kw_only=True):
    """One row.

    Attributes:
        label: What stands before the bar: when it began, and on which line.
        end: What stands at its end: minutes and state, for a bar may be too short for either.
        sentence: All of it in words.
    """

    label: str
    worst: LineState
    seconds: int
    end: str
    is_open: bool
    sentence: str


def charted_lines(outages: Sequence[LineOutage], zone: ZoneInfo, first_day: date) -> tuple[ChartedOutage, ...]:
    """Outages of several lines, in the order given."""
    return tuple(_charted(one.outage, f"{DOT}{keyed_name(one.line)}", zone, first_day) for one in outages)


def charted_outages(outages: Sequence[Outage], zone: ZoneInfo, first_day: date) -> tuple[ChartedOutage, ...]:
    """The longest outages of one line, longest first, the earlier of equals first."""
    longest = sorted(outages, key=lambda one: (-one.seconds, one.started_at))[:MOST_LONGEST]
    return tuple(_charted(one, "", zone, first_day) for one in longest)


def chart_text(charted: Sequence[ChartedOutage], count: int) -> str:
    """Which outages are drawn: ``The 10 longest of 23 outages``; or why none are.

    Args:
        count: How many there are.
    """
    if not has_outage_chart(count):
        return no_chart_text(count)
    return f"The {len(charted)} longest of {count} outages" if len(charted) < count else counted(count, "outage")


def spoken_chart(charted: Sequence[ChartedOutage], count: int) -> str:
    """The whole chart as sentences."""
    return ". ".join((chart_text(charted, count), *(one.sentence for one in charted)))


def _charted(outage: Outage, who: str, zone: ZoneInfo, first_day: date) -> ChartedOutage:
    day = local_day(outage.started_at, zone)
    began = f"{day_text(day, year=day.year != first_day.year)} " + clock_text(
        outage.started_at, zone, approx=outage.approx, letters=False
    )
    about = "~" if outage.seconds_approx else ""
    minutes = f"{about}{minutes_text(outage.seconds)} min"
    still = ", still open" if outage.is_open else ""
    return ChartedOutage(
        label=f"{began}{who}",
        worst=outage.worst,
        seconds=outage.seconds,
        end=f"{minutes} {STATE_CODES[outage.worst]}{still}",
        is_open=outage.is_open,
        sentence=f"{began}{who}: {minutes}, worst {state_word(outage.worst)}{still}",
    )
