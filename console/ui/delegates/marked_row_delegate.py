"""Paints plain rows of a list or table, with the mark of the current row that all lists of the window have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from console.ui.delegates.selected_row import paint_selected_row
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX

_SIDE_PAD = 8
_PAD = 4
_MARKED = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus


class MarkedRowDelegate(QStyledItemDelegate):
    """The style paints the words; ring or bar go around the row as a whole."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the words, and never lower than a target."""
        size = super().sizeHint(_inside(option), index)
        return QSize(size.width() + 2 * _SIDE_PAD, max(TARGET_PX, size.height() + 2 * _PAD))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell, and its part of the mark."""
        plain = _inside(option)
        plain.state &= ~_MARKED
        super().paint(painter, plain, index)
        painter.save()
        painter.setClipRect(option.rect)
        paint_selected_row(painter, _whole_row(option, index), option, self.theme)
        painter.restore()


def _inside(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    inside = QStyleOptionViewItem(option)
    if option.rect.width() > 2 * _SIDE_PAD:
        inside.rect = option.rect.adjusted(_SIDE_PAD, 0, -_SIDE_PAD, 0)
    return inside


def _whole_row(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QRectF:
    view = option.widget
    if not isinstance(view, QTableView):
        return QRectF(option.rect)
    last = view.horizontalHeader().count() - 1
    whole = view.visualRect(index.sibling(index.row(), 0)).united(view.visualRect(index.sibling(index.row(), last)))
    return QRectF(whole)
