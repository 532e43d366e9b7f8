"""Paints rows of the board, each whole; and, once a second, nothing of a row but its clock."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from console.ui.board.board_layout import PAD, BoardLayout, RowParts
from console.ui.board.board_places import BoardPlaces
from console.ui.board.group_header import pointer_px, text_left
from console.ui.delegates.brackets import paint_brackets
from console.ui.delegates.card import paint_card
from console.ui.delegates.chip import paint_chip
from console.ui.delegates.current_row import paint_current_row
from console.ui.delegates.stale_mark import paint_stale_mark
from console.ui.delegates.text_lines import paint_centered, paint_text, text_width
from console.ui.delegates.today_strip import paint_strip
from console.ui.models.board_model import BoardModel
from console.ui.models.board_rows import NOT_VERIFIED, GroupRow, LineRow
from console.ui.theme import Theme


class BoardPainter:
    """Paints headers and lines at their :class:`BoardPlaces`.

    Attributes:
        places: Where everything stands; None until the view has a size.
        echoed: Keys of lines logged a moment ago, in brackets so that a wrong line is noticed.
    """

    def __init__(self, model: BoardModel) -> None:
        self._model = model
        self.places: BoardPlaces | None = None
        self.echoed: frozenset[int] = frozenset()

    def paint(self, painter: QPainter, at: int, scrolled_px: int, *, is_current: bool, has_keyboard: bool) -> None:
        """Paint one row, nothing where there is none.

        Args:
            scrolled_px: How far the board is scrolled down.
            has_keyboard: Whether the board has.
        """
        places, rows = self.places, self._model.rows
        if places is None or at >= min(len(places.rows), len(rows)):
            return
        row, parts, theme = rows[at], places.parts[at], places.layout.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -scrolled_px)
        if parts is not None and isinstance(row, LineRow):
            self._paint_card(painter, parts, row, places.layout)
            self._paint_line(painter, parts, row, places.layout)
            if is_current:  # the ring takes the gap between the rows too, and so keeps clear of the chip
                paint_current_row(painter, parts.card.adjusted(0, -2, 0, 2), theme, has_keyboard=has_keyboard)
        elif isinstance(row, GroupRow):
            self._paint_group(painter, QRectF(places.rows[at]), row, places.layout)
            if is_current and has_keyboard:
                paint_current_row(painter, QRectF(places.rows[at]), theme, has_keyboard=True)
        painter.restore()

    def paint_clock(self, painter: QPainter, at: int, scrolled_px: int) -> None:
        """Paint the clock of the line in this row anew, on the row's own ground."""
        row, parts = self._model.line_row(at), self.places.parts[at] if self.places is not None else None
        if row is not None and parts is not None and self.places is not None:
            there = parts.translated(0, -scrolled_px)
            painter.fillRect(there.ticking.toAlignedRect(), self.places.layout.theme.row)
            self._paint_running(painter, there.clock, row, self.places.layout)

    def paint_continued(self, painter: QPainter, scrolled_px: int) -> None:
        """Paint the quiet header of a group that goes on in the second column, where one does."""
        above = self.places.continued if self.places is not None else None
        if self.places is not None and above is not None:
            layout = self.places.layout
            place = above.place.translated(0, -scrolled_px).adjusted(PAD, 0, -PAD, 0)
            paint_centered(painter, place, above.text, layout.header_font, layout.theme.muted)

    def _paint_group(self, painter: QPainter, rect: QRectF, row: GroupRow, layout: BoardLayout) -> None:
        color = layout.theme.muted if row.quiet else layout.theme.text
        side = pointer_px(layout)
        middle = QPointF(rect.left() + PAD + side / 2, rect.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(_pointer(middle, side / 2, points_down=not row.folded))
        text = rect.adjusted(text_left(layout), 0, -PAD, 0)
        paint_centered(painter, text, row.text, layout.header_font, color)

    def _paint_card(self, painter: QPainter, parts: RowParts, row: LineRow, layout: BoardLayout) -> None:
        paint_card(painter, parts.card, layout.theme)
        if row.key in self.echoed or row.restored:
            color = layout.theme.text if row.key in self.echoed else layout.theme.muted
            paint_brackets(painter, parts.card, color, layout.theme)

    def _paint_line(self, painter: QPainter, parts: RowParts, row: LineRow, layout: BoardLayout) -> None:
        theme = layout.theme
        key = QRectF(parts.key)
        key.setLeft(key.right() - text_width(str(row.key), layout.name_font))
        paint_centered(painter, key, str(row.key), layout.name_font, theme.muted)
        paint_centered(painter, parts.name, row.name, layout.name_font, theme.text)
        paint_chip(painter, parts.chip, row.state, theme, layout.word_font)
        if row.since is None:
            self._paint_mark(painter, parts.clock, row, layout)
        else:
            self._paint_running(painter, parts.clock, row, layout)
        if row.quarters is not None and layout.quarter_px:
            paint_strip(painter, parts.strip, row.quarters, layout.quarter_px, theme)
        paint_text(painter, parts.said, row.said, layout.small_font, theme.text)
        paint_text(painter, parts.call, row.call, layout.small_font, theme.muted)

    def _paint_running(self, painter: QPainter, place: QRectF, row: LineRow, layout: BoardLayout) -> None:
        if self._model.now is None:
            return
        text = row.clock(self._model.now)
        font = layout.clock_font_of(text, place.width())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(layout.theme.text)
        baseline = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(place.left(), baseline), text)

    def _paint_mark(self, painter: QPainter, place: QRectF, row: LineRow, layout: BoardLayout) -> None:
        place = QRectF(place)
        if row.stale:
            side = layout.glyph_width - 6
            paint_stale_mark(
                painter, QRectF(place.left(), place.center().y() - side / 2, side, side), layout.theme.text
            )
            place.setLeft(place.left() + layout.glyph_width)
        paint_centered(painter, place, row.mark, layout.small_font, _mark_color(row, layout.theme))


def _mark_color(row: LineRow, theme: Theme) -> QColor:
    loud = row.stale or row.restored or row.mark == NOT_VERIFIED
    return theme.text if loud else theme.muted


def _pointer(middle: QPointF, reach: float, *, points_down: bool) -> QPolygonF:
    """A triangle that points down while the group is open, and to the right while it is folded."""
    corners = ((-reach, -reach * 0.7), (reach, -reach * 0.7), (0.0, reach * 0.9))
    turned = corners if points_down else tuple((y, x) for x, y in corners)
    return QPolygonF([middle + QPointF(x, y) for x, y in turned])
