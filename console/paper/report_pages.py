"""The shift report laid out on paper."""

from __future__ import annotations

from console.domain.shift_report import ShiftReport
from console.paper.activity_section import activity_items
from console.paper.flowed_pages import FlowedPages
from console.paper.issue_section import issue_items
from console.paper.paper_size import LETTER, PaperSize
from console.paper.report_sections import ReportSections
from console.paper.typeface import load_typeface
from console.render.report_words import ReportWords


def report_pages(report: ShiftReport, paper: PaperSize = LETTER) -> FlowedPages:
    """The pages of one report; needs a QGuiApplication."""
    typeface = load_typeface()
    sections = ReportSections(report, typeface).items()
    items = [*issue_items(report, typeface), *sections, *activity_items(report, typeface)]
    return FlowedPages(ReportWords(report).page, items, typeface, paper)
