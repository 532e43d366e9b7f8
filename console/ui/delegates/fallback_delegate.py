"""Paints a fallback number: key, ON or its stage, running clock, the number itself, its rule of use."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.ui.delegates.card import paint_card
from console.ui.delegates.selected_row import paint_selected_row
from console.ui.delegates.text_lines import paint_centered, paint_text, text_height, text_width
from console.ui.models.fallback_model import FallbackModel, FallbackRow
from console.ui.models.row_list import RowRole
from console.ui.theme import SMALL_PT, TEXT_PT, Theme

_PAD = 8.0
_GAP = 10.0
_ROW_GAP = 2.0


class FallbackParts(Struct, frozen=True, kw_only=True):
    """The places in one row; the number goes to a row of its own where it does not fit beside the rest."""

    key: QRectF
    tag: QRectF
    clock: QRectF
    number: QRectF
    said: QRectF
    bottom: float


class FallbackDelegate(QStyledItemDelegate):
    """Paints fallback rows.

    Args:
        width: Width of the view's inside, px.
    """

    def __init__(self, model: FallbackModel, theme: Theme, width: Callable[[], int]) -> None:
        super().__init__(model)
        self._model = model
        self.theme = theme
        self._width = width

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the view, as high as the wrapped text."""
        row: FallbackRow = index.data(RowRole.ROW)
        return QSize(self._width(), round(self.parts(row, QRectF(0, 0, self._width(), 0)).bottom + _ROW_GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: FallbackRow = index.data(RowRole.ROW)
        card = QRectF(option.rect).adjusted(0, 0, 0, -_ROW_GAP)
        parts = self.parts(row, card)
        painter.save()
        painter.fillRect(option.rect, self.theme.ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, card, self.theme)
        paint_centered(painter, parts.key, f"f{row.key}", self._font, self.theme.muted)
        self._paint_tag(painter, parts.tag, row)
        if self._model.now is not None:
            paint_centered(painter, parts.clock, row.clock(self._model.now), self._font, self.theme.text)
        paint_centered(painter, parts.number, row.number, self._font, self.theme.text)
        paint_text(painter, parts.said, row.said, self._small, self.theme.text if row.is_on else self.theme.muted)
        paint_selected_row(painter, card, option, self.theme)
        painter.restore()

    def parts(self, row: FallbackRow, card: QRectF) -> FallbackParts:
        """The places in a row that begins at the top of ``card``."""
        left, right, top = card.left() + _PAD, card.right() - _PAD, card.top() + _PAD - 2
        line = QFontMetricsF(self._font).height() + 4
        key = QRectF(left, top, text_width("f88", self._font), line)
        tag = self._next(key, self._tag_width(row), left, right)
        inner = tag.left()
        clock = self._next(tag, text_width("88:88:88", self._font) if row.is_on else 0, inner, right)
        number = self._next(clock, text_width(row.number, self._font), inner, right)
        if number.right() > right:
            number = QRectF(inner, number.top(), right - inner, text_height(row.number, self._font, right - inner))
        said = QRectF(inner, number.bottom() + 2, right - inner, text_height(row.said, self._small, right - inner))
        return FallbackParts(key=key, tag=tag, clock=clock, number=number, said=said, bottom=said.bottom() + _PAD - 2)

    def _next(self, before: QRectF, width: float, left: float, right: float) -> QRectF:
        """The place after another one, or on the next row where it does not fit beside it."""
        if width == 0:
            return QRectF(before.right(), before.top(), 0, before.height())
        beside = before.right() + _GAP
        if beside + width <= right:
            return QRectF(beside, before.top(), width, before.height())
        return QRectF(left, before.bottom() + 2, width, before.height())

    @property
    def _font(self) -> QFont:
        return self.theme.font(TEXT_PT)

    @property
    def _small(self) -> QFont:
        return self.theme.font(SMALL_PT)

    @property
    def _bold(self) -> QFont:
        return self.theme.font(SMALL_PT, bold=True)

    def _tag_width(self, row: FallbackRow) -> float:
        return 6 + 1.5 * QFontMetricsF(self._bold).capHeight() + text_width(row.word, self._bold) + 8

    def _paint_tag(self, painter: QPainter, box: QRectF, row: FallbackRow) -> None:
        # On stands out by mass, not by a color: colors belong to the states of lines.
        ink = self.theme.ground if row.is_on else self.theme.muted
        if row.is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.text)
            painter.drawRoundedRect(box, 3, 3)
        metrics = QFontMetricsF(self._bold)
        side = metrics.capHeight()
        square = QRectF(box.left() + 6, box.center().y() - side / 2, side, side)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if row.is_on else Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(1, 1, -1, -1))
        painter.setFont(self._bold)
        painter.drawText(QPointF(square.right() + side / 2, box.center().y() + metrics.capHeight() / 2), row.word)
