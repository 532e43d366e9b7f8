"""Availability reports: which time is asked for, and gathering what is known of every line in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from console.domain.availability_folding import AvailabilitySources, LineMarks, build_availability
from console.domain.availability_redaction import redact_availability
from console.domain.availability_report import AvailabilityReport
from console.domain.calendar_span import CalendarSpan, month_span, quarter_span, year_span
from console.domain.clock import Period, whole_second
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind
from console.domain.ids import Initials, LineKey
from console.domain.line import Line, LineState
from console.domain.line_marks import Mark, OutageMarks
from console.domain.outage import Outage, outages
from console.domain.shift_report import Seal
from console.domain.story import StoryItem
from console.services.asked_period import read_period
from console.services.reading import Reading
from console.services.shift_reports import up_to_now
from console.storage.line_window import END_OF_TIME

MOST_UNDER_S = 86_400
"""An outage of a day or more is never a short one."""


class AvailabilitySpan(StrEnum):
    """What an availability report can be asked for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    PERIOD = "period"


class AvailabilityRequest(Struct, frozen=True, kw_only=True):
    """One availability report to make.

    Attributes:
        which: ``2026-10``, ``2026-Q3``, ``2026``; empty for a period.
        start, end: Of a period, as typed; an empty end means now.
        under_s: Outages shorter than this are left out; 0 = none.
    """

    span: AvailabilitySpan
    which: str = ""
    start: str = ""
    end: str = ""
    under_s: int = 0
    redacted: bool = False


_SPANS: Mapping[AvailabilitySpan, Callable[[str], CalendarSpan]] = {
    AvailabilitySpan.MONTH: month_span,
    AvailabilitySpan.QUARTER: quarter_span,
    AvailabilitySpan.YEAR: year_span,
}


class AvailabilityReports:
    """Makes the availability reports of one record; the cost follows the time asked for, not the record."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._reader = reading.reader

    def made(self, request: AvailabilityRequest, by: Initials | None = None) -> AvailabilityReport:
        """The report of a month, a quarter, a year or a period; an end in the future means now.

        Raises:
            RuleViolation: The time can't be read, is empty, or begins in the future; or the limit for short outages
                is none.
        """
        if not 0 <= request.under_s <= MOST_UNDER_S:
            raise RuleViolation(f"Outages can be left out up to {MOST_UNDER_S} seconds: give 0 to count every one")
        now = up_to_now(self._reading.clock)
        title, asked = self._asked(request, now)
        period = Period(asked.start, min(asked.end, now))
        if not period.seconds:
            raise RuleViolation(
                f"{title} has not begun yet: ask for a time that has"
                if asked.seconds
                else "The period is empty: it has to begin before it ends, and before now"
            )
        made = replace(self._gathered(title, asked, period, request.under_s), made_by=by)
        return redact_availability(made, self._reader.set_up_facts()) if request.redacted else made

    def _asked(self, request: AvailabilityRequest, now: datetime) -> tuple[str, Period]:
        if request.span is AvailabilitySpan.PERIOD:
            start, end = read_period(request.start, request.end, self._reading.zone, now)
            return "Period", Period(whole_second(start), whole_second(end))
        try:
            found = _SPANS[request.span](request.which)
        except ValueError as error:
            raise RuleViolation(str(error)) from error
        return found.title, found.period(self._reading.zone)

    def _gathered(self, title: str, asked: Period, period: Period, under_s: int) -> AvailabilityReport:
        reader, head = self._reader, self._reader.head()
        set_up = reader.set_up()
        retired = _retirements(reader.items({EntryKind.LINE_RETIRED}, until=period.end))
        sources = AvailabilitySources(
            set_up=set_up,
            title=title,
            asked=asked,
            period=period,
            lines={line.key: self._line(line.key, period, retired.get(line.key)) for line in set_up.lines},
            seal=Seal(entries=reader.count(), last_seq=head.seq, digest=head.hash),
            made_at=self._reading.clock.now(),
            under_s=under_s,
            exercise=self._reading.exercise,
        )
        return build_availability(sources, partial(self._told, period))

    def _line(self, key: LineKey, period: Period, retired: Mark | None) -> LineMarks:
        marks = self._reader.line_marks(key, since=period.start, until=period.end)
        if retired is not None:
            marks = tuple(sorted((*marks, retired), key=lambda mark: (mark.second, mark.seq)))
        return LineMarks(marks=marks, events=self._reader.event_count(key, period.start, period.end))

    def _told(self, period: Period, line: Line, found: OutageMarks) -> Outage:
        """An outage in full; what is not known of it is what its entries do not say."""
        last = END_OF_TIME if found.ended is None else (found.ended.second, found.ended.seq)
        last = min(last, (int(period.end.timestamp()), END_OF_TIME[1]))
        items = self._reader.outage_items(line.key, found.marks, found.began, last)
        (outage,) = outages((_as_told(item, line.key) for item in items), period)
        return outage


def _retirements(items: tuple[StoryItem, ...]) -> dict[LineKey, Mark]:
    """Where each line was retired, the last time if it was more than once."""
    return {
        item.act.line: Mark(int(item.act.occurred_at.timestamp()), item.seq, LineState.UNKNOWN)
        for item in items
        if item.act.line is not None
    }


def _as_told(item: StoryItem, key: LineKey) -> StoryItem:
    """A retirement as the word that nothing is known of its line from there on; all else as it is."""
    if item.act.kind is not EntryKind.LINE_RETIRED:
        return item
    said = replace(item.act, kind=EntryKind.LINE_STATUS, line=key, state=LineState.UNKNOWN)
    return StoryItem(seq=item.seq, act=said, by=item.by, source=item.source)
