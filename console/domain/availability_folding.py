"""Folding the marks of every line over a period into the availability report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from heapq import nsmallest
from operator import itemgetter
from typing import Final

from msgspec import Struct

from console.domain.availability_report import (
    MOST_LONGEST,
    AvailabilityReport,
    GroupAvailability,
    LineAvailability,
    LineOutage,
)
from console.domain.clock import Period
from console.domain.day_cells import CalendarDays
from console.domain.ids import Initials, LineKey
from console.domain.line import OUT_STATES, Line, LineGroup, LineState
from console.domain.line_marks import Mark, OutageMarks, Span, line_outages, line_spans
from console.domain.outage import Outage
from console.domain.set_up import SetUp
from console.domain.shift_report import Seal
from console.domain.united import united

Tell = Callable[[Line, OutageMarks], Outage]
"""Tells an outage in full, from the entries its marks stand for."""

_GROUPS: Final = tuple(LineGroup)
_Found = tuple[Line, OutageMarks]


class LineMarks(Struct, frozen=True, kw_only=True):
    """What is read of one line.

    Attributes:
        marks: In story order, reaching back to the run, and the outage, at the start of the period.
        events: Number of acts about the line in the period.
    """

    marks: Sequence[Mark] = ()
    events: int = 0


class AvailabilitySources(Struct, frozen=True, kw_only=True):
    """What a report is made from; the fields are those of :class:`AvailabilityReport`."""

    set_up: SetUp
    title: str
    asked: Period
    period: Period
    lines: Mapping[LineKey, LineMarks]
    seal: Seal
    made_at: datetime
    under_s: int = 0
    exercise: bool = False
    made_by: Initials | None = None


class _Folded(Struct, frozen=True, kw_only=True):
    """One line, before any of its outages is told in full."""

    line: Line
    spans: Sequence[Span]
    outages: Sequence[OutageMarks]
    left_out: Sequence[OutageMarks]
    events: int

    def out(self, states: Iterable[LineState]) -> list[tuple[int, int]]:
        """Stretches in one of these states that lie in outages which count."""
        found = [(span.start, span.end) for span in self.spans if span.state in states]
        if not self.left_out:
            return found
        begun = [one.began.second for one in self.outages]
        return [one for one in found if _counts(one[0], begun, self.outages)]

    @property
    def is_open(self) -> bool:
        return bool(self.outages) and self.outages[-1].ended is None


def build_availability(sources: AvailabilitySources, tell: Tell) -> AvailabilityReport:
    """Fold the sources over their period into a report that is not redacted.

    Of an outage only those that are listed are told in full; one that is open at the end is never left out.
    """
    set_up, period = sources.set_up, sources.period
    start, end = _second(period.start), _second(period.end)
    in_order = sorted(set_up.lines, key=lambda line: (_GROUPS.index(line.group), line.key))
    every = [_fold(line, sources.lines.get(line.key, LineMarks()), start, end, sources.under_s) for line in in_order]
    folded = [one for one in every if not one.line.retired or one.events or _is_known(one.spans)]
    longest, others = _listed(folded, start, end)
    days = CalendarDays(period, set_up.center.zone)
    return AvailabilityReport(
        set_up=set_up,
        title=sources.title,
        exercise=sources.exercise,
        redacted=False,
        asked=sources.asked,
        period=period,
        under_s=sources.under_s,
        lines=tuple(_line(one, days, tell, start, end) for one in folded),
        groups=tuple(_group(group, found) for group in _GROUPS if (found := _of_group(folded, group))),
        longest=tuple(LineOutage(line=line, outage=tell(line, outage)) for line, outage in longest),
        others_open=tuple(LineOutage(line=line, outage=tell(line, outage)) for line, outage in others),
        seal=sources.seal,
        made_at=sources.made_at,
        made_by=sources.made_by,
    )


def _listed(folded: Sequence[_Folded], start: int, end: int) -> tuple[list[_Found], list[_Found]]:
    """The longest outages, longest first, the earlier of equals first; and those that are open beside them."""
    every = [
        (-outage.lasted_s(start, end), outage.began.second, one.line.key, one.line, outage)
        for one in folded
        for outage in one.outages
    ]
    longest = [(line, outage) for *_, line, outage in nsmallest(MOST_LONGEST, every, key=itemgetter(0, 1, 2))]
    others = [(one.line, one.outages[-1]) for one in folded if one.is_open]
    return longest, [found for found in others if not any(found[1] is outage for _, outage in longest)]


def _fold(line: Line, read: LineMarks, start: int, end: int, under_s: int) -> _Folded:
    found = line_outages(read.marks, start, end)
    short = [one.ended is not None and one.ended.second - one.began.second < under_s for one in found]
    return _Folded(
        line=line,
        spans=line_spans(read.marks, start, end),
        outages=[one for one, is_short in zip(found, short, strict=True) if not is_short],
        left_out=[one for one, is_short in zip(found, short, strict=True) if is_short],
        events=read.events,
    )


def _line(folded: _Folded, days: CalendarDays, tell: Tell, start: int, end: int) -> LineAvailability:
    cut = days.cut(folded.spans)
    longest = max(folded.outages, key=lambda one: one.lasted_s(start, end), default=None)
    return LineAvailability(
        line=folded.line,
        seconds={state: sum(day.seconds[state] for day in cut) for state in LineState},
        operational_not_verified_s=sum(
            span.end - span.start for span in folded.spans if span.state is LineState.OPERATIONAL and not span.verified
        ),
        down_s=sum(until - begun for begun, until in folded.out({LineState.DOWN})),
        outages=len(folded.outages),
        is_open=folded.is_open,
        longest=None if longest is None else tell(folded.line, longest),
        left_out=len(folded.left_out),
        left_out_s=sum(one.lasted_s(start, end) for one in folded.left_out),
        events=folded.events,
        days=cut,
    )


def _of_group(folded: Iterable[_Folded], group: LineGroup) -> list[_Folded]:
    return [one for one in folded if one.line.group is group]


def _group(group: LineGroup, lines: Sequence[_Folded]) -> GroupAvailability:
    known = ((span.start, span.end) for one in lines for span in one.spans if span.state is not LineState.UNKNOWN)
    return GroupAvailability(
        group=group,
        lines=len(lines),
        known_s=united(known).seconds,
        down=united(stretch for one in lines for stretch in one.out({LineState.DOWN})),
        out=united(stretch for one in lines for stretch in one.out(OUT_STATES)),
        outages=sum(len(one.outages) for one in lines),
        still_open=sum(one.is_open for one in lines),
    )


def _counts(start: int, begun: Sequence[int], outages: Sequence[OutageMarks]) -> bool:
    """Whether a stretch that is out lies in one of these outages, given with their starts."""
    at = bisect_right(begun, start) - 1
    if at < 0:
        return False
    ended = outages[at].ended
    return ended is None or start < ended.second


def _is_known(spans: Iterable[Span]) -> bool:
    return any(span.state is not LineState.UNKNOWN for span in spans)


def _second(moment: datetime) -> int:
    return int(moment.timestamp())
