"""The drawing of a timeline, one for screen and paper: bars, fallback numbers, flags, the axis, a changed clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from console.domain.clock import Period
from console.domain.fallback_number import FallbackUse
from console.domain.line import LineState
from console.domain.outage import Segment
from console.paper.inks import Look
from console.paper.state_patterns import paint_stretch
from console.render.time_axis import ClockChange, Tick, share_of

LEAST_WIDTH: Final = 1.5
"""In points: an outage of seconds is still seen."""

_RANK: Final = (
    LineState.OPERATIONAL,
    LineState.UNKNOWN,
    LineState.MAINTENANCE,
    LineState.DEGRADED,
    LineState.INTERMITTENT,
    LineState.DOWN,
)
"""What is painted last is never painted over."""


class Lane(Struct, frozen=True, kw_only=True):
    """Where time runs from left to right.

    Attributes:
        period: What is in sight.
        least: Least width of anything, in units of the device.
    """

    left: float
    width: float
    period: Period
    least: float = LEAST_WIDTH

    @property
    def right(self) -> float:
        """Where the period ends."""
        return self.left + self.width

    def x(self, moment: datetime) -> float:
        """Where a moment stands; outside the period, at the nearer end."""
        return self.left + share_of(moment, self.period) * self.width

    def box(self, start: datetime, end: datetime, top: float, height: float) -> QRectF:
        """A stretch of time; wide enough to be seen, and never out of the lane."""
        left = self.x(start)
        width = max(self.least, self.x(end) - left)
        return QRectF(min(left, self.right - width), top, width, height)

    def shows(self, start: datetime, end: datetime) -> bool:
        """Whether any of it is in sight."""
        return start < self.period.end and (end > self.period.start or start >= self.period.start)


class DrawnRow(Struct, frozen=True, kw_only=True):
    """What stands on one row: the states of a line, the uses of a fallback number, the moments of notes.

    Attributes:
        until: Where a use that still goes on ends; None = with the lane.
    """

    label: str
    segments: Sequence[Segment] = ()
    uses: Sequence[FallbackUse] = ()
    notes: Sequence[datetime] = ()
    until: datetime | None = None


def paint_row(painter: QPainter, row: DrawnRow, lane: Lane, top: float, height: float, look: Look) -> None:
    """Paint the bar of a row, what is worst last, then its flags."""
    for segment, box in _in_sight(row.segments, lane, top, height):
        paint_stretch(painter, segment.state, box, look, verified=segment.verified)
    for use in row.uses:
        _paint_use(painter, use, use.ended_at or row.until or lane.period.end, lane, top, height, look)
    for at in row.notes:
        if at in lane.period:
            paint_note(painter, lane.x(at), top, height, look)


def paint_use_sample(painter: QPainter, box: QRectF, look: Look, *, published: bool) -> None:
    """Paint what stands for a fallback number that was on, for the key."""
    _line(painter, box, look, published=published)
    _begin(painter, box, look)
    _stop(painter, box.right(), box, look)


def paint_note(painter: QPainter, x: float, top: float, height: float, look: Look) -> None:
    """Paint a flag on its pole."""
    unit, inks = look.unit, look.inks
    pennant = QPolygonF([QPointF(x, top), QPointF(x + 6 * unit, top + 2.5 * unit), QPointF(x, top + 5 * unit)])
    painter.setPen(QPen(inks.ground, 2.4 * unit))  # a rim, so that it is seen on any bar
    painter.drawLine(QLineF(x, top, x, top + height))
    painter.drawPolygon(pennant)
    painter.setPen(QPen(inks.text, 0.8 * unit))
    painter.setBrush(inks.text)
    painter.drawLine(QLineF(x, top, x, top + height))
    painter.drawPolygon(pennant)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_axis(painter: QPainter, marks: Iterable[Tick], lane: Lane, bottom: float, look: Look) -> None:
    """Paint the line above the rows with its ticks; a label that would leave the lane, or meet another, is left out."""
    face, unit, free = look.small, look.unit, lane.left
    painter.setFont(face.font)
    painter.setPen(QPen(look.inks.rule, 0.5 * unit))
    painter.drawLine(QLineF(lane.left, bottom, lane.right, bottom))
    for mark in marks:
        x = lane.left + mark.share * lane.width
        painter.setPen(QPen(look.inks.rule, 0.5 * unit))
        painter.drawLine(QLineF(x, bottom - 4 * unit, x, bottom))
        label = f"{mark.label} {mark.letters}".rstrip()
        if x >= free and x + 2 * unit + face.width(label) <= lane.right:
            painter.setPen(look.inks.text)
            painter.drawText(QPointF(x + 2 * unit, bottom - 5 * unit), label)
            free = x + 5 * unit + face.width(label)


def paint_changes(
    painter: QPainter, changes: Iterable[ClockChange], lane: Lane, top: float, height: float, look: Look
) -> None:
    """Hatch, behind the rows, the hour that came twice, in its true length; a skipped one is a narrow band."""
    for change in changes:
        if not lane.shows(change.start, change.end):
            continue
        box = lane.box(change.start, change.end, top, height)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(look.inks.rule, 0.4 * look.unit))
        pitch = 5 * look.unit
        # Counted from the top of the page, so that the hatching of neighboring rows meets.
        shift = top % pitch
        count = int((box.width() + box.height()) // pitch) + 3
        starts = [box.left() - pitch + shift + pitch * number for number in range(count)]
        painter.drawLines([QLineF(x, top, x - height, top + height) for x in starts])
        painter.drawLine(QLineF(box.left(), top, box.left(), top + height))
        painter.drawLine(QLineF(box.right(), top, box.right(), top + height))
        painter.restore()


def _in_sight(segments: Sequence[Segment], lane: Lane, top: float, height: float) -> list[tuple[Segment, QRectF]]:
    """Segments with their boxes, the worst last; of those narrower than the least, only the worst at each place."""
    found: list[tuple[Segment, QRectF]] = []
    narrow: dict[int, tuple[Segment, QRectF]] = {}
    for segment in segments:
        if not lane.shows(segment.start, segment.end):
            continue
        box = lane.box(segment.start, segment.end, top, height)
        if box.width() > lane.least:
            found.append((segment, box))
            continue
        place = int(box.left() / lane.least * 2)
        there = narrow.get(place)
        if there is None or _RANK.index(segment.state) > _RANK.index(there[0].state):
            narrow[place] = (segment, box)
    return sorted([*found, *narrow.values()], key=lambda pair: _RANK.index(pair[0].state))


def _paint_use(
    painter: QPainter, use: FallbackUse, end: datetime, lane: Lane, top: float, height: float, look: Look
) -> None:
    if not lane.shows(use.started_at, end):
        return
    box = lane.box(use.started_at, end, top, height)
    published = use.published_at
    told = lane.box(published, end, top, height) if published is not None and published < lane.period.end else None
    _line(painter, box, look, published=False)
    if told is not None:
        _line(painter, told, look, published=True)
    if use.started_at >= lane.period.start:
        _begin(painter, box, look)
    if use.ended_at is not None and use.ended_at <= lane.period.end:
        _stop(painter, box.right(), box, look)


def _line(painter: QPainter, box: QRectF, look: Look, *, published: bool) -> None:
    middle, unit = box.center().y(), look.unit
    painter.setPen(QPen(look.inks.text, 1.4 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    offsets = (-1.6 * unit, 1.6 * unit) if published else (0.0,)
    if published:
        painter.fillRect(QRectF(box.left(), middle - unit, box.width(), 2 * unit), look.inks.ground)
    for offset in offsets:
        painter.drawLine(QLineF(box.left(), middle + offset, box.right(), middle + offset))


def _begin(painter: QPainter, box: QRectF, look: Look) -> None:
    x, unit = box.left(), look.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.inks.text)
    middle = box.center().y()
    side = min(box.height() / 2, 4 * unit)
    painter.drawPolygon(
        QPolygonF([QPointF(x, middle - side), QPointF(x + 1.5 * side, middle), QPointF(x, middle + side)])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _stop(painter: QPainter, x: float, box: QRectF, look: Look) -> None:
    painter.setPen(QPen(look.inks.text, 1.4 * look.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(x - 0.7 * look.unit, box.top(), x - 0.7 * look.unit, box.bottom()))
