"""The words of an availability report that text, HTML and paper share, so that it says the same on each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.availability_report import (
    AvailabilityReport,
    GroupAvailability,
    LineAvailability,
    LineOutage,
)
from console.domain.line import LineGroup, LineState
from console.domain.outage import Outage
from console.render.page_words import PageWords, printed_text
from console.render.seal_words import record_text
from console.render.times import (
    amounts_by_state,
    clock_text,
    day_text,
    duration_text,
    local_day,
    period_text,
)
from console.render.wording import (
    BASIS_WORDS,
    DOT,
    EXERCISE,
    PUBLIC_COPY,
    STATE_CODES,
    SYMPTOM_WORDS,
    counted,
    keyed_name,
    restoration_text,
)

TITLE: Final = "AVAILABILITY REPORT"
NO_SHARE: Final = "–"
"""Stands where nothing is known: no percentage is made of nothing."""

GROUP_WORDS: Final = {
    LineGroup.NINE_ONE_ONE: "911",
    LineGroup.ADMIN: "Admin",
    LineGroup.SCHOOL: "School",
    LineGroup.OTHER: "Other",
}

_STATE_CODES: Final = tuple(STATE_CODES[state] for state in LineState)
LINE_HEADINGS: Final = ("LINE", *_STATE_CODES, "OUTAGES", "LONGEST", "AVAIL.", "WITHOUT MNT")
GROUP_HEADINGS: Final = ("GROUP", "ANY DOWN", "TIMES", "LONGEST", "ANY OUT", "TIMES", "KNOWN", "OUTAGES", "AVAIL.")

_MINUTE_S: Final = 60
_PARTS: Final = 1000


class AvailabilityWords(Struct, frozen=True):
    """The words of one report."""

    report: AvailabilityReport

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.report.set_up.center.zone

    @property
    def title(self) -> str:
        """``Ridgefield PSAP – AVAILABILITY REPORT``."""
        return f"{self.report.set_up.center.name} – {TITLE}"

    @property
    def heading(self) -> str:
        """``October 2026 · Thu 1 Oct 2026 00:00 EDT – Sun 1 Nov 2026 00:00 EDT (745 h 00 m) · not over yet``."""
        report = self.report
        goes_on = ("not over yet",) if report.asked.end > report.period.end else ()
        return DOT.join((report.title, period_text(report.period, self.zone), *goes_on))

    @property
    def file_title(self) -> str:
        """What a file says it is."""
        return f"{self.report.set_up.center.name} – Availability report – {self.report.title}"

    @property
    def marks(self) -> tuple[str, ...]:
        """What every page must say of this copy: that it is an exercise, or a public copy."""
        report = self.report
        return (*((EXERCISE,) if report.exercise else ()), *((PUBLIC_COPY,) if report.redacted else ()))

    @property
    def made(self) -> str:
        """``Printed Tue 22 Sep 2026 14:02 EDT by KM · as logged by staff, not measured``."""
        return printed_text(self.report.made_at, self.report.made_by, self.zone)

    @property
    def seal(self) -> str:
        """``Record: 27 entries · last no. 27 · fingerprint 0123 4567 89ab cdef``."""
        return record_text(self.report.seal)

    @property
    def page(self) -> PageWords:
        """What stands on every page."""
        return PageWords(
            file_title=self.file_title,
            title=self.title,
            heading=self.heading,
            marks=self.marks,
            made=self.made,
            seal=self.seal,
            exercise=self.report.exercise,
        )

    @property
    def summary(self) -> str:
        """``10 lines · 11 outages, longest 2d 05:20 (4 911 Wireless T-Mobile) · 1 still open · 1 left out``."""
        report = self.report
        parts = [counted(len(report.lines), "line"), self._outages()]
        unknown = sum(not line.known_s for line in report.lines)
        if unknown:
            parts.append(f"nothing known of {counted(unknown, 'line')}")
        if report.still_open:
            parts.append(f"{report.still_open} still open")
        left_out = sum(line.left_out for line in report.lines)
        if left_out:
            parts.append(f"{left_out} left out, shorter than {report.under_s} s")
        return DOT.join(parts)

    def name(self, line: LineAvailability) -> str:
        """``3 911 Wireless Verizon``; a line that is no longer in service says so."""
        return f"{keyed_name(line.line)}{' (retired)' if line.line.retired else ''}"

    def amounts(self, line: LineAvailability) -> tuple[str, ...]:
        """Minutes in the six states; they add up to those of the period."""
        return tuple(amounts_by_state(line.seconds, _MINUTE_S).values())

    def outage_count(self, line: LineAvailability) -> str:
        """``0``; ``2, 1 open``; ``1 open``."""
        if not line.is_open:
            return str(line.outages)
        return "1 open" if line.outages == 1 else f"{line.outages}, 1 open"

    def longest(self, line: LineAvailability) -> str:
        """How long the longest lasted inside the period."""
        return NO_SHARE if line.longest is None else self.lasted(line.longest)

    def minutes(self, outage: Outage) -> str:
        """How many of its minutes lie in the period: ``160``, ``~160`` where they were counted from or to a guess."""
        return f"{'~' if outage.seconds_approx else ''}{minutes_text(outage.seconds)}"

    def lasted(self, outage: Outage) -> str:
        """How long an outage lasted inside the period."""
        return duration_text(outage.seconds, approx=outage.seconds_approx)

    def group_name(self, group: GroupAvailability) -> str:
        """``911, 6 lines``."""
        return f"{GROUP_WORDS[group.group]}, {counted(group.lines, 'line')}"

    def group_outages(self, group: GroupAvailability) -> str:
        """``7``; ``7, 1 open``."""
        return f"{group.outages}, {group.still_open} open" if group.still_open else str(group.outages)

    def started(self, outage: Outage) -> str:
        """When it began, also when that was before the period, always with its day."""
        return self._time(outage.started_at, approx=outage.approx)

    def ended(self, outage: Outage) -> str:
        """When it ended, or that it did not."""
        if outage.ended_at is not None:
            return self._time(outage.ended_at, approx=outage.ended_approx)
        return "still open"

    def story(self, outage: Outage) -> str:
        """How it was known, what was out and what was wrong with it, references, and how it ended if it did."""
        wrong = (SYMPTOM_WORDS[symptom] for symptom in outage.symptoms)
        told = (BASIS_WORDS[outage.known_by], outage.scope, *wrong, *(f"#{ref}" for ref in outage.refs))
        ended = "" if outage.is_open else restoration_text(outage, self.report.set_up, self._day_of(outage))
        return DOT.join(part for part in (*told, ended) if part)

    def _day_of(self, outage: Outage) -> date:
        """The day that goes without saying in its story: the one it ended, or began."""
        return local_day(outage.ended_at or outage.started_at, self.zone)

    def _time(self, moment: datetime, *, approx: bool) -> str:
        day, first = local_day(moment, self.zone), local_day(self.report.period.start, self.zone)
        clock = clock_text(moment, self.zone, approx=approx, letters=False)
        return f"{day_text(day, year=day.year != first.year)} {clock}"

    def _outages(self) -> str:
        report = self.report
        if not report.longest:
            return "no outage logged"
        worst = report.longest[0]
        which = f"{self.lasted(worst.outage)} ({keyed_name(worst.line)})"
        return f"{counted(report.outages, 'outage')}, {'longest ' if report.outages > 1 else ''}{which}"


def line_cells(words: AvailabilityWords, line: LineAvailability) -> tuple[str, ...]:
    """One line below :data:`LINE_HEADINGS`; each percentage stands beside the count of outages behind it."""
    return (
        words.name(line),
        *words.amounts(line),
        words.outage_count(line),
        words.longest(line),
        share_text(line.share),
        share_text(line.share_without_maintenance),
    )


def group_cells(words: AvailabilityWords, group: GroupAvailability) -> tuple[str, ...]:
    """One group below :data:`GROUP_HEADINGS`."""
    return (
        words.group_name(group),
        minutes_text(group.down.seconds),
        str(group.down.count),
        duration_text(group.down.longest_s) if group.down.count else NO_SHARE,
        minutes_text(group.out.seconds),
        str(group.out.count),
        minutes_text(group.known_s),
        words.group_outages(group),
        share_text(group.share),
    )


def minutes_text(seconds: int) -> str:
    """``312``; what is less than a minute and not nothing is ``<1``."""
    return "<1" if 0 < seconds < _MINUTE_S else str(seconds // _MINUTE_S)


def share_text(share: int | None) -> str:
    """``97.312 %`` for 97312 parts of 100000; a dash where nothing is known."""
    return NO_SHARE if share is None else f"{share // _PARTS}.{share % _PARTS:03} %"


def listed_outages(report: AvailabilityReport) -> tuple[LineOutage, ...]:
    """The longest ones, then those still open that are not among them."""
    return (*report.longest, *report.others_open)
