"""Puts a row in brackets: something was logged about it. A closed ring is the keyboard's, and no other mark is one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from console.ui.board.board_layout import OUTLINE_PX
from console.ui.theme import Theme

_ARM_PX = 20
"""Along the upper and lower edge, at 100 %."""


def paint_brackets(painter: QPainter, card: QRectF, color: QColor, theme: Theme) -> None:
    """Paint one bracket at each end of a row, as high as the row."""
    half, arm = OUTLINE_PX / 2, _ARM_PX * theme.zoom
    inner = card.adjusted(half, half, -half, -half)
    painter.setPen(QPen(color, OUTLINE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge, inward in ((inner.left(), arm), (inner.right(), -arm)):
        corners = [(edge + inward, inner.top()), (edge, inner.top())]
        corners += [(x, inner.bottom()) for x, _ in reversed(corners)]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
