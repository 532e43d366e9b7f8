"""Provides the facts of each document; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_report import AvailabilityReport
from console.domain.blank_log import BlankLog, blank_log
from console.domain.contacts import Contacts, contacts
from console.domain.ics_214 import Ics214, Ics214Blocks, ics_214, read_resource
from console.domain.ids import Initials
from console.domain.shift_report import ShiftReport
from console.services.asked_period import read_period
from console.services.availability_reports import AvailabilityReports, AvailabilityRequest
from console.services.reading import Reading
from console.services.shift_reports import ShiftReports
from console.ui.report.report_request import ReportRequest


def shift_report(request: ReportRequest, reading: Reading, by: Initials | None = None) -> ShiftReport:
    """The report of a shift or a period.

    Raises:
        RuleViolation: There is no such shift or period.
    """
    reports = ShiftReports(reading)
    made = replace(_of_shift_or_period(request, reading, reports), made_by=by)
    return reports.public_copy(made) if request.redacted else made  # last: who made it is a name, too


def activity_log(request: ReportRequest, reading: Reading, by: Initials | None = None) -> Ics214:
    """The ICS 214 of a shift or a period.

    Raises:
        RuleViolation: There is no such shift or period, or a block says more than it has room for.
    """
    blocks = Ics214Blocks(
        incident=request.incident,
        name=request.name,
        position=request.position,
        agency=request.agency,
        resources=tuple(read_resource(text) for text in request.resources),
    )
    return ics_214(shift_report(request, reading, by), blocks)


def contact_sheet(request: ReportRequest, reading: Reading, by: Initials | None = None) -> Contacts:
    """The contact and fallback sheet, as things stand."""
    return contacts(reading.situations.now(), redacted=request.redacted, by=by, incident=request.incident)


def availability(request: ReportRequest, reading: Reading, by: Initials | None = None) -> AvailabilityReport:
    """The availability of every line over a month, a quarter, a year or a period.

    Raises:
        RuleViolation: There is no such time, or it has not begun.
    """
    asked = AvailabilityRequest(
        span=request.span,
        which=request.which,
        start=request.start,
        end=request.end,
        under_s=request.under_s,
        redacted=request.redacted,
    )
    return AvailabilityReports(reading).made(asked, by)


def paper_log(request: ReportRequest, reading: Reading, _: Initials | None = None) -> BlankLog:
    """Empty sheets with the lines and keys of today.

    Raises:
        RuleViolation: So many sheets are not printed at once.
    """
    made_at = reading.clock.now()
    return blank_log(reading.set_up, exercise=reading.exercise, made_at=made_at, sheets=request.sheets)


def _of_shift_or_period(request: ReportRequest, reading: Reading, reports: ShiftReports) -> ShiftReport:
    if request.shift is not None:
        return reports.by_shift(request.shift)
    start, end = read_period(request.start, request.end, reading.zone, reading.clock.now())
    return reports.by_period(start, end)
