"""The longest outages of a line as bars, painted as on paper; whoever cannot see them hears the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.paper.outage_bars import OutageChart
from console.render.outage_chart import ChartedOutage
from console.ui.theme import Theme
from console.ui.timeline.chart_look import chart_look
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel

_LABEL_SHARE = 0.5
_AIR_PX = 6


class OutagePicture(PaintedLabel):
    """Paints only, and shows no text; as high as its bars, whose labels go above them where it is narrow."""

    def __init__(self, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, identifier, "Longest outages")
        self._outages: Sequence[ChartedOutage] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_outages(self, outages: Sequence[ChartedOutage], spoken: str) -> None:
        """Show these, longest first; ``spoken`` says what they show."""
        self._outages = outages
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Of all bars at this width."""
        return round(self._chart(width).row_height * len(self._outages))

    @override
    def sizeHint(self) -> QSize:
        """As wide as may be."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Any width, and the height it has then."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its height follows its width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars in the colors of the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chart = self._chart(self.width())
        for at, one in enumerate(self._outages):
            chart.paint(painter, one, 0.0, at * chart.row_height)

    def _chart(self, width: int) -> OutageChart:
        look = chart_look(self._theme)
        row = look.small.metrics.height() + _AIR_PX * self._theme.zoom
        return OutageChart(outages=self._outages, look=look, width=width, row=row, most_label=width * _LABEL_SHARE)
