"""Marks the current row: a ring while the list has the keyboard, a bar at the left while it has not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.ui.theme import Theme

RING_PX = 3
BAR_PX = 4


def paint_current_row(painter: QPainter, card: QRectF, theme: Theme, *, has_keyboard: bool) -> None:
    """Paint the mark over the current row.

    Args:
        has_keyboard: Whether the list has.
    """
    if not has_keyboard:
        painter.fillRect(QRectF(card.left(), card.top(), BAR_PX, card.height()), theme.muted)
        return
    painter.setPen(QPen(theme.focus, RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING_PX / 2
    painter.drawRect(card.adjusted(half, half, -half, -half))
