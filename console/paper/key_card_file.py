"""The key card as a PDF file: greyscale PDF/A-1b, fonts embedded, text that stays text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize

from console.domain.errors import StorageUnavailable
from console.paper.key_card import KeyCard, KeyCardPage
from console.paper.pdf import pdf_writer
from console.services.whole_file import write_whole


def key_card_pdf(card: KeyCard, size: QPageSize.PageSizeId = QPageSize.PageSizeId.Letter) -> bytes:
    """The PDF; needs a QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, QPageSize(size), "Lineboard: key card")
    KeyCardPage(card, QPageSize(size).size(QPageSize.Unit.Point)).print_on(writer)
    return bytes(buffer.data().data())


def write_key_card(card: KeyCard, path: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.Letter) -> None:
    """Write the card to a file, whole or not at all; an existing one is replaced.

    Raises:
        StorageUnavailable: The file could not be written.
    """
    made = key_card_pdf(card, size)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, made)
    except OSError as error:
        raise StorageUnavailable(
            f"The key card could not be written to {path} ({error.strerror}); choose another place."
        ) from error
