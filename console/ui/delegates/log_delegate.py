"""Paints the log: a small head row with time, person and number, the sentence under it, wrapped and never cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.render.wording import FLOWING_DOT
from console.ui.delegates.card import paint_card
from console.ui.delegates.selected_row import paint_row_mark
from console.ui.delegates.text_lines import paint_centered, paint_text, text_height, text_width
from console.ui.models.log_rows import DayRow, EntryRow
from console.ui.models.row_list import RowRole
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.state_shape import paint_shape

_PAD = 8.0
_GAP = 10.0
_ROW_GAP = 2.0
_PART_INDENT = 18.0
_MEASURED_MOST = 2_000


class LogDelegate(QStyledItemDelegate):
    """Paints days and entries.

    Args:
        width: Width of the view's inside, px; a row's height follows from it.
    """

    def __init__(self, theme: Theme, width: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self._measured: dict[object, QSize] = {}

    @property
    def theme(self) -> Theme:
        """The look."""
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._theme = theme
        self._measured.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the view, as high as the wrapped text; a row is measured once for each width and look."""
        row, width = index.data(RowRole.ROW), self._width()
        key = (row, width)
        size = self._measured.get(key)
        if size is None:
            if len(self._measured) >= _MEASURED_MOST:
                self._measured.clear()
            size = self._measured[key] = QSize(width, self._height(row, width))
        return size

    def _height(self, row: DayRow | EntryRow, width: int) -> int:
        if isinstance(row, DayRow):
            return round(QFontMetricsF(self._bold).height() + 2 * _PAD)
        head, said = self._heights(row, width)
        return round(head + said + 2 * _PAD - 2 + _ROW_GAP)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(RowRole.ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.fillRect(option.rect, self.theme.ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayRow):
            self._paint_day(painter, rect, row)
        elif isinstance(row, EntryRow):
            card = rect.adjusted(0, 0, 0, -_ROW_GAP)
            paint_card(painter, card, self.theme)
            self._paint_entry(painter, card, row)
            paint_row_mark(painter, card, option, self.theme)
        painter.restore()

    def strikes(self, row: EntryRow) -> bool:
        """Whether the sentence of this row is struck through: corrected or voided, and still readable."""
        return bool(row.fate)

    def said_font(self, row: EntryRow) -> QFont:
        """Font of the sentence."""
        font = self.theme.font(SMALL_PT)
        font.setStrikeOut(self.strikes(row))
        return font

    @property
    def _bold(self) -> QFont:
        return self.theme.font(SMALL_PT, bold=True)

    @property
    def _small(self) -> QFont:
        return self.theme.font(SMALL_PT)

    def _left(self, row: EntryRow) -> float:
        return _PAD + self._shape_side + _GAP + (_PART_INDENT if row.is_part else 0)

    @property
    def _shape_side(self) -> float:
        return QFontMetricsF(self._small).height() * 0.95

    def _heights(self, row: EntryRow, width: float) -> tuple[float, float]:
        left = self._left(row)
        head = text_height(self._after_time(row), self._small, width - _PAD - left - self._time_width(row))
        return head, text_height(row.said, self.said_font(row), width - _PAD - left)

    def _time_width(self, row: EntryRow) -> float:
        return text_width(row.time, self._bold) + _GAP

    def _after_time(self, row: EntryRow) -> str:
        return FLOWING_DOT.join([row.by, f"#{row.numbers}", *row.marks, *([row.fate] if row.fate else [])])

    def _paint_day(self, painter: QPainter, rect: QRectF, row: DayRow) -> None:
        width = text_width(row.text, self._bold)
        paint_centered(painter, rect.adjusted(_PAD, 2, -_PAD, 0), row.text, self._bold, self.theme.muted)
        painter.setPen(QPen(self.theme.border, 1))
        middle = rect.center().y() + 1
        painter.drawLine(QPointF(rect.left() + _PAD + width + _GAP, middle), QPointF(rect.right() - _PAD, middle))

    def _paint_entry(self, painter: QPainter, card: QRectF, row: EntryRow) -> None:
        head_height, said_height = self._heights(row, card.width())
        left, right, top = card.left() + self._left(row), card.right() - _PAD, card.top() + _PAD - 1
        time_width = self._time_width(row)
        struck = self.strikes(row)
        paint_text(painter, QRectF(left, top, time_width, head_height), row.time, self._bold, self.theme.text)
        head = QRectF(left + time_width, top, right - left - time_width, head_height)
        paint_text(painter, head, self._after_time(row), self._small, self.theme.muted)
        said = QRectF(left, head.bottom(), right - left, said_height)
        color = self.theme.muted if struck else self.theme.text
        paint_text(painter, said, row.said, self.said_font(row), color)
        side = self._shape_side
        mark = QRectF(left - _GAP - side, said.top() + 1, side, side)
        if row.state is not None:
            paint_shape(painter, mark, row.state, color)
        if row.folds:
            self._paint_fold(painter, QRectF(mark.left(), top, side, side), row)

    def _paint_fold(self, painter: QPainter, box: QRectF, row: EntryRow) -> None:
        inner = box.adjusted(4, 4, -4, -4)
        path = QPainterPath(inner.topLeft())
        path.lineTo(inner.topRight() if row.is_open else inner.bottomLeft())
        path.lineTo(
            QPointF(inner.center().x(), inner.bottom()) if row.is_open else QPointF(inner.right(), inner.center().y())
        )
        path.closeSubpath()
        painter.fillPath(path, self.theme.text)
