"""Paints the attention list: headed rows, and the headings of its sections on the ground between them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from console.ui.delegates.note_delegate import NoteDelegate
from console.ui.delegates.text_lines import paint_text, text_height
from console.ui.models.attention_model import AttentionRow
from console.ui.models.row_list import RowRole
from console.ui.theme import SMALL_PT

_PAD = 8.0


class AttentionDelegate(NoteDelegate):
    """As for pass-ons; a heading has no card."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the view, as high as the wrapped text."""
        row: AttentionRow = index.data(RowRole.ROW)
        if row.item is not None:
            return super().sizeHint(option, index)
        width = self._width()
        return QSize(width, round(text_height(row.head, self._font, width - 2 * _PAD) + 1.5 * _PAD))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row or heading."""
        row: AttentionRow = index.data(RowRole.ROW)
        if row.item is not None:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, self.theme.ground)
        inner = QRectF(option.rect).adjusted(_PAD, _PAD, -_PAD, 0)
        paint_text(painter, inner, row.head, self._font, self.theme.text)
        painter.restore()

    @property
    def _font(self) -> QFont:
        return self.theme.font(SMALL_PT, bold=True)
