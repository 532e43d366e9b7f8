"""Every document that can be printed, by its facts: one way from facts to pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import assert_never

from console.domain.availability_report import AvailabilityReport
from console.domain.blank_log import BlankLog
from console.domain.clock import in_zone
from console.domain.contacts import Contacts
from console.domain.ics_214 import Ics214
from console.domain.shift_report import ShiftReport
from console.paper.availability_pages import availability_pages
from console.paper.blank_log_pages import blank_log_pages
from console.paper.contact_pages import contact_pages
from console.paper.document import Document
from console.paper.ics_214_pages import ics_214_pages
from console.paper.imprint import Imprint
from console.paper.key_card import KeyCard, KeyCardPage
from console.paper.paper_size import PAPERS
from console.paper.pdf import write_pdf
from console.paper.report_pages import report_pages
from console.services.settings import PaperName

Paperwork = ShiftReport | KeyCard | Ics214 | BlankLog | Contacts | AvailabilityReport
"""The facts of a document; plain data that gets whole into another process."""


def pages_of(facts: Paperwork, paper: PaperName = PaperName.LETTER) -> Document:
    """Lay a document out; needs a QGuiApplication."""
    match facts:
        case ShiftReport():
            return report_pages(facts, PAPERS[paper])
        case KeyCard():
            return KeyCardPage(facts, PAPERS[paper])
        case Ics214():
            return ics_214_pages(facts, PAPERS[paper])
        case BlankLog():
            return blank_log_pages(facts, PAPERS[paper])
        case Contacts():
            return contact_pages(facts, PAPERS[paper])
        case AvailabilityReport():
            return availability_pages(facts, PAPERS[paper])
        case _:
            assert_never(facts)


def write_paperwork(facts: Paperwork, path: Path, paper: PaperName = PaperName.LETTER) -> int:
    """Write a document as PDF; an existing file is replaced.

    Returns:
        The number of pages.

    Raises:
        StorageUnavailable: The file could not be written.
    """
    return write_pdf(partial(pages_of, facts, paper), path, imprint_of(facts))


def imprint_of(facts: Paperwork) -> Imprint:
    """Whose these facts are, and when they were put on paper; the key card is of no time."""
    if isinstance(facts, KeyCard):
        return Imprint(author=facts.center, made_at=None)
    center = facts.set_up.center
    made_at = facts.as_of if isinstance(facts, Contacts) else facts.made_at
    return Imprint(author=center.name, made_at=in_zone(made_at, center.zone))
