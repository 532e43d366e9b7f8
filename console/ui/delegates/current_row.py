"""Marks the current row: a ring while the list has the keyboard, a bar at the left while it has not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from console.ui.theme import Theme

RING_PX = 3
_BAR_PX = 4


def paint_row_mark(painter: QPainter, card: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Where several rows can be selected: the mark of the current row, and a bar at the left of the others."""
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if is_selected and not is_current and option.widget.hasFocus():
        painter.fillRect(QRectF(card.left(), card.top(), _BAR_PX, card.height()), theme.focus)
    else:
        paint_current_row(painter, card, option, theme)


def paint_current_row(painter: QPainter, card: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint the mark over a row, if it is the current one."""
    if not option.state & QStyle.StateFlag.State_Selected:
        return
    if not option.widget.hasFocus():
        painter.fillRect(QRectF(card.left(), card.top(), _BAR_PX, card.height()), theme.muted)
        return
    painter.setPen(QPen(theme.focus, RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING_PX / 2
    painter.drawRect(card.adjusted(half, half, -half, -half))
