"""How the six states look on paper: a shape beside the code, all in black."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from console.domain.line import LineState
from console.paper.typeface import Face

_BLACK: Final = Qt.GlobalColor.black
_WHITE: Final = Qt.GlobalColor.white


def paint_shape(painter: QPainter, state: LineState, box: QRectF, face: Face) -> None:
    """Paint a state's shape (desk.md §2) into a square; ``face`` writes the question mark of *unknown*."""
    painter.save()
    painter.setPen(QPen(_BLACK, box.width() / 10))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    _SHAPES[state](painter, inner)
    if state is LineState.UNKNOWN:
        _question_mark(painter, inner, face)
    painter.restore()


def _circle(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)


def _triangle(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(_BLACK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]))


def _half_circle(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    painter.setBrush(_BLACK)
    painter.drawPie(box, 90 * 16, 180 * 16)


def _crossed_square(painter: QPainter, box: QRectF) -> None:
    painter.fillRect(box, _BLACK)
    painter.setPen(QPen(_WHITE, box.width() / 7))
    inner = box.adjusted(*([box.width() / 4] * 2), *([-box.width() / 4] * 2))
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _dashed_diamond(painter: QPainter, box: QRectF) -> None:
    pen = QPen(_BLACK, box.width() / 12)
    pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    middle = box.center()
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            ]
        )
    )


def _barred_hexagon(painter: QPainter, box: QRectF) -> None:
    quarter, middle = box.width() / 4, box.center().y()
    corners = QPolygonF(
        [
            QPointF(box.left() + quarter, box.top()),
            QPointF(box.right() - quarter, box.top()),
            QPointF(box.right(), middle),
            QPointF(box.right() - quarter, box.bottom()),
            QPointF(box.left() + quarter, box.bottom()),
            QPointF(box.left(), middle),
        ]
    )
    painter.drawPolygon(corners)
    painter.drawLine(QPointF(box.left() + quarter, middle), QPointF(box.right() - quarter, middle))


def _question_mark(painter: QPainter, box: QRectF, face: Face) -> None:
    # A path, so that the codes beside the shapes are all the text there is.
    glyph = QPainterPath()
    glyph.addText(QPointF(0, 0), face.font, "?")
    found = glyph.boundingRect()
    scale = box.height() * 0.55 / found.height()
    painter.translate(box.center())
    painter.scale(scale, scale)
    painter.translate(-found.center())
    painter.fillPath(glyph, QBrush(_BLACK))


_Painting = Callable[[QPainter, QRectF], None]

_SHAPES: Final[Mapping[LineState, _Painting]] = {
    LineState.OPERATIONAL: _circle,
    LineState.DEGRADED: _triangle,
    LineState.INTERMITTENT: _half_circle,
    LineState.DOWN: _crossed_square,
    LineState.UNKNOWN: _dashed_diamond,
    LineState.MAINTENANCE: _barred_hexagon,
}
