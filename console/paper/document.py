"""A document of whole pages, whatever is on them: one way onto paper, into a file and onto the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from PySide6.QtGui import QPagedPaintDevice, QPainter

from console.domain.errors import StorageUnavailable
from console.paper.paper_size import PaperSize

POINTS_AN_INCH: Final = 72


class Document(Protocol):
    """Laid out once for one paper, painted as often as wanted."""

    @property
    def title(self) -> str:
        """What programs and print queues call it."""
        ...

    @property
    def paper(self) -> PaperSize:
        """What it is laid out for."""
        ...

    @property
    def count(self) -> int:
        """Number of pages, at least one."""
        ...

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint one page, counted from 0, with the corner of the paper at the origin and one unit being one point."""
        ...


MakeDocument = Callable[[], Document]
"""Lays a document out; to be called where there is a QGuiApplication, since that needs fonts."""


def print_on(document: Document, device: QPagedPaintDevice, indices: Iterable[int] | None = None) -> None:
    """Paint pages on a PDF writer or a printer.

    The device's own margins must be none (full page), since the pages have theirs.

    Args:
        indices: Of the pages that are wanted, counted from 0; None = all.

    Raises:
        StorageUnavailable: The device did not take them.
    """
    wanted = list(range(document.count) if indices is None else indices)
    painter = QPainter()
    taken = painter.begin(device)
    if taken:
        painter.scale(device.logicalDpiX() / POINTS_AN_INCH, device.logicalDpiY() / POINTS_AN_INCH)
        taken = all(_printed(document, painter, device, at, index) for at, index in enumerate(wanted)) and painter.end()
    if not taken:
        raise StorageUnavailable("The pages could not be printed: see to the printer, then print them again.")


def _printed(document: Document, painter: QPainter, device: QPagedPaintDevice, at: int, index: int) -> bool:
    if at and not device.newPage():
        return False
    document.paint(painter, index)
    return True
