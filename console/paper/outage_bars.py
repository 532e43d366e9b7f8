"""Outages as bars, longest first, each with its minutes at its end: one drawing for screen and paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from console.paper.inks import Look
from console.paper.state_patterns import paint_stretch
from console.paper.timeline_drawing import LEAST_WIDTH
from console.render.outage_chart import ChartedOutage
from console.render.wording import visible

_GAP: Final = 5.0
_TIP: Final = 6.0
_LEAST_LANE: Final = 60.0
"""In points; with less beside the labels these stand above the bars."""

_BAR_SHARE: Final = 0.72
"""Of the height of a row; the rest parts it from the next."""


class OutageChart(Struct, frozen=True, kw_only=True):
    """Bars that share one scale, in units of the device.

    Attributes:
        outages: Longest first.
        width: Of the whole drawing.
        row: Height of one line of it.
        most_label: How much of the width the labels may take.
    """

    outages: Sequence[ChartedOutage]
    look: Look
    width: float
    row: float
    most_label: float

    @property
    def label(self) -> float:
        """What the labels take where they stand before the bars."""
        face = self.look.small
        widest = max((face.width(visible(one.label)) for one in self.outages), default=0.0)
        return min(self.most_label, widest + 2 * self._gap)

    @property
    def is_stacked(self) -> bool:
        """Whether the labels stand above the bars, because there is no room before them."""
        return self.width - self.label - self._end < _LEAST_LANE * self.look.unit

    @property
    def row_height(self) -> float:
        """From one outage to the next."""
        return self.row * (2 if self.is_stacked else 1)

    def paint(self, painter: QPainter, one: ChartedOutage, left: float, top: float) -> None:
        """Paint label, bar and minutes of one of them; an open one has a tip that goes on."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the time first, whatever script the name is in
        if self.is_stacked:
            self._write(painter, one.label, QRectF(left, top, self.width, self.row))
            self._paint_bar(painter, one, QRectF(left, top + self.row, self.width, self.row))
        else:
            self._write(painter, one.label, QRectF(left, top, self.label - self._gap, self.row))
            self._paint_bar(painter, one, QRectF(left + self.label, top, self.width - self.label, self.row))
        painter.restore()

    @property
    def _gap(self) -> float:
        return _GAP * self.look.unit

    @property
    def _end(self) -> float:
        """What the longest words at the end of a bar take."""
        face = self.look.small
        return max((face.width(one.end) for one in self.outages), default=0.0) + 2 * self._gap + _TIP * self.look.unit

    def _paint_bar(self, painter: QPainter, one: ChartedOutage, box: QRectF) -> None:
        unit = self.look.unit
        longest_s = max(self.outages[0].seconds, 1)
        lane = max(unit * LEAST_WIDTH, box.width() - self._end)
        height = box.height() * _BAR_SHARE
        width = max(LEAST_WIDTH * unit, lane * one.seconds / longest_s)
        bar = QRectF(box.left(), box.center().y() - height / 2, width, height)
        paint_stretch(painter, one.worst, bar, self.look, coded=False)
        end = bar.right()
        if one.is_open:
            self._paint_tip(painter, bar)
            end += _TIP * unit
        self._write(painter, one.end, QRectF(end + self._gap, box.top(), box.right() - end, box.height()))

    def _paint_tip(self, painter: QPainter, bar: QRectF) -> None:
        """An arrowhead: it goes on."""
        unit = self.look.unit
        left, right = bar.right() + unit, bar.right() + _TIP * unit
        middle, side = bar.center().y(), bar.height() / 2
        painter.setPen(QPen(self.look.inks.text, 1.2 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = (
            QPointF(left, middle - side),
            QPointF(right, middle),
            QPointF(left, middle + side),
        )
        painter.drawPolyline(QPolygonF(corners))

    def _write(self, painter: QPainter, text: str, box: QRectF) -> None:
        face = self.look.small
        painter.setFont(face.font)
        painter.setPen(self.look.inks.text)
        shown = face.metrics.elidedText(visible(text), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QPointF(box.left(), box.center().y() + face.metrics.capHeight() / 2), shown)
