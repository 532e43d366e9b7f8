"""Paints what lies under a row: its card, and a line under it where the card is of the ground's own color."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.ui.theme import Theme


def paint_card(painter: QPainter, card: QRectF, theme: Theme) -> None:
    """Paint the card of a row."""
    painter.fillRect(card, theme.row)
    if theme.tokens.draws_every_edge:
        painter.fillRect(QRectF(card.left(), card.bottom() - 1, card.width(), 1), theme.border)
