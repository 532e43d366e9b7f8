"""What stands on every page: the header, the footer with the seal, and the marks of an exercise or a public copy."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from console.paper.paper_size import LETTER, MARGIN, PaperSize
from console.paper.table import WIDTH
from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Align, Text, WrappedText
from console.render.page_words import PageWords
from console.render.seal_words import FINGERPRINT
from console.render.wording import EXERCISE, visible

_RIGHT: Final = 190.0
_MARK_GAP: Final = 6.0
_OUTLINE_SIZE: Final = 72


class PageFrame:
    """Header and footer, the same on each page but for its number."""

    def __init__(self, words: PageWords, typeface: Typeface, paper: PaperSize = LETTER) -> None:
        self._paper = paper
        self._typeface = typeface
        self._exercise = words.exercise
        self._marks = words.marks
        self._title = WrappedText(Text(text=words.title, face=typeface.title), WIDTH - self._marks_width())
        # No wider than it has to be: a long heading stays on one line beside a small crew.
        self._crew_width = min(_RIGHT - 8, typeface.body.width(visible(words.beside)))
        taken = self._crew_width + 8 if words.beside else 0
        self._heading = WrappedText(Text(text=words.heading, face=typeface.body), WIDTH - taken)
        self._crew = WrappedText(Text(text=words.beside, face=typeface.body), self._crew_width, Align.RIGHT)
        self._made, self._seal = words.made, words.seal
        self._form = f"{words.form}, " if words.form else ""

    @property
    def body_top(self) -> float:
        """Where the body begins, in points from the top of the paper."""
        lines = max(self._heading.line_count, self._crew.line_count)
        return MARGIN + self._title.line_count * self._title.pitch + lines * self._heading.pitch + 8

    @property
    def body_bottom(self) -> float:
        """Where the footer begins."""
        return self._paper.height - MARGIN - 2 * self._typeface.small.pitch - 5

    def paint(self, painter: QPainter, number: int, count: int) -> None:
        """Paint the frame of page ``number`` of ``count``."""
        if self._exercise:
            self._paint_outline(painter)
        painter.setPen(Qt.GlobalColor.black)
        self._paint_header(painter)
        self._paint_footer(painter, f"{self._form}Page {number} of {count}")

    def _marks_width(self) -> float:
        face = self._typeface.bold
        return sum(face.width(mark) + 10 + _MARK_GAP for mark in self._marks)

    def _paint_header(self, painter: QPainter) -> None:
        self._title.paint(painter, self._paper.left, MARGIN)
        self._paint_marks(painter)
        below = MARGIN + self._title.line_count * self._title.pitch + 1
        self._heading.paint(painter, self._paper.left, below)
        self._crew.paint(painter, self._paper.right - self._crew_width, below)
        self._rule(painter, self.body_top - 4)

    def _paint_marks(self, painter: QPainter) -> None:
        face, right = self._typeface.bold, self._paper.right
        for mark in reversed(self._marks):
            box = QRectF(right - face.width(mark) - 10, MARGIN, face.width(mark) + 10, face.pitch + 3)
            painter.setPen(QPen(Qt.GlobalColor.black, 1.2))
            painter.drawRect(box.adjusted(0.6, 0.6, -0.6, -0.6))
            painter.setFont(face.font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)
            right = box.left() - _MARK_GAP

    def _paint_footer(self, painter: QPainter, number: str) -> None:
        small, seal = self._typeface.small, self._typeface.seal
        top, left, right = self.body_bottom + 3, self._paper.left, self._paper.right
        self._rule(painter, top)
        _write(painter, self._made, small, left, top + 2)
        _write(painter, number, small, right - small.width(number), top + 2)
        before, mark, digits = self._seal.partition(FINGERPRINT)
        words = before + mark
        _write(painter, words.rstrip(), small, left, top + 2 + small.pitch)
        _write(painter, digits, seal, left + small.width(words), top + 2 + small.pitch)
        marks = " · ".join(self._marks)
        bold = self._typeface.small_bold
        _write(painter, marks, bold, right - bold.width(marks), top + 2 + small.pitch)

    def _paint_outline(self, painter: QPainter) -> None:
        # An outline in light strokes: it marks a page on its first look, and nothing under it gets hard to read.
        font = QFont(self._typeface.bold.font)
        font.setPixelSize(_OUTLINE_SIZE)
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, EXERCISE)
        middle = path.boundingRect().center()
        painter.save()
        painter.translate(self._paper.width / 2, self._paper.height / 2)
        painter.rotate(-45)
        painter.setPen(QPen(QColor(150, 150, 150), 0.8))
        painter.drawPath(path.translated(-middle))
        painter.restore()

    def _rule(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(Qt.GlobalColor.black, 0.75))
        painter.drawLine(QLineF(self._paper.left, y, self._paper.right, y))


def _write(painter: QPainter, text: str, face: Face, left: float, top: float) -> None:
    painter.setFont(face.font)
    painter.drawText(QPointF(left, top + face.metrics.ascent()), text)
