"""Paints the chart on screen: rows on cards, the hours behind them, what is to come, and the one that is chosen."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.domain.clock import Period
from console.paper.inks import Look
from console.paper.timeline_drawing import paint_axis, paint_changes, paint_row
from console.render.time_axis import Tick, clock_changes, ticks
from console.render.wording import visible
from console.ui.theme import TEXT_PT, Theme
from console.ui.timeline.chart_geometry import ChartGeometry
from console.ui.timeline.chart_look import face
from console.ui.timeline.chart_rows import ChartRow, Mark

_TICK_PX = 78
"""Room for an hour with its zone, at 100 % text."""

NOW = "now"
_PAD = 8
_RING_PX = 3
_NOW_PX = 2


class Chosen(Struct, frozen=True, kw_only=True):
    """What is chosen, in which row, and whether the chart has the keyboard."""

    at: int
    mark: Mark
    has_keyboard: bool


class ChartPainter:
    """Paints one chart; what is shown comes with each call.

    Args:
        zone: The center's.
    """

    def __init__(self, theme: Theme, look: Look, zone: ZoneInfo) -> None:
        self._theme = theme
        self._look = look
        self._zone = zone
        self._names = face(theme.font(TEXT_PT))

    def name_width(self, name: str) -> float:
        """Room that a name takes."""
        return self._names.width(visible(name)) + 2 * _PAD

    def paint_rows(
        self, painter: QPainter, rows: tuple[ChartRow, ...], geometry: ChartGeometry, now: datetime, part: QRect
    ) -> None:
        """Paint the rows that this part of the chart holds."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = geometry.row_at(part.top()), min(geometry.row_at(part.bottom()), len(rows) - 1)
        lane, pitch = geometry.lane, geometry.pitch
        changes = clock_changes(geometry.shown, self._zone)
        marks = [lane.left + tick.share * lane.width for tick in self._ticks(geometry)]
        for at in range(max(0, first), last + 1):
            top = at * pitch
            painter.fillRect(QRectF(0, top, geometry.width, pitch - 1), self._theme.row)
            painter.setPen(QPen(self._theme.ground, 1))
            painter.drawLines([QLineF(x, top, x, top + pitch - 1) for x in marks])
            self._paint_name(painter, rows[at].drawn.label, QRectF(_PAD, top, geometry.label - 2 * _PAD, pitch))
            paint_changes(painter, changes, lane, top, pitch - 1, self._look)
            painter.save()
            painter.setClipRect(QRectF(lane.left, top, lane.width + geometry.margin, pitch))
            paint_row(painter, rows[at].drawn, lane, geometry.bar_top(at), geometry.bar, self._look)
            painter.restore()
        self._paint_now(painter, geometry, now, QRectF(part))

    def paint_chosen(self, painter: QPainter, geometry: ChartGeometry, chosen: Chosen) -> None:
        """Paint a ring around what is chosen, and a bar at its row."""
        if not geometry.lane.shows(chosen.mark.start, chosen.mark.end):
            return
        box = geometry.box(chosen.at, chosen.mark)
        color = self._theme.focus if chosen.has_keyboard else self._theme.muted
        painter.fillRect(QRectF(0, chosen.at * geometry.pitch, 4, geometry.pitch - 1), color)
        painter.setPen(QPen(color, _RING_PX if chosen.has_keyboard else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-3.5, -3.5, 3.5, 3.5))

    def paint_axis(self, painter: QPainter, geometry: ChartGeometry, now: datetime, height: int) -> None:
        """Paint hours or days, the changes of the clock above them, and where now is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lane, small = geometry.lane, self._look.small
        paint_axis(painter, self._ticks(geometry), lane, height - 1, self._look)
        painter.setFont(small.font)
        painter.setPen(self._theme.text)
        top = small.metrics.ascent() + 2
        free = lane.right + geometry.margin
        if now in geometry.shown:
            x = lane.x(now)
            free = min(x - small.width(NOW) / 2, free - small.width(NOW))
            painter.drawText(QPointF(free, top), NOW)
            painter.setPen(QPen(self._theme.text, _NOW_PX))
            painter.drawLine(QLineF(x, top + 4, x, height))
            self._free_label(painter, geometry, x, height)
        self._paint_changes(painter, geometry, top, free - _PAD)

    def _free_label(self, painter: QPainter, geometry: ChartGeometry, x: float, height: int) -> None:
        """Where the line of now would go through the label of an hour, the label is what is to be read."""
        lane, small, unit = geometry.lane, self._look.small, self._look.unit
        for tick in self._ticks(geometry):
            left = lane.left + tick.share * lane.width + 2 * unit
            right = left + small.width(f"{tick.label} {tick.letters}".rstrip())
            if left - _NOW_PX <= x <= right + _NOW_PX:
                bottom = height - 1 - 5 * unit + small.metrics.descent()
                upper = height - 1 - 5 * unit - small.metrics.ascent()
                painter.fillRect(
                    QRectF(left - _NOW_PX, upper, right - left + 2 * _NOW_PX, bottom - upper), self._theme.ground
                )
                paint_axis(painter, [tick], lane, height - 1, self._look)

    def _paint_changes(self, painter: QPainter, geometry: ChartGeometry, top: float, right: float) -> None:
        small, lane = self._look.small, geometry.lane
        painter.setPen(self._theme.text)
        for change in clock_changes(geometry.shown, self._zone):
            label = f"clock {change.label}"
            painter.drawText(QPointF(min(lane.x(change.start), right - small.width(label)), top), label)

    def axis_height(self, shown: Period, now: datetime | None) -> int:
        """A small line and the ticks; one more line where there is anything to say above them."""
        above = bool(clock_changes(shown, self._zone)) or (now is not None and now in shown)
        return round((2 if above else 1) * self._look.small.pitch + 8 * self._look.unit)

    def _ticks(self, geometry: ChartGeometry) -> list[Tick]:
        most = max(2, int(geometry.lane.width / (_TICK_PX * self._theme.zoom)))
        return list(ticks(geometry.shown, self._zone, most=most, minutes=True))

    def _paint_name(self, painter: QPainter, name: str, box: QRectF) -> None:
        painter.setFont(self._names.font)
        painter.setPen(self._theme.text)
        # What tells two lines apart is often at the end.
        short = self._names.metrics.elidedText(visible(name), Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(QPointF(box.left(), box.center().y() + self._names.metrics.capHeight() / 2), short)

    def _paint_now(self, painter: QPainter, geometry: ChartGeometry, now: datetime, part: QRectF) -> None:
        if now not in geometry.shown:
            return
        x = geometry.lane.x(now)
        painter.setPen(QPen(self._theme.text, _NOW_PX))
        painter.drawLine(QLineF(x, part.top(), x, part.bottom()))
