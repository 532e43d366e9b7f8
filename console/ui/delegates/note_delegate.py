"""Paints a row of two parts, as pass-ons and attention items are: a small head, the text under it, wrapped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.ui.delegates.card import paint_card
from console.ui.delegates.selected_row import paint_selected_row
from console.ui.delegates.text_lines import paint_text, text_height
from console.ui.models.row_list import RowRole
from console.ui.theme import SMALL_PT, Theme

_PAD = 8.0
_ROW_GAP = 2.0


class HeadedRow(Protocol):
    """What such a row says."""

    @property
    def head(self) -> str:
        """Number, who, when."""
        ...

    @property
    def said(self) -> str:
        """The text."""
        ...


class NoteDelegate(QStyledItemDelegate):
    """Paints headed rows.

    Args:
        width: Width of the view's inside, px.
    """

    def __init__(self, theme: Theme, width: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = width

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the view, as high as the wrapped text."""
        row: HeadedRow = index.data(RowRole.ROW)
        head, said = self._heights(row, self._width())
        return QSize(self._width(), round(head + said + 2 * _PAD - 2 + _ROW_GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: HeadedRow = index.data(RowRole.ROW)
        card = QRectF(option.rect).adjusted(0, 0, 0, -_ROW_GAP)
        painter.save()
        painter.fillRect(option.rect, self.theme.ground)
        paint_card(painter, card, self.theme)
        head_height, _ = self._heights(row, card.width())
        inner = card.adjusted(_PAD + 2, _PAD - 1, -_PAD, 0)
        font = self.theme.font(SMALL_PT)
        paint_text(painter, inner, row.head, font, self.theme.muted)
        paint_text(painter, inner.adjusted(0, head_height, 0, 0), row.said, font, self.theme.text)
        paint_selected_row(painter, card, option, self.theme)
        painter.restore()

    def _heights(self, row: HeadedRow, width: float) -> tuple[float, float]:
        inner, font = width - 2 * _PAD - 2, self.theme.font(SMALL_PT)
        return text_height(row.head, font, inner), text_height(row.said, font, inner)
