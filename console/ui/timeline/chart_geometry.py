"""Provides where things stand in the chart: names at the left, a lane of time beside them, what is under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from console.domain.clock import Period
from console.paper.timeline_drawing import Lane
from console.ui.timeline.chart_rows import ChartRow, Mark

_NEAR_PX = 6
_FLAG_PX = 9


class ChartGeometry(Struct, frozen=True, kw_only=True):
    """Places in pixels.

    Attributes:
        label: Width of the names.
        pitch: From one row to the next.
        bar: Height of a bar.
    """

    width: float
    label: float
    pitch: int
    bar: float
    shown: Period
    margin: float = 10.0

    @property
    def lane(self) -> Lane:
        """Where time runs."""
        return Lane(left=self.label, width=max(1.0, self.width - self.label - self.margin), period=self.shown, least=3)

    def bar_top(self, at: int) -> float:
        """Where the bar of a row begins."""
        return at * self.pitch + (self.pitch - self.bar) / 2

    def box(self, at: int, mark: Mark) -> QRectF:
        """Where a mark stands."""
        lane, top = self.lane, self.bar_top(at)
        if mark.is_note:
            return QRectF(lane.x(mark.start) - 2, top, _FLAG_PX + 2, self.bar)
        return lane.box(mark.start, mark.end, top, self.bar)

    def moment(self, x: float) -> datetime:
        """Which moment stands there; at the nearer end outside the lane."""
        lane = self.lane
        share = min(1.0, max(0.0, (x - lane.left) / lane.width))
        return self.shown.start + (self.shown.end - self.shown.start) * share

    def row_at(self, y: float) -> int:
        """The row at this height."""
        return int(y // self.pitch)

    def mark_at(self, place: QPointF, rows: Sequence[ChartRow]) -> Mark | None:
        """What is there: a flag before the bar it stands on, a short stretch before a long one."""
        at = self.row_at(place.y())
        if not 0 <= at < len(rows) or place.x() < self.label - _NEAR_PX:
            return None
        lane = self.lane
        near = [
            (not mark.is_note, box.width(), number, mark)
            for number, mark in enumerate(rows[at].marks)
            if lane.shows(mark.start, mark.end)
            and (box := self.box(at, mark)).left() - self._slack(box) <= place.x() <= box.right() + self._slack(box)
        ]
        return min(near)[-1] if near else None

    def _slack(self, box: QRectF) -> float:
        # What is too narrow to be pointed at is found from beside it.
        return max(0.0, _NEAR_PX - box.width() / 2)
