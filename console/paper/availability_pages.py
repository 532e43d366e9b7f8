"""The availability report laid out on paper."""

from __future__ import annotations

from console.domain.availability_report import AvailabilityReport
from console.paper.availability_sections import AvailabilitySections
from console.paper.flowed_pages import FlowedPages
from console.paper.paper_size import LETTER, PaperSize
from console.paper.typeface import load_typeface
from console.render.availability_words import AvailabilityWords


def availability_pages(report: AvailabilityReport, paper: PaperSize = LETTER) -> FlowedPages:
    """The pages of one report; needs a QGuiApplication."""
    typeface = load_typeface()
    items = AvailabilitySections(report, typeface).items()
    return FlowedPages(AvailabilityWords(report).page, items, typeface, paper)
