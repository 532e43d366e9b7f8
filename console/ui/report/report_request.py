"""Provides what is asked of a document, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from console.paper.paperwork import Paperwork
from console.services.settings import PaperName


class DocumentName(StrEnum):
    """The documents, by the words of the command line."""

    SHIFT = "shift"


class ReportForm(StrEnum):
    """The six forms; the values are the endings of the files."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    CSV = "csv"
    TEXT = "txt"
    JSON = "json"


class ReportRequest(Struct, frozen=True, kw_only=True):
    """One document to make.

    Attributes:
        shift: ``last``, ``current`` or a shift's number; None = by period.
        start, end: Of the period, as a ``T`` of contract §3; an empty end means now.
        force: Overwrite a file that exists.
        paper: A :class:`PaperName`.
        printer: Where one that is to be printed goes; empty = the default printer.
        copies: So often it is printed.
        pages: Those that are printed, as typed: ``2-3``; empty = all.
    """

    document: DocumentName = DocumentName.SHIFT
    shift: str | None = None
    start: str = ""
    end: str = ""
    form: ReportForm = ReportForm.PDF
    redacted: bool = False
    path: Path = Path()
    force: bool = False
    paper: str = PaperName.LETTER.value
    printer: str = ""
    copies: int = 1
    pages: str = ""


class WrittenReport(Struct, frozen=True, kw_only=True):
    """A document that was made.

    Attributes:
        report: Its facts.
        not_saved: Why it is in no file; empty where it is in one.
    """

    report: Paperwork
    path: Path
    not_saved: str = ""
