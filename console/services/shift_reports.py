"""Shift reports: gathering what one is made of."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.attention import AttentionItem
from console.domain.clock import Clock, Period, whole_second
from console.domain.errors import RuleViolation
from console.domain.events import SET_UP_KINDS, EntryKind
from console.domain.log_entry import LogEntry
from console.domain.redaction import redact
from console.domain.shift import Shift
from console.domain.shift_pattern import pattern_shift
from console.domain.shift_report import ReportSources, Seal, ShiftReport, build_report
from console.services.reading import Reading
from console.services.report_issues import ReportIssues
from console.services.shift_book import shift_at

LOOK_BACK_SHIFTS = 21
"""How many scheduled shifts ``last`` looks back for one that nobody opened: a week of three a day."""

_ABOUT_THE_CLOCK = frozenset({EntryKind.CLOCK_CHECKED, EntryKind.CLOCK_CHANGED})
_NO_LOGGING = SET_UP_KINDS | {EntryKind.REPORT_ISSUED}


class ShiftReports:
    """Makes the reports of one record."""

    def __init__(self, reading: Reading) -> None:
        self._issues = ReportIssues(reading, _gathered)
        self._reader = reading.reader
        self._clock = reading.clock
        self._situations = reading.situations
        self._shifts = reading.shifts
        self._exercise = reading.exercise

    def by_shift(self, which: str, *, redacted: bool = False) -> ShiftReport:
        """The report of ``last`` (the newest ended shift), ``current``, or the shift with this id.

        Raises:
            RuleViolation: There is no such shift.
        """
        now = up_to_now(self._clock)
        shift = self._shift(which, now)
        return self._made(period_of(shift, now), shift, redacted=redacted)

    def by_period(self, start: datetime, end: datetime, *, redacted: bool = False) -> ShiftReport:
        """The report of a period; an end in the future means now.

        Raises:
            RuleViolation: It ends before it begins, or begins in the future.
        """
        now = up_to_now(self._clock)
        start, end = whole_second(start), min(whole_second(end), now)
        if start >= end:
            raise RuleViolation("The period is empty: it has to begin before it ends, and before now")
        return self._made(Period(start, end), None, redacted=redacted)

    def running(self) -> Shift | None:
        """The shift that is open, else the scheduled one."""
        return shift_at(self._reader, self._reader.set_up(), None, up_to_now(self._clock))

    def newest_ended(self) -> Shift | None:
        """The newest ended shift: one that someone opened, or a scheduled one that staff logged in unopened."""
        return self._newest_ended(up_to_now(self._clock))

    def fallen_into_now(self) -> Shift | None:
        """The scheduled shift that is on, if nobody opened it and staff logged in it: its report is the one wanted."""
        now, running, opened = up_to_now(self._clock), self.running(), self._shifts.all()
        if running is None or running.opened:
            return None
        before = (opened[-1].last_seq or 0) if opened else 0
        logged = self._entries(period_of(running, now), running)
        is_used = any(one.seq > before and one.by is not None and one.kind not in _NO_LOGGING for one in logged)
        return running if is_used else None

    def _shift(self, which: str, now: datetime) -> Shift:
        if which == "current":
            found = self.running()
            missing = "No shift is open and none is scheduled now: ask for --shift last, or for a period"
        elif which == "last":
            found = self._newest_ended(now)
            missing = "No shift has ended yet: ask for --shift current, or for a period"
        else:
            found = self._shifts.by_id(_number(which))
            missing = f"There is no shift {which}: lineboard shift list shows their numbers"
        if found is None:
            raise RuleViolation(missing)
        return found

    def _newest_ended(self, now: datetime) -> Shift | None:
        opened = self._shifts.all()
        ended = [shift for shift in opened if shift.ended_at is not None]
        newest = ended[-1] if ended else None
        if opened and opened[-1].ended_at is None:
            return newest
        fallen_into = self._fallen_into(now, newest.ended_at if newest else None)
        return fallen_into or newest

    def _fallen_into(self, now: datetime, after: datetime | None) -> Shift | None:
        """The newest scheduled shift that ended before now, began at ``after`` or later, and has entries of people."""
        set_up = self._reader.set_up()
        current = pattern_shift(set_up.patterns, set_up.center.zone, now)
        for _ in range(LOOK_BACK_SHIFTS):
            if current is None:
                return None
            current = pattern_shift(set_up.patterns, set_up.center.zone, current.started_at - timedelta(seconds=1))
            if current is None or (after is not None and current.started_at < after):
                return None
            if any(entry.by is not None for entry in self._entries(period_of(current, now), current)):
                return current
        return None

    def _made(self, period: Period, shift: Shift | None, *, redacted: bool) -> ShiftReport:
        made = self._issues.made(period, shift)
        return self.public_copy(made) if redacted else made

    def gathered(self, period: Period, shift: Shift | None) -> ShiftReport:
        """The report as if it had never been issued."""
        reader = self._reader
        set_up = reader.set_up()
        head = reader.head()
        name = f"Shift {shift.name}" if shift else "Period"
        sources = ReportSources(
            set_up=set_up,
            title=name,
            exercise=self._exercise,
            shift=shift,
            period=period,
            line_items={
                line.key: reader.line_items(line.key, until=period.end, since=period.start) for line in set_up.lines
            },
            entries=self._entries(period, shift),
            fallback_items={
                one.key: reader.fallback_items(one.key, until=period.end, since=period.start)
                for one in set_up.fallbacks
            },
            told_items=reader.items({EntryKind.TOLD}, since=period.start, until=period.end),
            pass_on_items=reader.pass_on_items(until=period.end, since=period.start),
            attention=self._attention_at_end(period),
            accepted_items=reader.items({EntryKind.SHIFT_ACCEPTED}, since=period.start, until=period.end),
            clock_items=reader.items(_ABOUT_THE_CLOCK, since=period.start, until=period.end),
            seal=Seal(entries=reader.count(), last_seq=head.seq, digest=head.hash),
            made_at=self._clock.now(),
        )
        return build_report(sources)

    def public_copy(self, report: ShiftReport) -> ShiftReport:
        """The report as the public may read it; whatever is said in it has to be said before."""
        return redact(report, self._reader.set_up_facts())

    def _entries(self, period: Period, shift: Shift | None) -> tuple[LogEntry, ...]:
        """By shift, what was recorded in it; by period, what occurred or was recorded in it (contract §4)."""
        if shift is None:
            return self._reader.entries_within(period)
        if shift.id is not None:
            return self._reader.entries_recorded(shift.id, shift.last_seq or self._reader.head().seq)
        scheduled = Period(shift.started_at, shift.ended_at or period.end)
        return tuple(one for one in self._reader.entries_within(scheduled) if one.recorded_at in scheduled)

    def _attention_at_end(self, period: Period) -> tuple[AttentionItem, ...]:
        return self._situations.at(period.end).attention


def _gathered(reading: Reading, period: Period, shift: Shift | None) -> ShiftReport:
    return ShiftReports(reading).gathered(period, shift)


def period_of(shift: Shift, now: datetime) -> Period:
    """From its start to its end, or to now; one that somebody ended has ended, even if the clock was set back since."""
    end = now if shift.ended_at is None else shift.ended_at if shift.opened else min(shift.ended_at, now)
    return Period(shift.started_at, max(shift.started_at, end))


def up_to_now(clock: Clock) -> datetime:
    """The next whole second, so that what was logged this very moment is inside."""
    now = clock.now()
    return whole_second(now) if now.microsecond == 0 else whole_second(now + timedelta(seconds=1))


def _number(which: str) -> int:
    return int(which) if which.isascii() and which.isdigit() and len(which) < 18 else 0
