"""The shift report laid out on paper, ready to be painted on any device page by page."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPagedPaintDevice, QPainter

from console.domain.errors import StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.paper.activity_section import activity_items
from console.paper.page_frame import PageFrame
from console.paper.pagination import paginate
from console.paper.paper_size import LETTER, PaperSize
from console.paper.report_sections import ReportSections
from console.paper.typeface import load_typeface

POINTS_AN_INCH: Final = 72


class ReportPages:
    """The pages of one report; laid out once, painted as often as wanted. Needs a QGuiApplication.

    Attributes:
        paper: What they are laid out for.
    """

    def __init__(self, report: ShiftReport, paper: PaperSize = LETTER) -> None:
        typeface = load_typeface()
        self.paper = paper
        self._frame = PageFrame(report, typeface, paper)
        items = [*ReportSections(report, typeface).items(), *activity_items(report, typeface)]
        self._pages = paginate(items, self._frame.body_bottom - self._frame.body_top)

    @property
    def count(self) -> int:
        """Number of pages, at least one."""
        return len(self._pages)

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint one page, counted from 0, with the corner of the paper at the origin and one unit being one point."""
        painter.save()
        self._frame.paint(painter, index + 1, self.count)
        for placed in self._pages[index]:
            placed.piece.paint(painter, self.paper.left, self._frame.body_top + placed.top)
        painter.restore()

    def print_on(self, device: QPagedPaintDevice) -> None:
        """Paint all pages on a PDF writer, a printer or a preview's printer.

        The device's own margins must be none (full page), since the page has its half inch itself.

        Raises:
            StorageUnavailable: The device did not take them.
        """
        painter = QPainter()
        taken = painter.begin(device)
        if taken:
            painter.scale(device.logicalDpiX() / POINTS_AN_INCH, device.logicalDpiY() / POINTS_AN_INCH)
            taken = all(self._printed(painter, device, index) for index in range(self.count)) and painter.end()
        if not taken:
            raise StorageUnavailable("The report could not be printed: see to the printer, then print it again.")

    def _printed(self, painter: QPainter, device: QPagedPaintDevice, index: int) -> bool:
        if index and not device.newPage():
            return False
        self.paint(painter, index)
        return True
