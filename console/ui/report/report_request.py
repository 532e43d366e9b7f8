"""Provides what is asked of a document, and what came of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from console.domain.blank_log import USUAL_SHEETS
from console.render.document_forms import TextDocument
from console.services.availability_reports import AvailabilitySpan
from console.services.settings import PaperName


class DocumentName(StrEnum):
    """The documents, by the words of the command line."""

    SHIFT = "shift"
    ICS_214 = "ics-214"
    CONTACTS = "contacts"
    AVAILABILITY = "availability"
    BLANK_LOG = "blank-log"


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
        incident, name, position, agency, resources: Blocks 1 and 3 to 6 of a form, as typed.
        span, which: Month, quarter or year of an availability report, or a period; ``2026-10``, ``2026-Q3``, ``2026``.
        under_s: Outages shorter than this are left out of it.
        sheets: Of a paper log.
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
    incident: str = ""
    name: str = ""
    position: str = ""
    agency: str = ""
    resources: tuple[str, ...] = ()
    span: AvailabilitySpan = AvailabilitySpan.PERIOD
    which: str = ""
    under_s: int = 0
    sheets: int = USUAL_SHEETS


class WrittenReport(Struct, frozen=True, kw_only=True):
    """A document that was made.

    Attributes:
        report: Its facts.
        not_saved: Why it is in no file; empty where it is in one.
    """

    report: TextDocument
    path: Path
    not_saved: str = ""
