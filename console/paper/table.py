"""A table as pieces of a page: a title, a head that repeats, rows that wrap and are never split while they fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.domain.line import LineState
from console.paper.pagination import Item, Piece
from console.paper.state_marks import paint_shape
from console.paper.typeface import Face, Typeface
from console.paper.wrapped_text import Align, Text, WrappedText
from console.render.wording import STATE_CODES

WIDTH: Final = 540.0
"""Of the page's body: US Letter less half an inch on each side."""

_GAP: Final = 6.0
_PADDING: Final = 0.8
_ABOVE_HEAD: Final = 8.0
_HAIRLINE: Final = 0.36
"""One dot of a fax: thin on a laser's page, and still there at 200 dots an inch in black or white."""

_MOST_LINES: Final = 40
"""A row of more lines would not fit on a page; it goes on in a second row."""


class Column(Struct, frozen=True, kw_only=True):
    """A column: its title, its width in points, and to which side it is set."""

    title: str
    width: float
    align: Align = Align.LEFT


class StateMark(Struct, frozen=True, kw_only=True):
    """A cell that shows a state: its shape and its code."""

    state: LineState
    face: Face


Cell = Text | StateMark


class RowPiece:
    """One row, or the part of a very long one that fits on a page."""

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Sequence[WrappedText | StateMark],
        *,
        lines: range,
        rule: QPen,
        above: float = 0.0,
    ) -> None:
        self._columns = columns
        self._cells = cells
        self._lines = lines
        self._rule = rule
        self._above = above + _PADDING
        ascent = max(cell.face.ascent for cell in cells)
        # How much lower a cell in a smaller face begins, so that all stand on one line.
        self._drops = [ascent - cell.face.ascent for cell in cells]
        heights = (drop + _cell_height(cell, lines) for drop, cell in zip(self._drops, cells, strict=True))
        self._height = max(heights) + self._above + _PADDING

    @property
    def height(self) -> float:
        """Of the highest cell, with the padding."""
        return self._height

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the cells, and a rule below them."""
        x, text_top = left, top + self._above
        for column, cell, drop in zip(self._columns, self._cells, self._drops, strict=True):
            if isinstance(cell, StateMark):
                self._paint_state(painter, cell, x, text_top + drop)
            else:
                cell.paint(painter, x, text_top + drop, self._shown(cell))
            x += column.width
        painter.setPen(self._rule)
        bottom = top + self._height
        painter.drawLine(QLineF(left, bottom, left + WIDTH, bottom))
        painter.setPen(Qt.GlobalColor.black)

    def _shown(self, cell: WrappedText) -> range:
        return range(self._lines.start, min(self._lines.stop, cell.line_count))

    def _paint_state(self, painter: QPainter, cell: StateMark, left: float, top: float) -> None:
        if self._lines.start:
            return
        metrics = cell.face.metrics
        size = metrics.capHeight() + 1.5
        baseline = top + metrics.ascent()
        paint_shape(painter, cell.state, QRectF(left, baseline - size + 0.75, size, size), cell.face)
        painter.setFont(cell.face.font)
        painter.drawText(QRectF(left + size + 3, top, 60, cell.face.pitch), 0, STATE_CODES[cell.state])


class Table(Struct, frozen=True, kw_only=True):
    """A section: its columns, of which the head names one in bold for the whole section, and how its rows are cut."""

    columns: Sequence[Column]
    typeface: Typeface
    titled: int = 0

    def items(self, rows: Iterable[Sequence[Cell]], *, last_stay: int = 0) -> list[Item]:
        """The section as items of the page's flow; none at all without rows.

        Args:
            rows: Cells for each column.
            last_stay: How many rows at the end stay with what follows.
        """
        pieces = [piece for row in rows for piece in self.row(row)]
        if not pieces:
            return []
        again = (self._head(" (cont.)"),)
        first_kept = len(pieces) - last_stay
        return [
            Item(piece=self._head(), stays_with_next=True),
            *(Item(piece=piece, stays_with_next=at >= first_kept, head=again) for at, piece in enumerate(pieces)),
        ]

    def row(self, cells: Sequence[Cell]) -> list[Piece]:
        """One row, in several pieces if it is longer than a page."""
        wrapped = [self._wrapped(cell, at) for at, cell in enumerate(cells)]
        longest = max(cell.line_count for cell in wrapped if isinstance(cell, WrappedText))
        rule = QPen(Qt.GlobalColor.black, _HAIRLINE)
        return [
            RowPiece(self.columns, wrapped, lines=range(start, min(start + _MOST_LINES, longest)), rule=rule)
            for start in range(0, longest, _MOST_LINES)
        ]

    def _head(self, suffix: str = "") -> RowPiece:
        titles = []
        for at, column in enumerate(self.columns):
            is_title = at == self.titled
            face = self.typeface.small_bold if is_title else self.typeface.small
            titles.append(self._wrapped(Text(text=f"{column.title}{suffix if is_title else ''}", face=face), at))
        rule = QPen(Qt.GlobalColor.black, 0.75)
        return RowPiece(self.columns, titles, lines=range(_MOST_LINES), rule=rule, above=_ABOVE_HEAD)

    def _wrapped(self, cell: Cell, at: int) -> WrappedText | StateMark:
        column = self.columns[at]
        gap = 0.0 if at == len(self.columns) - 1 else _GAP
        return cell if isinstance(cell, StateMark) else WrappedText(cell, column.width - gap, column.align)


def _cell_height(cell: WrappedText | StateMark, lines: range) -> float:
    if isinstance(cell, StateMark):
        return cell.face.pitch
    return max(1, min(lines.stop, cell.line_count) - lines.start) * cell.pitch
