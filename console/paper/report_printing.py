"""The shift report sent to a printer."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from console.domain.shift_report import ShiftReport
from console.paper.paper_size import PAPERS
from console.paper.pdf import document_title
from console.paper.printing import ensure_taken, open_printer, printer_names, stands_still
from console.paper.report_pages import ReportPages
from console.services.settings import PaperName


class Printed(Struct, frozen=True, kw_only=True):
    """What became of a report that was to be printed.

    Attributes:
        printer: Whose queue has it.
        stands_still: The printer waits for somebody to see to it.
    """

    printer: str
    stands_still: bool = False


def print_report(report: ShiftReport, paper: PaperName, printer: str = "") -> Printed | None:
    """Send the report to a printer; None where this PC has none. To be done by :func:`ask_printer`.

    Args:
        printer: Its name; empty for the default one.

    Raises:
        StorageUnavailable: The printer is gone, or did not take it.
    """
    name = printer or next(iter(printer_names()), "")
    if not name:
        return None
    device = open_printer(name, document_title(report))
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setPageSize(QPageSize(PAPERS[paper].page))
    ReportPages(report, PAPERS[paper]).print_on(device)
    ensure_taken(name)
    return Printed(printer=name, stands_still=stands_still(name))
