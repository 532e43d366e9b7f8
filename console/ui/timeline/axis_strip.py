"""Provides the hours above the chart, which stay in sight while its rows scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.ui.timeline.timeline_chart import TimelineChart
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import PlainLabel


class AxisStrip(PlainLabel):
    """Follows a chart; takes no keyboard, since the chart says every time in words."""

    def __init__(self, chart: TimelineChart, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        identify(self, "timeline.axis", "Hours")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chart = chart
        chart.moved.connect(self._follow)

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Two small lines and the ticks; nothing while there is nothing to show."""
        shown = self._chart.shown
        if shown is None:
            return QSize(0, 0)
        return QSize(0, self._chart.drawing(shown).axis_height(shown.window.shown, self._chart.now))

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hours over the lane of the chart."""
        shown, now = self._chart.shown, self._chart.now
        if shown is not None and now is not None:
            painter = QPainter(self)
            self._chart.drawing(shown).paint_axis(painter, self._chart.geometry_now(), now, self.height())
