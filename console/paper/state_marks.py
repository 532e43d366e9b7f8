"""How the six states look on paper: a shape beside the code, and a pattern on the timeline, all in black."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from console.domain.line import LineState
from console.paper.typeface import Face, Typeface
from console.render.wording import STATE_CODES

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


def paint_pattern(painter: QPainter, state: LineState, box: QRectF, ink: QColor | Qt.GlobalColor = _BLACK) -> None:
    """Fill a box with a state's pattern; on a screen in the ink of its theme."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    _PATTERNS[state](painter, box, QColor(ink))
    painter.restore()


def paint_stretch(painter: QPainter, state: LineState, box: QRectF, typeface: Typeface) -> None:
    """Paint a stretch of the timeline; its code is written on it where there is room."""
    paint_pattern(painter, state, box)
    _write_code(painter, state, box, typeface)


def _write_code(painter: QPainter, state: LineState, box: QRectF, typeface: Typeface) -> None:
    face = typeface.code
    code = "?" if state is LineState.UNKNOWN and box.width() < 28 else STATE_CODES[state]
    width = face.width(code)
    if state is LineState.OPERATIONAL or box.width() < width + 5:
        return
    left = box.left() + 3
    if state is not LineState.DOWN:
        painter.fillRect(QRectF(left - 1, box.top() + 0.75, width + 2, box.height() - 1.5), _WHITE)
    painter.setFont(face.font)
    painter.setPen(_WHITE if state is LineState.DOWN else _BLACK)
    painter.drawText(QPointF(left, box.center().y() + face.metrics.capHeight() / 2), code)
    painter.setPen(_BLACK)


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


# Strokes of our own in points, never Qt's brush patterns: their 8-pixel tile is 0.34 mm at 600 dots an inch.


def _baseline(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 0.5))
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))


def _dots(painter: QPainter, box: QRectF, ink: QColor) -> None:
    _frame(painter, box, ink)
    painter.setPen(QPen(ink, 0.9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    rows, columns = max(1, int(box.height() // 3)), int(box.width() // 3) + 1
    top = box.center().y() - (rows - 1) * 1.5
    painter.drawPoints(
        [QPointF(box.left() + 1.5 + column * 3, top + row * 3) for row in range(rows) for column in range(columns)]
    )


def _bars(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    lines = [box.left() + 0.75 + 3 * number for number in range(int(box.width() // 3) + 1)]
    painter.drawLines([QLineF(x, box.top(), x, box.bottom()) for x in lines])


def _solid(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.fillRect(box, ink)


def _dashed_outline(painter: QPainter, box: QRectF, ink: QColor) -> None:
    pen = QPen(ink, 0.6)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawRect(box.adjusted(0.4, 0.4, -0.4, -0.4))


def _slanted(painter: QPainter, box: QRectF, ink: QColor) -> None:
    _frame(painter, box, ink)
    painter.setPen(QPen(ink, 0.5))
    height = box.height()
    starts = [box.left() - height + 3 * number for number in range(int((box.width() + height) // 3) + 1)]
    painter.drawLines([QLineF(x, box.bottom(), x + height, box.top()) for x in starts])


def _frame(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 0.4))
    painter.drawRect(box.adjusted(0.2, 0.2, -0.2, -0.2))


_Painting = Callable[[QPainter, QRectF], None]
_InkPainting = Callable[[QPainter, QRectF, QColor], None]

_SHAPES: Final[Mapping[LineState, _Painting]] = {
    LineState.OPERATIONAL: _circle,
    LineState.DEGRADED: _triangle,
    LineState.INTERMITTENT: _half_circle,
    LineState.DOWN: _crossed_square,
    LineState.UNKNOWN: _dashed_diamond,
    LineState.MAINTENANCE: _barred_hexagon,
}
_PATTERNS: Final[Mapping[LineState, _InkPainting]] = {
    LineState.OPERATIONAL: _baseline,
    LineState.DEGRADED: _dots,
    LineState.INTERMITTENT: _bars,
    LineState.DOWN: _solid,
    LineState.UNKNOWN: _dashed_outline,
    LineState.MAINTENANCE: _slanted,
}
