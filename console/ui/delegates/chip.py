"""Paints a state chip: shape, word and color, the word never dropped (desk.md §2)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.theme import Theme
from console.ui.widgets.state_shape import paint_shape

BORDER_PX = 2.0
_PAD = 0.35
"""Space beside shape and word, in heights of the font."""


def chip_size(font: QFont, height: float) -> QSizeF:
    """The size every chip has in this font, so that all line up: room for the longest word."""
    metrics = QFontMetricsF(font)
    widest = max(metrics.horizontalAdvance(state_word(state)) for state in LineState)
    height = max(height, metrics.height() + 2)
    return QSizeF(height + widest + metrics.height() * 2 * _PAD, height)


def paint_face(painter: QPainter, box: QRectF, state: LineState, theme: Theme) -> None:
    """Paint the color of a state with its border: what carries the contrast where the fill alone does not."""
    border = theme.tokens.chip_border(state)
    half = BORDER_PX / 2
    painter.setPen(QPen(QColor(border), BORDER_PX) if border else Qt.PenStyle.NoPen)
    painter.setBrush(theme.fill(state))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half) if border else box, 3, 3)


def paint_chip(painter: QPainter, box: QRectF, state: LineState, theme: Theme, font: QFont) -> None:
    """Paint one chip into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_face(painter, box, state, theme)
    side = box.height()
    paint_shape(painter, QRectF(box.left(), box.top(), side, side).adjusted(4, 4, -4, -4), state, theme.ink(state))
    painter.setPen(theme.ink(state))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    # Centered by its capitals: it has no other letters.
    baseline = box.center().y() + metrics.capHeight() / 2
    painter.drawText(QPointF(box.left() + side + metrics.height() * _PAD / 2, baseline), state_word(state))
    painter.restore()
