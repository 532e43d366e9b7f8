"""The ruled boxes of a form: numbered blocks side by side, rows to write in, everything in black lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Align, Text, WrappedText

PADDING: Final = 3.0
RULE: Final = 0.75
HANDWRITING: Final = 24.0
"""Height of a row that is written in by hand, in points: a third of an inch."""

_MOST_LINES: Final = 24
"""A row of more lines goes on in a second row: it has to fit between the blocks above and below."""


class Box(Struct, frozen=True, kw_only=True):
    """One box of a row.

    Attributes:
        width: In points.
        label: Small and bold at its top: ``1. Incident Name:``.
        texts: Below the label, one under the other.
        ruled: Whether a line parts it from the box to its left.
    """

    width: float
    label: str = ""
    texts: Sequence[Text] = ()
    align: Align = Align.LEFT
    ruled: bool = True


class BoxRow:
    """Boxes of one height, side by side; a :class:`~console.paper.pagination.Piece`."""

    def __init__(
        self, boxes: Sequence[Box], typeface: Typeface, *, least: float = 0.0, lines: range = range(_MOST_LINES)
    ) -> None:
        self._boxes = boxes
        self._lines = lines
        self._label = typeface.small_bold
        self._wrapped = [_wrapped(box) for box in boxes]
        self._labels = any(box.label for box in boxes) and not lines.start
        self._height = max(least, self._head + max(self._text_height(texts) for texts in self._wrapped) + 2 * PADDING)

    @property
    def height(self) -> float:
        """Of the highest box."""
        return self._height

    @property
    def _head(self) -> float:
        return self._label.pitch + 1 if self._labels else 0.0

    def _text_height(self, texts: Sequence[WrappedText]) -> float:
        return sum(len(self._shown(text)) * text.pitch for text in texts)

    def _shown(self, text: WrappedText) -> range:
        return range(self._lines.start, min(self._lines.stop, text.line_count))

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the boxes, their outer edges on ``left`` and ``top``."""
        x = left
        for box, texts in zip(self._boxes, self._wrapped, strict=True):
            if self._labels:
                _write(painter, box.label, self._label, x + PADDING, top + PADDING)
            y = top + PADDING + self._head
            for text in texts:
                text.paint(painter, x + PADDING, y, self._shown(text))
                y += len(self._shown(text)) * text.pitch
            x += box.width
        self._rule(painter, left, top)

    def _rule(self, painter: QPainter, left: float, top: float) -> None:
        painter.save()
        painter.setPen(QPen(Qt.GlobalColor.black, RULE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, sum(box.width for box in self._boxes), self._height))
        x = left
        for at, box in enumerate(self._boxes):
            if at and box.ruled:
                painter.drawLine(QLineF(x, top, x, top + self._height))
            x += box.width
        painter.restore()


def box_rows(boxes: Sequence[Box], typeface: Typeface, *, least: float = 0.0) -> list[BoxRow]:
    """One row, in several pieces where a text has more lines than fit between the blocks of a page."""
    longest = max((text.line_count for box in boxes for text in _wrapped(box)), default=1)
    return [
        BoxRow(boxes, typeface, least=least, lines=range(start, start + _MOST_LINES))
        for start in range(0, longest, _MOST_LINES)
    ]


def _wrapped(box: Box) -> list[WrappedText]:
    return [WrappedText(text, box.width - 2 * PADDING, box.align) for text in box.texts]


def _write(painter: QPainter, text: str, face: Face, left: float, top: float) -> None:
    painter.setFont(face.font)
    painter.drawText(QPointF(left, top + face.metrics.ascent()), text)
