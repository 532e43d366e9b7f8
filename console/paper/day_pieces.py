"""The pieces of a page that show days: what the cells stand for, one row for each line, what the patterns mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from console.domain.availability import DayStates
from console.domain.day_cells import CellLength
from console.domain.line import LineState
from console.paper.day_bars import paint_day_bars
from console.paper.pagination import Item
from console.paper.state_patterns import paint_pattern
from console.paper.table import WIDTH
from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Text, WrappedText
from console.render.availability_pictures import cell_labels, cells_explained
from console.render.wording import state_word, visible

_MILLIMETER: Final = 72 / 25.4
_CELL: Final = 1.8 * _MILLIMETER
"""Width of one of ninety cells (desk.md §7)."""

_NARROW_LANE: Final = 408.0
_WIDE_LANE: Final = 90 * _CELL
_FEW: Final = 60
_BAR: Final = 12.0
_BLACK: Final = QColor(0, 0, 0)
_SAMPLE: Final = 16.0
_SAMPLE_HEIGHT: Final = 8.0


class DayRow(Struct, frozen=True, kw_only=True):
    """One line: its name and its cells."""

    label: str
    cells: Sequence[DayStates]


class DayGround(Struct, frozen=True, kw_only=True):
    """What all rows of one picture share.

    Attributes:
        lane: Width of the cells together, in points; the labels have the rest.
    """

    typeface: Typeface
    lane: float

    @property
    def label(self) -> float:
        """Width of the labels."""
        return WIDTH - self.lane


class DayAxisPiece(Struct, frozen=True, kw_only=True):
    """The title, and above the cells the days, or where months and years begin."""

    title: str
    labels: Sequence[tuple[int, str]]
    count: int
    ground: DayGround

    @property
    def height(self) -> float:
        """One small line, its ticks and the room above."""
        return self.ground.typeface.small.pitch + 11

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint title, ticks and labels; a label that would meet the one before is left out."""
        ground, bottom = self.ground, top + self.height
        small, bold = ground.typeface.small, ground.typeface.small_bold
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(bold.font)
        painter.drawText(QPointF(left, bottom - 3), self.title)
        painter.setFont(small.font)
        pitch, begin = ground.lane / max(1, self.count), left + ground.label
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
        painter.drawLine(QLineF(begin, bottom, begin + ground.lane, bottom))
        free = begin - 1
        for at, label in self.labels:
            x, width = begin + at * pitch, small.width(label)
            painter.drawLine(QLineF(x, bottom - 4, x, bottom))
            if x + 2 >= free and x + 2 + width <= begin + ground.lane + 1:
                painter.drawText(QPointF(x + 2, bottom - 5), label)
                free = x + 2 + width + 1


class DayRowPiece:
    """The cells of one line; its name on two lines where they leave little room for it."""

    def __init__(self, row: DayRow, ground: DayGround) -> None:
        small = ground.typeface.small
        self._row = row
        self._ground = ground
        room = ground.label - 6
        fits = small.width(row.label) <= room
        name = row.label if fits else small.metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, 1.85 * room)
        self._name = WrappedText(Text(text=name, face=small), room)
        self._lines = min(2, self._name.line_count)

    @property
    def height(self) -> float:
        """The bar with some air, or the name where that is higher."""
        return max(_BAR + 4, self._lines * self._name.pitch + 1)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the name and the cells."""
        painter.setPen(Qt.GlobalColor.black)
        name_top = top + self.height - 1 - self._lines * self._name.pitch
        self._name.paint(painter, left, name_top, range(self._lines))
        box = QRectF(left + self._ground.label, top + self.height - _BAR - 1, self._ground.lane, _BAR)
        paint_day_bars(painter, box, self._row.cells, _BLACK)
        painter.setPen(Qt.GlobalColor.black)


class DayKeyPiece(Struct, frozen=True, kw_only=True):
    """What the patterns mean, and the heights."""

    sentence: str
    face: Face

    @property
    def height(self) -> float:
        """Two small lines and a little air."""
        return 2 * self.face.pitch + 8

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint a sample and the word for each state; below, what a cell is."""
        painter.setPen(Qt.GlobalColor.black)
        x, baseline = left, top + 4 + self.face.metrics.ascent()
        for state in LineState:
            box = QRectF(x, baseline - _SAMPLE_HEIGHT + 0.75, _SAMPLE, _SAMPLE_HEIGHT)
            if state is LineState.OPERATIONAL:
                painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
                painter.drawLine(QLineF(box.left(), box.bottom(), box.right(), box.bottom()))
            else:
                paint_pattern(painter, state, box, _BLACK)
            word = state_word(state).capitalize()
            painter.setPen(Qt.GlobalColor.black)
            painter.setFont(self.face.font)
            painter.drawText(QPointF(x + _SAMPLE + 3, baseline), word)
            x += _SAMPLE + 3 + self.face.width(word) + 8
        painter.drawText(QPointF(left, baseline + self.face.pitch), self.sentence)


def day_items(rows: Sequence[DayRow], length: CellLength, typeface: Typeface) -> list[Item]:
    """The days of several lines in the flow of a page; parted only where they are higher than one."""
    if not rows:
        return []
    cells = rows[0].cells
    ground = DayGround(typeface=typeface, lane=_NARROW_LANE if len(cells) <= _FEW else _WIDE_LANE)
    labels = cell_labels(cells, length)
    title = f"{length.value.upper()}S"

    def axis(words: str) -> DayAxisPiece:
        return DayAxisPiece(title=words, labels=labels, count=len(cells), ground=ground)

    again = (axis(f"{title} (cont.)"),)
    key = DayKeyPiece(sentence=cells_explained(length), face=typeface.small)
    shown = [DayRow(label=visible(row.label), cells=row.cells) for row in rows]
    return [
        Item(piece=axis(title), stays_with_next=True),
        *(Item(piece=DayRowPiece(row, ground), stays_with_next=True, head=again) for row in shown),
        Item(piece=key, head=again),
    ]
