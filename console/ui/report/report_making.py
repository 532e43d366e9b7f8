"""Provides the making of a document's file; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from console.domain.blank_log import BlankLog
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.ids import Initials
from console.paper.paperwork import write_paperwork
from console.render.document_files import FileForm, document_file
from console.render.document_forms import TextDocument
from console.render.wording import counted
from console.services.reading import Reading
from console.services.settings import PaperName
from console.services.whole_file import write_whole
from console.ui.report.document_table import DOCUMENTS
from console.ui.report.file_names import is_there
from console.ui.report.report_request import ReportForm, ReportRequest, WrittenReport


def make_report(request: ReportRequest, reading: Reading, by: Initials | None = None) -> WrittenReport:
    """Make the document and write its file.

    Raises:
        RuleViolation: There is no such shift or period, or the file exists.
        StorageUnavailable: The record can't be read or the file can't be written.
    """
    ensure_new(request)
    report = report_of(request, reading, by)
    _write(request, report)
    return WrittenReport(report=report, path=request.path)


def make_to_print(request: ReportRequest, reading: Reading, by: Initials | None = None) -> WrittenReport:
    """The same for what goes to a printer: where no file can be written, paper matters more than it.

    Raises:
        RuleViolation: There is no such shift or period, or the file exists.
        StorageUnavailable: The record can't be read.
    """
    ensure_new(request)
    report = report_of(request, reading, by)
    try:
        _write(request, report)
    except StorageUnavailable as error:
        return WrittenReport(report=report, path=request.path, not_saved=error.sentence)
    return WrittenReport(report=report, path=request.path)


def report_of(request: ReportRequest, reading: Reading, by: Initials | None = None) -> TextDocument:
    """Gather the facts of the document that is asked for.

    Raises:
        RuleViolation: There is no such shift or period.
        StorageUnavailable: The record can't be read.
    """
    return DOCUMENTS[request.document].gather(request, reading, by)


def text_of(report: TextDocument) -> str:
    """What a document says, as plain text."""
    if isinstance(report, BlankLog):
        return f"{counted(report.sheets, 'sheet')} to write on, with the lines and the keys of the center."
    return document_file(FileForm.TEXT, report).decode()


def ensure_new(request: ReportRequest) -> None:
    """Make sure that nothing is overwritten that nobody agreed to lose.

    Raises:
        RuleViolation: The file exists.
    """
    if is_there(request.path) and not request.force:
        raise RuleViolation(f"{request.path.name} exists and is not overwritten: choose another name")


def _write(request: ReportRequest, report: TextDocument) -> None:
    try:
        request.path.parent.mkdir(parents=True, exist_ok=True)
        if request.form is ReportForm.PDF:
            write_paperwork(report, request.path, PaperName(request.paper))
        else:
            write_whole(request.path, document_file(FileForm(request.form), report))
    except OSError as error:
        raise StorageUnavailable(f"{request.path} can't be written ({error.strerror}): choose another place") from error
