"""The sentences and table cells that text, HTML and paper share, so that a report says the same on each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.acceptance import Acceptance
from console.domain.clock import in_zone
from console.domain.clock_report import ClockRow
from console.domain.fallback_number import FallbackUse
from console.domain.line_remarks import LineRemark
from console.domain.open_items import OpenItem
from console.domain.outage import Outage
from console.domain.pass_on import PassOn
from console.domain.report_choices import ReportSection
from console.domain.shift_report import LineReport, ShiftReport, ToldRow
from console.render.clock_words import clock_text
from console.render.masked_words import masked_text
from console.render.page_words import PageWords, printed_text
from console.render.repeated_hour import repeated_hour_note
from console.render.report_choice_words import sections_text
from console.render.report_json import use_seconds
from console.render.seal_words import record_text
from console.render.times import amounts_by_state, duration_text, hours_text, local_day, period_text, time_text
from console.render.wording import (
    BASIS_WORDS,
    DOT,
    EXERCISE,
    PUBLIC_COPY,
    SYMPTOM_WORDS,
    fallback_name,
    restoration_text,
    who_text,
)

USUAL_TITLE: Final = "LINE STATUS SHIFT REPORT"

_MINUTE: Final = 60
_HOUR: Final = 3600
_WEEK: Final = 7 * 24 * _HOUR


class ReportWords(Struct, frozen=True):
    """The words of one report."""

    report: ShiftReport

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.report.set_up.center.zone

    @property
    def shown_day(self) -> date:
        """The day the period begins; times of other days say theirs."""
        return local_day(self.report.period.start, self.zone)

    @property
    def page(self) -> PageWords:
        """What stands on every page."""
        return PageWords(
            file_title=self.file_title,
            title=self.title,
            heading=self.heading,
            beside=self.operators,
            marks=self.marks,
            made=self.made,
            seal=self.seal,
            exercise=self.report.exercise,
        )

    @property
    def title(self) -> str:
        """``Ridgefield PSAP – LINE STATUS SHIFT REPORT``, or what the center calls its reports."""
        return f"{self.issuer} – {self.report.choices.title or USUAL_TITLE}"

    @property
    def file_title(self) -> str:
        """What a file says it is: whose report, its own title where it has one, the heading."""
        return " – ".join(part for part in (self.issuer, self.report.choices.title, self.heading) if part)

    @property
    def issuer(self) -> str:
        """Whose report it is: the center's, or its agency's."""
        return self.report.choices.agency or self.report.set_up.center.name

    @property
    def heading(self) -> str:
        """``Shift B · Tue 22 Sep 2026 06:00–14:00 EDT (8 h 00 m)``; the center first where its agency has the title."""
        center = self.report.set_up.center.name
        named = () if self.issuer == center else (center,)
        return DOT.join((*named, self.report.title, period_text(self.report.period, self.zone)))

    @property
    def operators(self) -> str:
        """``Operators KM, JR``; and whether nobody opened the shift."""
        shift = self.report.shift
        if shift is None:
            return ""
        named = f"Operators {', '.join(shift.operators) or '–'}"
        return named if shift.opened else f"{named}{DOT}not opened by anyone"

    @property
    def marks(self) -> tuple[str, ...]:
        """What every page must say of this copy: that it is an exercise, or a public copy."""
        report = self.report
        return (*((EXERCISE,) if report.exercise else ()), *((PUBLIC_COPY,) if report.redacted else ()))

    @property
    def withheld(self) -> str:
        """Of a public copy, how much it withholds; empty for any other."""
        return masked_text(self.report.masked) if self.report.masked is not None else ""

    @property
    def made(self) -> str:
        """``Printed Tue 22 Sep 2026 14:02 EDT by KM · as logged by staff, not measured``."""
        return printed_text(self.report.made_at, self.report.made_by, self.zone)

    @property
    def seal(self) -> str:
        """``Record: 27 entries · last no. 27 · fingerprint 0123 4567 89ab cdef``; of a re-issue, *Record now*."""
        return record_text(self.report.seal, "Record now" if self.report.issue else "Record")

    @property
    def clock_note(self) -> str:
        """How long a period was in which the clock changed, and what the ``*`` of a repeated hour means."""
        period, repeated = self.report.period, repeated_hour_note(self.report.period, self.zone)
        start, end = in_zone(period.start, self.zone), in_zone(period.end, self.zone)
        if start.utcoffset() == end.utcoffset():
            return repeated
        length = hours_text(period.seconds)
        changed = f"The clock went from {start.tzname()} to {end.tzname()} in this period, which was {length} long."
        return f"{changed} {repeated}".rstrip()

    @property
    def end_notes(self) -> tuple[str, ...]:
        """What is said at the end, before the signatures: about the clock, and about sections that are not there."""
        left_out = sections_text(self.report.choices.leave_out)
        return tuple(filter(None, (self.clock_note, f"Left out by the center: {left_out}." if left_out else "")))

    def shows(self, section: ReportSection) -> bool:
        """Whether the center wants this section; whether there is anything in it is another matter."""
        return self.report.choices.shows(section)

    def time(self, moment: datetime, *, approx: bool = False) -> str:
        """A time in a table: its zone is in the heading, its day is said when it is not the first."""
        return time_text(moment, self.zone, shown_day=self.shown_day, approx=approx, letters=False)

    @property
    def amounts_note(self) -> str:
        """What the figures of :meth:`amounts` are."""
        unit = "minutes" if self._unit_s == _MINUTE else "hours"
        return f"OK to MNT: {unit} in that state. (n.v.): of those, not verified by a call or test."

    def amounts(self, line: LineReport) -> tuple[str, ...]:
        """Minutes, over a week or more hours, in the six states; those operational but not verified in parentheses."""
        first, *others = amounts_by_state(line.seconds, self._unit_s).values()
        unverified = line.operational_not_verified_s
        return (f"{first} ({max(1, round(unverified / self._unit_s))})" if unverified else first, *others)

    @property
    def _unit_s(self) -> int:
        return _MINUTE if self.report.period.seconds < _WEEK else _HOUR

    def outage_count(self, line: LineReport) -> str:
        """``0``; ``2, 1 open``; ``1 open``."""
        total, still_open = len(line.outages), sum(outage.is_open for outage in line.outages)
        if not still_open:
            return str(total)
        return f"{total} open" if total == still_open else f"{total}, {still_open} open"

    def verified(self, line: LineReport) -> str:
        """``13:10 KM call``; ``never`` for a line nobody verified."""
        if line.last_verified is None:
            return "never"
        when = self.time(line.last_verified, approx=line.verified_approx)
        return " ".join(part for part in (when, line.verified_by, line.verified_how) if part)

    def outage_story(self, outage: Outage) -> str:
        """How it was known, what was out and what was wrong with it, references, and how it ended."""
        wrong = (SYMPTOM_WORDS[symptom] for symptom in outage.symptoms)
        parts = [BASIS_WORDS[outage.known_by], outage.scope, *wrong, *(f"#{ref}" for ref in outage.refs)]
        return DOT.join(part for part in (*parts, self.restored(outage)) if part)

    def restored(self, outage: Outage) -> str:
        """``restored 14:58 per carrier, verified 15:20 by call``."""
        return restoration_text(outage, self.report.set_up, self.shown_day)

    def outage_start(self, outage: Outage) -> str:
        """When it began, also when that was before the period."""
        return self.time(outage.started_at, approx=outage.approx)

    def outage_end(self, outage: Outage) -> str:
        """When it ended, or that it did not."""
        if outage.ended_at is not None:
            return self.time(outage.ended_at, approx=outage.ended_approx)
        return "open" if outage.is_open else "later"

    def outage_time(self, outage: Outage) -> str:
        """How long it lasted inside the period."""
        return duration_text(outage.seconds, approx=outage.seconds_approx)

    def fallback(self, use: FallbackUse) -> str:
        """Name, rule of use and, if told to the public, since when."""
        published = use.published_at and f"published {self.time(use.published_at, approx=use.published_approx)}"
        return DOT.join(part for part in (fallback_name(use.fallback), use.fallback.restriction, published) if part)

    def fallback_on(self, use: FallbackUse) -> str:
        """When it was switched on."""
        return self.time(use.started_at, approx=use.started_approx)

    def fallback_off(self, use: FallbackUse) -> str:
        """When it was switched off, or that it was not."""
        return self.time(use.ended_at, approx=use.ended_approx) if use.ended_at else "open"

    def fallback_time(self, use: FallbackUse) -> str:
        """How long it was on inside the period."""
        return duration_text(use_seconds(use, self.report.period), approx=use.seconds_approx)

    def told(self, row: ToldRow) -> str:
        """Who was told, and what was said with it."""
        return DOT.join(part for part in (row.who, *(f"#{ref}" for ref in row.refs), row.note) if part)

    def pass_on(self, one: PassOn) -> str:
        """Who passed it on, when, when it was closed, and who took it over."""
        closed = f"closed {self.time(one.closed_at, approx=one.closed_approx)}" if one.closed_at else "open"
        said = f"{self.time(one.at, approx=one.approx)} {who_text(one.by)}"
        return DOT.join((said, closed, *self._accepted(one.accepted)))

    def open_item(self, item: OpenItem) -> str:
        """What is open, and who took it over."""
        return DOT.join((item.text, *self._accepted(item.accepted)))

    def _accepted(self, said: Sequence[Acceptance]) -> tuple[str, ...]:
        """``hand-over: covered by KM 07:00, NOT covered by JR 15:00``."""
        words = (
            f"{'covered' if one.covered else 'NOT covered'} by {who_text(one.by)} {self.time(one.at)}" for one in said
        )
        return (f"hand-over: {', '.join(words)}",) if said else ()

    def remarks(self, line: LineReport) -> str:
        """``12:10 KM #VZ88123 · 12:40 JR carrier works on it``: references given, and notes about the line."""
        return DOT.join(self._remark(one) for one in line.remarks)

    def _remark(self, one: LineRemark) -> str:
        parts = (self.time(one.at, approx=one.approx), who_text(one.by), *(f"#{ref}" for ref in one.refs), one.note)
        return " ".join(part for part in parts if part)

    def clock(self, row: ClockRow) -> str:
        """What was done about the clock, and the note."""
        return DOT.join(part for part in (clock_text(row.act), row.act.note) if part)
