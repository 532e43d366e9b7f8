"""Provides the one table of documents: what each is called, what is asked for it, and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType

from msgspec import Struct

from console.domain.ids import Initials
from console.render.document_forms import TextDocument
from console.services.reading import Reading
from console.ui.report.document_gathering import activity_log, availability, contact_sheet, paper_log, shift_report
from console.ui.report.report_request import DocumentName, ReportForm, ReportRequest


class Asks(Enum):
    """The groups of fields that matter for some documents only."""

    SHIFT = auto()
    INCIDENT = auto()
    BLOCKS = auto()
    SPAN = auto()
    SHEETS = auto()
    PUBLIC = auto()


Gather = Callable[[ReportRequest, Reading, Initials | None], TextDocument]


class DocumentRow(Struct, frozen=True, kw_only=True):
    """One document.

    Attributes:
        text: What it is called.
        file_word: What its file is called, before what tells one from another.
        asks: Groups of fields that are shown for it.
        forms: Those of a file, the first of them proposed.
        gather: Its facts, on a worker.
    """

    text: str
    file_word: str
    asks: frozenset[Asks]
    forms: tuple[ReportForm, ...]
    gather: Gather


DOCUMENTS: Mapping[DocumentName, DocumentRow] = MappingProxyType(
    {
        DocumentName.SHIFT: DocumentRow(
            text="Shift report",
            file_word="",
            asks=frozenset({Asks.SHIFT, Asks.PUBLIC}),
            forms=tuple(ReportForm),
            gather=shift_report,
        ),
        DocumentName.ICS_214: DocumentRow(
            text="ICS 214 activity log",
            file_word="ICS 214",
            asks=frozenset({Asks.SHIFT, Asks.INCIDENT, Asks.BLOCKS, Asks.PUBLIC}),
            forms=(ReportForm.PDF, ReportForm.TEXT, ReportForm.JSON),
            gather=activity_log,
        ),
        DocumentName.CONTACTS: DocumentRow(
            text="Contact and fallback sheet",
            file_word="Contact sheet",
            asks=frozenset({Asks.INCIDENT, Asks.PUBLIC}),
            forms=(ReportForm.PDF, ReportForm.HTML, ReportForm.CSV, ReportForm.TEXT, ReportForm.JSON),
            gather=contact_sheet,
        ),
        DocumentName.AVAILABILITY: DocumentRow(
            text="Availability report",
            file_word="Availability",
            asks=frozenset({Asks.SPAN, Asks.PUBLIC}),
            forms=tuple(ReportForm),
            gather=availability,
        ),
        DocumentName.BLANK_LOG: DocumentRow(
            text="Blank paper log",
            file_word="Blank paper log",
            asks=frozenset({Asks.SHEETS}),
            forms=(ReportForm.PDF,),
            gather=paper_log,
        ),
    }
)
"""Every document of the report page, in the order in which they are offered."""
