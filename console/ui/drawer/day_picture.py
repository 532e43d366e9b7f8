"""A row of days as a picture, painted as on paper; whoever cannot see it hears the same numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.availability import DayStates
from console.paper.day_bars import paint_day_bars
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.painted import PaintedLabel

_HEIGHT_PT = 24.0
_POINTS_PER_INCH = 72.0


class DayPicture(PaintedLabel):
    """Paints only, and shows no text."""

    def __init__(self, identifier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        identify(self, identifier, "Days")
        self._days: Sequence[DayStates] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[DayStates], spoken: str) -> None:
        """Show these days; ``spoken`` says what they show."""
        self._days = days
        self.setAccessibleName(spoken)
        self.update()

    @property
    def _point_px(self) -> float:
        return self.logicalDpiY() / _POINTS_PER_INCH * self._theme.zoom

    @override
    def sizeHint(self) -> QSize:
        """A third of an inch high, and as wide as may be."""
        return QSize(200, round(_HEIGHT_PT * self._point_px))

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint, and any width."""
        return QSize(90, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days in the ink of the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._point_px
        painter.scale(scale, scale)
        paint_day_bars(
            painter, QRectF(0, 1, self.width() / scale, self.height() / scale - 2), self._days, self._theme.text
        )
