"""Every document that can be printed, by its facts: one way from facts to pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from console.domain.shift_report import ShiftReport
from console.paper.document import Document
from console.paper.paper_size import PAPERS
from console.paper.pdf import write_pdf
from console.paper.report_pages import report_pages
from console.services.settings import PaperName

Paperwork = ShiftReport
"""The facts of a document; plain data that gets whole into another process."""


def pages_of(facts: Paperwork, paper: PaperName = PaperName.LETTER) -> Document:
    """Lay a document out; needs a QGuiApplication."""
    return report_pages(facts, PAPERS[paper])


def write_paperwork(facts: Paperwork, path: Path, paper: PaperName = PaperName.LETTER) -> int:
    """Write a document as PDF; an existing file is replaced.

    Returns:
        The number of pages.

    Raises:
        StorageUnavailable: The file could not be written.
    """
    return write_pdf(partial(pages_of, facts, paper), path)
