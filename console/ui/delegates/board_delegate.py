"""Paints rows of the board; each cell paints its own slice of the whole row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.ui.board.board_layout import BoardLayout, RowParts
from console.ui.delegates.card import paint_card
from console.ui.delegates.chip import paint_chip
from console.ui.delegates.current_row import paint_current_row
from console.ui.delegates.text_lines import paint_centered, paint_text, text_width
from console.ui.models.board_model import BoardModel, BoardRole
from console.ui.models.board_rows import NOT_VERIFIED, GroupRow, LineRow


class BoardDelegate(QStyledItemDelegate):
    """Paints headers and lines at the places of a :class:`BoardLayout`.

    Attributes:
        layout: The places; None until the view has a size.
        echoed: Keys of lines logged a moment ago, outlined so that a wrong line is noticed.
    """

    def __init__(self, model: BoardModel) -> None:
        super().__init__(model)
        self._model = model
        self.layout: BoardLayout | None = None
        self.echoed: frozenset[int] = frozenset()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Height of the row; widths are the view's business."""
        row = index.data(BoardRole.ROW)
        return QSize(0, self.layout.height(row) if self.layout and row else 0)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint this cell's slice of its row."""
        row = index.data(BoardRole.ROW)
        if self.layout is None or row is None:
            return
        painter.save()
        painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
        # Covers the style's own idea of a selected row.
        painter.fillRect(option.rect, self.layout.theme.ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_group(painter, QRectF(option.rect), row, self.layout)
        else:
            parts = self.layout.parts(row, option.rect.top())
            self._paint_card(painter, parts, row, self.layout)
            self._paint_line(painter, parts, row, self.layout)
            # The ring takes the gap between the rows too, and so keeps clear of the chip.
            paint_current_row(painter, parts.card.adjusted(0, -2, 0, 2), option, self.layout.theme)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, row: GroupRow, layout: BoardLayout) -> None:
        text = rect.adjusted(12, 4, -12, -2)
        color = layout.theme.muted if row.quiet else layout.theme.text
        paint_centered(painter, text, row.text, layout.header_font, color)

    def _paint_card(self, painter: QPainter, parts: RowParts, row: LineRow, layout: BoardLayout) -> None:
        paint_card(painter, parts.card, layout.theme)
        if row.key in self.echoed or row.restored:
            color = layout.theme.text if row.key in self.echoed else layout.theme.muted
            painter.setPen(QPen(color, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(parts.card.adjusted(1, 1, -1, -1))

    def _paint_line(self, painter: QPainter, parts: RowParts, row: LineRow, layout: BoardLayout) -> None:
        theme = layout.theme
        key = QRectF(parts.key)
        key.setLeft(key.right() - text_width(str(row.key), layout.key_font))
        paint_centered(painter, key, str(row.key), layout.key_font, theme.muted)
        paint_centered(painter, parts.name, row.name, layout.name_font, theme.text)
        paint_chip(painter, parts.chip, row.state, theme, layout.word_font)
        if row.since is None:
            color = theme.text if row.mark == NOT_VERIFIED else theme.muted
            paint_centered(painter, parts.clock, row.mark, layout.small_font, color)
        elif self._model.now is not None:
            paint_centered(painter, parts.clock, row.clock(self._model.now), layout.clock_font, theme.text)
        paint_text(painter, parts.said, row.said, layout.small_font, theme.text)
        paint_text(painter, parts.call, row.call, layout.small_font, theme.muted)
