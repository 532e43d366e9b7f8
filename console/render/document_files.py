"""Every document as the content of a file, in each form that needs no Qt."""

from __future__ import annotations

from enum import StrEnum

from console.domain.availability_report import AvailabilityReport
from console.domain.errors import RuleViolation
from console.domain.shift_report import ShiftReport
from console.render.ascii_text import ascii_text
from console.render.availability_forms import availability_as
from console.render.availability_sheets import availability_xlsx
from console.render.document_forms import TextDocument, document_as
from console.render.report_forms import TextForm, report_as
from console.render.report_sheets import report_xlsx


class FileForm(StrEnum):
    """The forms, by the usual ending of their files."""

    HTML = TextForm.HTML.value
    TEXT = TextForm.TEXT.value
    XLSX = "xlsx"
    CSV = TextForm.CSV.value
    JSON = TextForm.JSON.value


def document_file(form: FileForm, facts: TextDocument, *, raw: bool = False, ascii_only: bool = False) -> bytes:
    """The whole document in one of the forms; what is text is in UTF-8.

    Args:
        raw: Leave the guard against formulas out of CSV, for programs that read the text back exactly.
        ascii_only: Plain text for fields that take nothing else.

    Raises:
        RuleViolation: It has no such form.
    """
    if raw and (form is not FileForm.CSV or not isinstance(facts, ShiftReport | AvailabilityReport)):
        raise RuleViolation("--raw is for a report with --format csv: nothing else can do without the guard")
    if ascii_only and form is not FileForm.TEXT:
        raise RuleViolation("--ascii is for --format txt: the other forms are read by programs that know all letters")
    if form is FileForm.XLSX:
        return _workbook(facts)
    text = _text(TextForm(form.value), facts, raw=raw)
    return ascii_text(text).encode("ascii") if ascii_only else text.encode()


def _workbook(facts: TextDocument) -> bytes:
    match facts:
        case ShiftReport():
            return report_xlsx(facts)
        case AvailabilityReport():
            return availability_xlsx(facts)
        case _:
            raise RuleViolation("This document has no xlsx form: ask for pdf, or for one of its text forms")


def _text(form: TextForm, facts: TextDocument, *, raw: bool) -> str:
    match facts:
        case ShiftReport():
            return report_as(form, facts, raw=raw)
        case AvailabilityReport():
            return availability_as(form, facts, raw=raw)
        case _:
            return document_as(form, facts)
