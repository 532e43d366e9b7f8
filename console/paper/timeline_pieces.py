"""The pieces of a printed timeline: axis, one row for each line and fallback number, and what the patterns mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from console.domain.clock import Period
from console.domain.line import LineState
from console.paper.inks import Look, paper_look
from console.paper.pagination import Item
from console.paper.state_patterns import paint_stretch
from console.paper.table import WIDTH
from console.paper.timeline_drawing import (
    DrawnRow,
    Lane,
    paint_axis,
    paint_changes,
    paint_note,
    paint_row,
    paint_use_sample,
)
from console.paper.typeface import Face, Typeface
from console.render.time_axis import ClockChange, Tick, clock_changes, ticks
from console.render.wording import state_word, visible

_LABEL: Final = 132.0
_ROW: Final = 10.0
_MOST_TICKS: Final = 14
_SAMPLE: Final = 16.0


class Ground(Struct, frozen=True, kw_only=True):
    """What all rows of one timeline share.

    Attributes:
        width: From the labels to the end of the bars, in points.
        label: Width of the labels.
        period: What is drawn.
        changes: Of the wall clock, in the period.
    """

    period: Period
    typeface: Typeface
    look: Look
    changes: Sequence[ClockChange] = ()
    width: float = WIDTH
    label: float = _LABEL

    def lane(self, left: float) -> Lane:
        """Where the bars are, on a page whose body begins there."""
        return Lane(left=left + self.label, width=self.width - self.label, period=self.period)


class AxisPiece(Struct, frozen=True, kw_only=True):
    """The title, and the hours or days above the rows."""

    title: str
    marks: Sequence[Tick]
    ground: Ground

    @property
    def height(self) -> float:
        """One small line, its ticks, and the room above; one more line where the clock was changed."""
        return self.ground.typeface.small.pitch * (2 if self.ground.changes else 1) + 11

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint title, ticks and labels, and by how much the clock was changed above them."""
        ground, bottom = self.ground, top + self.height
        small, bold, lane = ground.typeface.small, ground.typeface.small_bold, ground.lane(left)
        painter.setPen(ground.look.inks.text)
        painter.setFont(bold.font)
        painter.drawText(QPointF(left, bottom - 3), self.title)
        for change in ground.changes:
            x = min(lane.x(change.start), lane.right - small.width(change.label))
            painter.drawText(QPointF(x, bottom - 6 - small.pitch), change.label)
        paint_axis(painter, self.marks, lane, bottom, ground.look)


class RowPiece(Struct, frozen=True, kw_only=True):
    """One line's states over the period, or when one fallback number was on."""

    row: DrawnRow
    ground: Ground

    @property
    def height(self) -> float:
        """10 points (desk.md, amendments)."""
        return _ROW

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the name and the bar."""
        ground = self.ground
        face = ground.typeface.small
        _write(painter, _fitting(self.row.label, face, ground.label - 6), face, left, top)
        lane = ground.lane(left)
        paint_changes(painter, ground.changes, lane, top, _ROW, ground.look)
        paint_row(painter, self.row, lane, top + 1, _ROW - 2, ground.look)


class KeyPiece(Struct, frozen=True, kw_only=True):
    """What the patterns mean."""

    ground: Ground
    with_fallback: bool
    with_notes: bool = False

    @property
    def height(self) -> float:
        """Two rows and a little air."""
        return 2 * _ROW + 5

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint a sample and the words for each state; below, for what else there may be."""
        look, x, y = self.ground.look, left, top + 3
        for state in LineState:
            paint_stretch(painter, state, self._sample(x, y), look)
            x = self._word(painter, state_word(state).capitalize(), x, y)
        x, y = left, y + _ROW + 1
        paint_stretch(painter, LineState.OPERATIONAL, self._sample(x, y), look, verified=False)
        x = self._word(painter, "Operational, not verified (n.v.)", x, y)
        if self.with_fallback:
            paint_use_sample(painter, self._sample(x, y), look, published=False)
            x = self._word(painter, "Fallback on", x, y)
            paint_use_sample(painter, self._sample(x, y), look, published=True)
            x = self._word(painter, "On and published", x, y)
        if self.with_notes:
            paint_note(painter, x + 6, y + 1, _ROW - 2, look)
            self._word(painter, "Note", x, y)

    def _sample(self, x: float, y: float) -> QRectF:
        return QRectF(x, y + 1, _SAMPLE, _ROW - 2)

    def _word(self, painter: QPainter, word: str, x: float, y: float) -> float:
        face = self.ground.typeface.small
        _write(painter, word, face, x + _SAMPLE + 3, y)
        return x + _SAMPLE + 3 + face.width(word) + 7


def timeline_ground(period: Period, zone: ZoneInfo, typeface: Typeface) -> Ground:
    """What all rows of a timeline share, black on white."""
    changes = clock_changes(period, zone)
    return Ground(period=period, typeface=typeface, look=paper_look(typeface), changes=changes)


def timeline_pieces(rows: Sequence[DrawnRow], ground: Ground, zone: ZoneInfo) -> list[Item]:
    """A timeline in the flow of a page: read at a glance, it is parted only when it is higher than a page."""
    marks = ticks(ground.period, zone, most=_MOST_TICKS)
    again = (AxisPiece(title="TIMELINE (cont.)", marks=marks, ground=ground),)
    key = KeyPiece(
        ground=ground, with_fallback=any(row.uses for row in rows), with_notes=any(row.notes for row in rows)
    )
    return [
        Item(piece=AxisPiece(title="TIMELINE", marks=marks, ground=ground), stays_with_next=True),
        *(Item(piece=RowPiece(row=row, ground=ground), stays_with_next=True, head=again) for row in rows),
        Item(piece=key, head=again),
    ]


def _fitting(label: str, face: Face, room: float) -> str:
    return face.metrics.elidedText(visible(label), Qt.TextElideMode.ElideRight, room)


def _write(painter: QPainter, text: str, face: Face, left: float, top: float) -> None:
    painter.setFont(face.font)
    painter.setPen(Qt.GlobalColor.black)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the key first, whatever script the name is in
    painter.drawText(QPointF(left, top + (_ROW + face.metrics.capHeight()) / 2), text)
