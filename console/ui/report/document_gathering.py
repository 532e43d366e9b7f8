"""Provides the facts of each document; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.ids import Initials
from console.domain.shift_report import ShiftReport
from console.services.asked_period import read_period
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


def _of_shift_or_period(request: ReportRequest, reading: Reading, reports: ShiftReports) -> ShiftReport:
    if request.shift is not None:
        return reports.by_shift(request.shift)
    start, end = read_period(request.start, request.end, reading.zone, reading.clock.now())
    return reports.by_period(start, end)
