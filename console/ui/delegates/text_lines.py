"""Measures and paints wrapped text, so that nothing is ever cut off or elided."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def text_height(text: str, font: QFont, width: float) -> float:
    """Pixels the text needs when broken into lines of this width; 0 for none."""
    if not text:
        return 0.0
    if text_width(text, font) <= width:
        return math.ceil(QFontMetricsF(font).height())
    return math.ceil(_broken(text, font, width).boundingRect().height())


def text_width(text: str, font: QFont) -> float:
    """Pixels the text needs on one line."""
    return math.ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1


def paint_text(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint text from the top left of ``rect``, broken into lines."""
    if not text:
        return
    painter.setPen(color)
    _broken(text, font, rect.width()).draw(painter, rect.topLeft())


def paint_centered(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Paint text at the left of ``rect``, in the middle of its height, broken into lines where it is too long."""
    if not text:
        return
    painter.setPen(color)
    layout = _broken(text, font, rect.width())
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - layout.boundingRect().height()) / 2))


def _broken(text: str, font: QFont, width: float) -> QTextLayout:
    # Between words; inside a word only where a single one is wider than the row.
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
