"""The shift report as a PDF file: greyscale PDF/A-1b, fonts embedded, text that stays text."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageSize, QPdfWriter

from console import __version__
from console.domain.errors import StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.paper.paper_size import PAPERS, PaperSize
from console.paper.report_pages import ReportPages
from console.render.report_words import ReportWords
from console.render.wording import visible
from console.services.settings import PaperName
from console.services.whole_file import write_whole

_DOTS_AN_INCH: Final = 1200


def ensure_gui_application() -> QGuiApplication:
    """The running application, or one without a window for the command line; keep the answer while painting.

    On Linux a new one is always offscreen, display or not: a display that does not answer would end the process.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    arguments = ["lineboard"]
    if sys.platform == "linux" and "QT_QPA_PLATFORM" not in os.environ:
        arguments += ["-platform", "offscreen"]
    return QGuiApplication(arguments)


def report_pdf(report: ShiftReport, paper: PaperName = PaperName.LETTER) -> tuple[bytes, int]:
    """The PDF and its number of pages; needs a QGuiApplication."""
    pages = ReportPages(report, PAPERS[paper])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pages.print_on(_writer(buffer, report, PAPERS[paper]))
    return bytes(buffer.data().data()), pages.count


def write_report_pdf(report: ShiftReport, path: Path, paper: PaperName = PaperName.LETTER) -> int:
    """Write the report to a file, whole or not at all; an existing one is replaced.

    Returns:
        The number of pages.

    Raises:
        StorageUnavailable: The file could not be written.
    """
    application = ensure_gui_application()
    made, count = report_pdf(report, paper)
    del application
    try:
        write_whole(path, made)
    except OSError as error:
        raise StorageUnavailable(
            f"The report could not be written to {path} ({error.strerror}); choose another folder or free some space."
        ) from error
    return count


def document_title(report: ShiftReport) -> str:
    """What programs and print queues call these pages: an exercise is told from the live record there too."""
    words = ReportWords(report)
    return visible(" – ".join((words.file_title, *words.marks)))


def _writer(buffer: QBuffer, report: ShiftReport, paper: PaperSize) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    writer.setPageSize(QPageSize(paper.page))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(document_title(report))
    writer.setCreator(f"Lineboard {__version__}")
    return writer
