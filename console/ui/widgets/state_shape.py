"""The six shapes of the states, painted as paths; font glyphs may be missing, these never are.

Every shape is drawn on a square of 32 units: circle, triangle, half-filled circle, square with an X cut out,
dashed diamond with a question mark, hexagon with a bar. All differ in outline and in how much of them is filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from console.domain.line import LineState

UNITS = 32.0
"""Side of the square in which the shapes are described."""

_STROKE = 3.0


def _outline(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    pen = QPen(color, _STROKE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.strokePath(path, pen)


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(16, 16), radius, radius)
    return path


def _operational(painter: QPainter, color: QColor) -> None:
    _outline(painter, _circle(11), color)


def _degraded(painter: QPainter, color: QColor) -> None:
    painter.fillPath(_polygon((16, 3), (30, 28), (2, 28)), color)


def _intermittent(painter: QPainter, color: QColor) -> None:
    _outline(painter, _circle(11), color)
    half = QPainterPath(QPointF(16, 16))
    half.arcTo(QRectF(4, 4, 24, 24), 90, 180)
    half.closeSubpath()
    painter.fillPath(half, color)


def _down(painter: QPainter, color: QColor) -> None:
    square = QPainterPath()
    square.addRoundedRect(QRectF(3, 3, 26, 26), 3, 3)
    cross = _polygon(
        (8.2, 10.8), (10.8, 8.2), (16, 13.4), (21.2, 8.2), (23.8, 10.8), (18.6, 16),
        (23.8, 21.2), (21.2, 23.8), (16, 18.6), (10.8, 23.8), (8.2, 21.2), (13.4, 16),
    )  # fmt: skip
    painter.fillPath(square.subtracted(cross), color)


def _unknown(painter: QPainter, color: QColor) -> None:
    # One dash per side, centered: the corners stay open whatever the size.
    side = 13 * 2**0.5 / _STROKE
    diamond = _polygon((16, 3), (29, 16), (16, 29), (3, 16))
    pen = QPen(color, _STROKE)
    pen.setDashPattern([side * 0.56, side * 0.44])
    pen.setDashOffset(-side * 0.22)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(diamond, pen)
    hook = QPainterPath()
    hook.moveTo(12.4, 13.4)
    hook.cubicTo(12.4, 8.4, 19.8, 8.6, 19.6, 13.2)
    hook.cubicTo(19.5, 15.6, 16, 15.8, 16, 18.8)
    painter.strokePath(hook, QPen(color, 2.6))
    dot = QPainterPath()
    dot.addEllipse(QPointF(16, 22), 1.7, 1.7)
    painter.fillPath(dot, color)


def _maintenance(painter: QPainter, color: QColor) -> None:
    _outline(painter, _polygon((9.5, 4.5), (22.5, 4.5), (29, 16), (22.5, 27.5), (9.5, 27.5), (3, 16)), color)
    bar = QPainterPath()
    bar.addRect(QRectF(9.5, 14, 13, 4))
    painter.fillPath(bar, color)


_PAINTERS: Mapping[LineState, Callable[[QPainter, QColor], None]] = MappingProxyType(
    {
        LineState.OPERATIONAL: _operational,
        LineState.DEGRADED: _degraded,
        LineState.INTERMITTENT: _intermittent,
        LineState.DOWN: _down,
        LineState.UNKNOWN: _unknown,
        LineState.MAINTENANCE: _maintenance,
    }
)


def paint_shape(painter: QPainter, box: QRectF, state: LineState, color: QColor) -> None:
    """Paint a state's shape as large as fits in ``box``, centered, in this ink."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / UNITS, side / UNITS)
    _PAINTERS[state](painter, color)
    painter.restore()
