"""Timelines: which period is asked for, and gathering what happened in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from console.domain.clock import Period, whole_second
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.shift import Shift
from console.domain.timeline import Timeline, TimelineSources, build_timeline
from console.services.asked_period import read_period
from console.services.reading import Reading
from console.services.shift_reports import ShiftReports, period_of

_HOUR_S = 3600
_SECOND = timedelta(seconds=1)


class Span(StrEnum):
    """What a timeline can be asked for."""

    SHIFT = "shift"
    LAST_SHIFT = "last_shift"
    HOURS_12 = "hours_12"
    HOURS_24 = "hours_24"
    DAYS_7 = "days_7"
    PERIOD = "period"


class TimelineRequest(Struct, frozen=True, kw_only=True):
    """One timeline to make.

    Attributes:
        start, end: Of a ``PERIOD``, as typed; an empty end means now.
    """

    span: Span = Span.SHIFT
    start: str = ""
    end: str = ""


_BACK = {
    Span.HOURS_12: (timedelta(hours=12), "Last 12 hours"),
    Span.HOURS_24: (timedelta(hours=24), "Last 24 hours"),
    Span.DAYS_7: (timedelta(days=7), "Last 7 days"),
}


class Timelines:
    """Makes the timelines of one record; the cost follows the period, not the record."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._reports = ShiftReports(reading)

    def made(self, request: TimelineRequest) -> Timeline:
        """The timeline of a shift or a period; an end in the future means now.

        Raises:
            RuleViolation: There is no such shift, or the period can't be read, is empty, or begins in the future.
        """
        now = whole_second(self._reading.clock.now()) + _SECOND  # what was logged this very moment is inside
        title, period = self._period(request, now)
        if not period.seconds:
            raise RuleViolation("The period is empty: it has to begin before it ends, and before now")
        reader, since, until = self._reading.reader, period.start, period.end
        set_up = reader.set_up()
        return build_timeline(
            TimelineSources(
                set_up=set_up,
                title=title,
                exercise=self._reading.exercise,
                period=period,
                axis=Period(since, _next_hour(until)) if until == now else period,
                as_of=now,
                line_items={one.key: reader.line_items(one.key, until=until, since=since) for one in set_up.lines},
                fallback_items={
                    one.key: reader.fallback_items(one.key, until=until, since=since) for one in set_up.fallbacks
                },
                note_items=reader.items({EntryKind.NOTE}, until=until, since=since),
            )
        )

    def _period(self, request: TimelineRequest, now: datetime) -> tuple[str, Period]:
        match request.span:
            case Span.SHIFT:
                missing = "No shift is open and none is scheduled now: choose the last hours, or a period"
                return _of_shift(self._reports.running(), now, missing)
            case Span.LAST_SHIFT:
                missing = "No shift has ended yet: choose this shift, the last hours, or a period"
                return _of_shift(self._reports.newest_ended(), now, missing)
            case Span.PERIOD:
                start, end = read_period(request.start, request.end, self._reading.zone, now)
                return "Period", Period(whole_second(start), min(whole_second(end), now))
            case _:
                back, title = _BACK[request.span]
                return title, Period((now - back).replace(second=0), now)


def _of_shift(shift: Shift | None, now: datetime, missing: str) -> tuple[str, Period]:
    if shift is None:
        raise RuleViolation(missing)
    period = period_of(shift, now)
    # One that has just begun is shown from its first second.
    return f"Shift {shift.name}", Period(period.start, max(period.end, period.start + _SECOND))


def _next_hour(moment: datetime) -> datetime:
    """The next whole hour, so that what is to come has a little room and the axis stands still meanwhile."""
    return moment + timedelta(seconds=_HOUR_S - int(moment.timestamp()) % _HOUR_S)
