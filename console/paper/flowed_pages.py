"""A flow of items laid out on pages that all have one frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from console.paper.page_frame import PageFrame
from console.paper.pagination import Item, paginate
from console.paper.paper_size import PaperSize
from console.paper.typeface import Typeface
from console.render.page_words import PageWords


class FlowedPages:
    """A :class:`~console.paper.document.Document` of one flow; needs a QGuiApplication.

    Attributes:
        title: What programs and print queues call it.
        paper: What it is laid out for.
    """

    def __init__(self, words: PageWords, items: Sequence[Item], typeface: Typeface, paper: PaperSize) -> None:
        self.title = words.document_title
        self.paper = paper
        self._frame = PageFrame(words, typeface, paper)
        self._pages = paginate(items, self._frame.body_bottom - self._frame.body_top)

    @property
    def count(self) -> int:
        """Number of pages, at least one."""
        return len(self._pages)

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint one page, counted from 0, with the corner of the paper at the origin and one unit being one point."""
        painter.save()
        self._frame.paint(painter, index + 1, self.count)
        left, top = self.paper.left, self._frame.body_top
        for placed in self._pages[index]:
            placed.piece.paint(painter, left, top + placed.top)
        painter.restore()
