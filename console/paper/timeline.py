"""The timeline: one row of patterns for each line, one bar for each fallback number that was on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.domain.clock import Period
from console.domain.fallback_number import FallbackUse
from console.domain.line import LineState
from console.domain.outage import Segment
from console.domain.shift_report import ShiftReport
from console.paper.pagination import Item, Piece
from console.paper.state_marks import paint_stretch
from console.paper.table import WIDTH
from console.paper.typeface import Face, Typeface
from console.render.time_axis import Tick, share_of, ticks
from console.render.wording import keyed_name, state_word, visible

_LABEL: Final = 132.0
_BAR: Final = WIDTH - _LABEL
_ROW: Final = 10.0
_MOST_TICKS: Final = 14
_LEAST_WIDTH: Final = 1.5
"""An outage of seconds is still seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisPiece:
    """The title, and the hours or days above the rows."""

    title: str
    marks: Sequence[Tick]
    typeface: Typeface

    @property
    def height(self) -> float:
        """One small line, its ticks, and the room above."""
        return self.typeface.small.pitch + 11

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint ticks and labels; a label that would leave the page is left out."""
        face, bottom = self.typeface.small, top + self.height
        painter.setFont(self.typeface.small_bold.font)
        painter.drawText(QPointF(left, bottom - 3), self.title)
        painter.setFont(face.font)
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
        painter.drawLine(QLineF(left + _LABEL, bottom, left + WIDTH, bottom))
        for mark in self.marks:
            x = left + _LABEL + mark.share * _BAR
            painter.drawLine(QLineF(x, bottom - 4, x, bottom))
            if x + 2 + face.width(mark.label) <= left + WIDTH:
                painter.drawText(QPointF(x + 2, bottom - 5), mark.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBar:
    """One line's states over the period."""

    label: str
    segments: Sequence[Segment]
    period: Period
    typeface: Typeface

    @property
    def height(self) -> float:
        """10 points (desk.md, amendments)."""
        return _ROW

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the name and the stretches, those that are out last, so that none is painted over."""
        _write_label(painter, self.label, self.typeface.small, left, top)
        for segment in sorted(self.segments, key=lambda segment: segment.state is not LineState.OPERATIONAL):
            box = _box(segment.start, segment.end, self.period, left, top)
            paint_stretch(painter, segment.state, box, self.typeface)


@dataclass(frozen=True, slots=True, kw_only=True)
class FallbackBar:
    """When one fallback number was on."""

    label: str
    uses: Sequence[FallbackUse]
    period: Period
    typeface: Typeface

    @property
    def height(self) -> float:
        """As a line's."""
        return _ROW

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the name and a bar with ends, unlike any state."""
        _write_label(painter, self.label, self.typeface.small, left, top)
        for use in self.uses:
            box = _box(use.started_at, use.ended_at or self.period.end, self.period, left, top)
            _paint_use(painter, box, ended=use.ended_at is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPiece:
    """What the patterns mean."""

    typeface: Typeface
    with_fallback: bool

    @property
    def height(self) -> float:
        """One row and a little air."""
        return _ROW + 4

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint a sample and the word for each state."""
        face, x, y = self.typeface.small, left, top + 3
        for state in LineState:
            paint_stretch(painter, state, QRectF(x, y + 1, 16, _ROW - 2), self.typeface)
            word = state_word(state).capitalize()
            _write_label(painter, word, face, x + 19, y)
            x += 19 + face.width(word) + 7
        if self.with_fallback:
            _paint_use(painter, QRectF(x, y + 1, 16, _ROW - 2), ended=True)
            _write_label(painter, "Fallback on", face, x + 19, y)


def timeline_items(report: ShiftReport, typeface: Typeface) -> list[Item]:
    """The timeline as items of the page's flow; none without lines or time."""
    if not report.lines or not report.period.seconds:
        return []
    marks = ticks(report.period, report.set_up.center.zone, most=_MOST_TICKS)
    again = (AxisPiece(title="TIMELINE (cont.)", marks=marks, typeface=typeface),)
    rows = _rows(report, typeface)
    return [
        # Read at a glance: it is parted only when it is higher than a page.
        Item(piece=AxisPiece(title="TIMELINE", marks=marks, typeface=typeface), stays_with_next=True),
        *(Item(piece=row, stays_with_next=True, head=again) for row in rows),
        Item(piece=KeyPiece(typeface=typeface, with_fallback=bool(report.fallback)), head=again),
    ]


def _rows(report: ShiftReport, typeface: Typeface) -> list[Piece]:
    found: list[Piece] = [
        LineBar(label=keyed_name(one.line), segments=one.segments, period=report.period, typeface=typeface)
        for one in report.lines
    ]
    for key in sorted({use.fallback.key for use in report.fallback}):
        uses = [use for use in report.fallback if use.fallback.key == key]
        label = f"f{key} {uses[0].fallback.label}"
        found.append(FallbackBar(label=label, uses=uses, period=report.period, typeface=typeface))
    return found


def _paint_use(painter: QPainter, box: QRectF, *, ended: bool) -> None:
    middle = box.center().y()
    painter.setPen(QPen(Qt.GlobalColor.black, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(box.left(), middle, box.right(), middle))
    painter.drawLine(QLineF(box.left() + 0.7, box.top(), box.left() + 0.7, box.bottom()))
    if ended:
        painter.drawLine(QLineF(box.right() - 0.7, box.top(), box.right() - 0.7, box.bottom()))
    painter.setPen(Qt.GlobalColor.black)


def _write_label(painter: QPainter, label: str, face: Face, left: float, top: float) -> None:
    painter.setFont(face.font)
    painter.setPen(Qt.GlobalColor.black)
    short = face.metrics.elidedText(visible(label), Qt.TextElideMode.ElideRight, _LABEL - 6)
    painter.drawText(QPointF(left, top + (_ROW + face.metrics.capHeight()) / 2), short)


def _box(start: datetime, end: datetime, period: Period, left: float, top: float) -> QRectF:
    from_x, to_x = share_of(start, period) * _BAR, share_of(end, period) * _BAR
    width = max(_LEAST_WIDTH, to_x - from_x)
    return QRectF(left + _LABEL + min(from_x, _BAR - width), top + 1, width, _ROW - 2)
