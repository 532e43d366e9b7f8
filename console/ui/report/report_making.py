"""Provides the making of a report's file; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.ids import Initials
from console.domain.shift_report import ShiftReport
from console.paper.paperwork import write_paperwork
from console.render.document_files import FileForm, document_file
from console.services.asked_period import read_period
from console.services.reading import Reading
from console.services.settings import PaperName
from console.services.shift_reports import ShiftReports
from console.services.whole_file import write_whole
from console.ui.report.file_names import is_there
from console.ui.report.report_request import ReportForm, ReportRequest, WrittenReport


def make_report(request: ReportRequest, reading: Reading, by: Initials | None = None) -> WrittenReport:
    """Make the report and write its file.

    Raises:
        RuleViolation: There is no such shift or period, or the file exists.
        StorageUnavailable: The record can't be read or the file can't be written.
    """
    if is_there(request.path) and not request.force:
        raise RuleViolation(f"{request.path.name} exists and is not overwritten: choose another name")
    report = report_of(request, reading, by)
    try:
        request.path.parent.mkdir(parents=True, exist_ok=True)
        if request.form is ReportForm.PDF:
            write_paperwork(report, request.path, PaperName(request.paper))
        else:
            write_whole(request.path, document_file(FileForm(request.form), report))
    except OSError as error:
        raise StorageUnavailable(f"{request.path} can't be written ({error.strerror}): choose another place") from error
    return WrittenReport(report=report, path=request.path)


def report_of(request: ReportRequest, reading: Reading, by: Initials | None = None) -> ShiftReport:
    """Gather the report that is asked for.

    Raises:
        RuleViolation: There is no such shift or period.
    """
    reports = ShiftReports(reading)
    made = replace(_gathered(request, reading, reports), made_by=by)
    return reports.public_copy(made) if request.redacted else made  # last: who made it is a name, too


def _gathered(request: ReportRequest, reading: Reading, reports: ShiftReports) -> ShiftReport:
    if request.shift is not None:
        return reports.by_shift(request.shift)
    start, end = read_period(request.start, request.end, reading.zone, reading.clock.now())
    return reports.by_period(start, end)
