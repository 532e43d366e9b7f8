"""Marks the rows that a list of Qt has selected."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from console.ui.delegates.current_row import BAR_PX, paint_current_row
from console.ui.theme import Theme


def paint_row_mark(painter: QPainter, card: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Where several rows can be selected: the mark of the current row, and a bar at the left of the others."""
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    is_current = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if is_selected and not is_current and option.widget.hasFocus():
        painter.fillRect(QRectF(card.left(), card.top(), BAR_PX, card.height()), theme.focus)
    else:
        paint_selected_row(painter, card, option, theme)


def paint_selected_row(painter: QPainter, card: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Where one row can be selected, it is the current one."""
    if option.state & QStyle.StateFlag.State_Selected:
        paint_current_row(painter, card, theme, has_keyboard=option.widget.hasFocus())
