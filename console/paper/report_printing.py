"""The shift report sent to a printer."""

from __future__ import annotations

from functools import partial
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from console.domain.shift_report import ShiftReport
from console.paper.apart import do_apart
from console.paper.paper_size import PAPERS
from console.paper.printing import ensure_taken, open_printer, printer_names, stands_still
from console.paper.report_pages import ReportPages
from console.render.report_words import ReportWords
from console.render.wording import visible
from console.services.settings import PaperName

ANSWER_WITHIN_S: Final = 30
"""So long a printer may take to answer before somebody is told that it does not."""

PRINTER_SILENT: Final = "The printer does not answer: see to it, or print the PDF elsewhere."


class Printed(Struct, frozen=True, kw_only=True):
    """What became of a report that was to be printed.

    Attributes:
        printer: Whose queue has it.
        stands_still: The printer waits for somebody to see to it.
    """

    printer: str
    stands_still: bool = False


def print_apart(report: ShiftReport, paper: PaperName, printer: str) -> Printed | None:
    """Print as :func:`print_report` does, in a process of its own: a printer that hangs holds nothing else up.

    Raises:
        StorageUnavailable: The printer refused, or does not answer.
    """
    return do_apart(partial(print_report, report, paper, printer), ANSWER_WITHIN_S, PRINTER_SILENT)


def print_report(report: ShiftReport, paper: PaperName, printer: str = "") -> Printed | None:
    """Send the report to a printer; None where this PC has none.

    Args:
        printer: Its name; empty for the default one.

    Raises:
        StorageUnavailable: The printer is gone, or did not take it.
    """
    name = printer or next(iter(printer_names()), "")
    if not name:
        return None
    device = open_printer(name, visible(ReportWords(report).file_title))
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setPageSize(QPageSize(PAPERS[paper].page))
    ReportPages(report, PAPERS[paper]).print_on(device)
    ensure_taken(name)
    return Printed(printer=name, stands_still=stands_still(name))
