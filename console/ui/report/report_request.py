"""Provides what is asked of a report, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from console.domain.shift_report import ShiftReport
from console.services.settings import PaperName


class ReportForm(StrEnum):
    """The six forms; the values are the endings of the files."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"
    TEXT = "txt"
    JSON = "json"


class ReportRequest(Struct, frozen=True, kw_only=True):
    """One report to make.

    Attributes:
        shift: ``last``, ``current`` or a shift's number; None = by period.
        start, end: Of the period, as a ``T`` of contract §3; an empty end means now.
        force: Overwrite a file that exists.
        paper: A :class:`PaperName`.
        printer: Where one that is to be printed goes; empty = the default printer.
    """

    shift: str | None
    start: str = ""
    end: str = ""
    form: ReportForm = ReportForm.PDF
    redacted: bool = False
    path: Path
    force: bool = False
    paper: str = PaperName.LETTER.value
    printer: str = ""


class WrittenReport(Struct, frozen=True, kw_only=True):
    """A report that is in a file now."""

    report: ShiftReport
    path: Path
