"""Paints the small clock face before a verification that is due again: a form no state has."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_STROKE_PX = 2.0


def paint_stale_mark(painter: QPainter, box: QRectF, color: QColor) -> None:
    """A circle with two hands, as large as fits in ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, _STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(box.width(), box.height()) / 2 - _STROKE_PX / 2
    middle = box.center()
    painter.drawEllipse(middle, radius, radius)
    painter.drawPolyline([middle - QPointF(0, radius * 0.65), middle, middle + QPointF(radius * 0.55, 0)])
    painter.restore()
