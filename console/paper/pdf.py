"""A document as a PDF file: greyscale PDF/A-1b, fonts embedded, text that stays text."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageSize, QPdfWriter

from console import __version__
from console.domain.errors import StorageUnavailable
from console.paper.document import Document, MakeDocument, print_on
from console.paper.imprint import Imprint, imprinted
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


def document_pdf(document: Document, imprint: Imprint | None = None) -> bytes:
    """The PDF; needs a QGuiApplication.

    Args:
        imprint: Makes it the same file each time; without one it says the time of this PC.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    print_on(document, pdf_writer(buffer, QPageSize(document.paper.page), document.title))
    made = bytes(buffer.data().data())
    return made if imprint is None else imprinted(made, document.title, imprint)


def write_pdf(make: MakeDocument, path: Path, imprint: Imprint | None = None) -> int:
    """Write a document to a file, whole or not at all; an existing one is replaced.

    Args:
        make: Called where there is an application.

    Returns:
        The number of pages.

    Raises:
        StorageUnavailable: The file could not be written.
    """
    application = ensure_gui_application()
    document = make()
    made, count = document_pdf(document, imprint), document.count
    del application
    try:
        write_whole(path, made)
    except OSError as error:
        raise StorageUnavailable(
            f"The PDF could not be written to {path} ({error.strerror}); choose another folder or free some space."
        ) from error
    return count


def pdf_writer(buffer: QBuffer, size: QPageSize, title: str) -> QPdfWriter:
    """What paints into an open buffer, without margins of its own."""
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(title)
    writer.setCreator(f"Lineboard {__version__}")
    return writer
