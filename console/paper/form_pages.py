"""The pages of a form: blocks that stand on each page above and below what flows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QPainter

from console.paper.page_frame import PageFrame
from console.paper.pagination import Item, Page, Piece, Placed, paginate
from console.paper.paper_size import PaperSize
from console.paper.typeface import Typeface
from console.render.page_words import PageWords

_ABOVE_FOOTER: Final = 2.0


class Form(Struct, frozen=True, kw_only=True):
    """What a form is made of.

    Attributes:
        head, foot: Stand on every page.
        items: Flow between them.
        fill: Repeated for as long as there is room on the last page, to be written in by hand.
    """

    head: Sequence[Piece]
    items: Sequence[Item]
    foot: Sequence[Piece]
    fill: Piece | None = None


class FormPages:
    """A :class:`~console.paper.document.Document`; needs a QGuiApplication.

    Attributes:
        title: What programs and print queues call it.
        paper: What it is laid out for.
        room: Height between the blocks above and those below, in points.
    """

    def __init__(self, words: PageWords, form: Form, typeface: Typeface, paper: PaperSize) -> None:
        self.title = words.document_title
        self.paper = paper
        self._form = form
        self._frame = PageFrame(words, typeface, paper)
        self._body_top = self._frame.body_top + _height(form.head)
        self._foot_top = self._frame.body_bottom - _height(form.foot) - _ABOVE_FOOTER
        self.room = self._foot_top - self._body_top
        *others, last = paginate(form.items, self.room)
        self._pages = (*others, _filled(last, form.fill, self.room))

    @property
    def count(self) -> int:
        """Number of pages, at least one."""
        return len(self._pages)

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint one page, counted from 0, with the corner of the paper at the origin and one unit being one point."""
        painter.save()
        self._frame.paint(painter, index + 1, self.count)
        left = self.paper.left
        _paint_down(self._form.head, painter, left, self._frame.body_top)
        for placed in self._pages[index]:
            placed.piece.paint(painter, left, self._body_top + placed.top)
        _paint_down(self._form.foot, painter, left, self._foot_top)
        painter.restore()


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _paint_down(pieces: Sequence[Piece], painter: QPainter, left: float, top: float) -> None:
    for piece in pieces:
        piece.paint(painter, left, top)
        top += piece.height


def _filled(page: Page, fill: Piece | None, room: float) -> Page:
    if fill is None:
        return page
    used = page[-1].top + page[-1].piece.height if page else 0.0
    count = max(0, int((room - used) // fill.height))
    return (*page, *(Placed(fill, used + number * fill.height) for number in range(count)))
