"""Paints onto a small sheet and answers what is black on it, as a fax machine would see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

SCALE = 4
"""Dots a point."""

_FAXED = bytes(1 if grey < 128 else 0 for grey in range(256))
_PALE = bytes(1 if grey < 200 else 0 for grey in range(256))


def faxed(paint: Callable[[QPainter], None], width: int = 60, height: int = 20) -> frozenset[tuple[int, int]]:
    """The black dots of a painting, those darker than half; ``paint`` works in points."""
    return frozenset(_dots(_rows(paint, width, height, _FAXED)))


def ink(paint: Callable[[QPainter], None], width: int = 612, height: int = 792, *, pale: bool = False) -> QRectF:
    """The smallest box, in points, around all black dots of a painting; the light grey ones too, if ``pale``."""
    rows = _rows(paint, width, height, _PALE if pale else _FAXED)
    inked = [(y, row) for y, row in enumerate(rows) if 1 in row]
    left, right = min(row.find(1) for _, row in inked), max(row.rfind(1) for _, row in inked)
    top, bottom = inked[0][0], inked[-1][0]
    return QRectF(left / SCALE, top / SCALE, (right - left + 1) / SCALE, (bottom - top + 1) / SCALE)


def inked_heights(
    paint: Callable[[QPainter], None], width: int = 612, height: int = 792, *, pale: bool = False
) -> list[float]:
    """At which heights, in points, there is any black dot; any light grey one, if ``pale``."""
    return [y / SCALE for y, row in enumerate(_rows(paint, width, height, _PALE if pale else _FAXED)) if 1 in row]


def _rows(paint: Callable[[QPainter], None], width: int, height: int, table: bytes) -> list[bytes]:
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    paint(painter)
    painter.end()
    dots, pitch = bytes(image.constBits()).translate(table), image.bytesPerLine()
    return [dots[start : start + image.width()] for start in range(0, pitch * image.height(), pitch)]


def _dots(rows: list[bytes]) -> list[tuple[int, int]]:
    return [(x, y) for y, row in enumerate(rows) if 1 in row for x, dot in enumerate(row) if dot]
