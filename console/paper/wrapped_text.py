"""Text broken into lines of a width, measured and painted by the same layout."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from console.paper.typeface import Face
from console.render.wording import DOT, FLOWING_DOT, visible


class Align(Enum):
    """To which side of its column a text goes."""

    LEFT = 0
    RIGHT = 1


class Text(Struct, frozen=True, kw_only=True):
    """What a cell says.

    Attributes:
        struck: Struck through, but readable.
        tail: Follows the text in bold, never struck.
    """

    text: str
    face: Face
    bold: Face | None = None
    struck: bool = False
    tail: str = ""


class WrappedText:
    """A text in lines; what a person typed is painted as it is, with nothing hidden in it.

    Attributes:
        face: The face of all of it but the tail.
        line_count: Number of lines, at least one.
        pitch: From one line to the next, in points.
    """

    def __init__(self, text: Text, width: float, align: Align = Align.LEFT) -> None:
        self._text = text
        self._width = width
        self._align = align
        self._plain = visible(text.text)
        tail = visible(text.tail)
        is_simple = not tail and not text.struck
        fits = is_simple and text.face.width(self._plain) <= width
        self._layout = None if fits else self._laid_out(tail)
        self._lines = [] if self._layout is None else _broken(self._layout, width)
        self.face = text.face
        self.line_count = max(1, len(self._lines))
        self.pitch = text.face.pitch

    def paint(self, painter: QPainter, left: float, top: float, lines: range | None = None) -> None:
        """Paint all lines, or those of a range, the first of them at ``top``."""
        if self._layout is None:
            self._paint_simple(painter, left, top, lines)
            return
        shown = range(self.line_count) if lines is None else lines
        for place, number in enumerate(shown):
            line = self._lines[number]
            indent = self._width - line.naturalTextWidth() if self._align is Align.RIGHT else 0.0
            line.draw(painter, QPointF(left + indent, top + place * self.pitch))

    def _paint_simple(self, painter: QPainter, left: float, top: float, lines: range | None) -> None:
        if not self._plain or (lines is not None and 0 not in lines):
            return
        face = self._text.face
        painter.setFont(face.font)
        indent = self._width - face.width(self._plain) if self._align is Align.RIGHT else 0.0
        painter.drawText(QPointF(left + indent, top + face.ascent), self._plain)

    def _laid_out(self, tail: str) -> QTextLayout:
        whole = f"{self._plain}  {tail}" if tail else self._plain
        layout = QTextLayout(whole.replace(DOT, FLOWING_DOT), self._text.face.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats(self._formats(tail))
        return layout

    def _formats(self, tail: str) -> list[QTextLayout.FormatRange]:
        formats = []
        said = _units(self._plain)
        if self._text.struck:
            struck = QTextCharFormat()
            struck.setFontStrikeOut(True)
            formats.append(_range(0, said, struck))
        if tail and self._text.bold:
            bold = QTextCharFormat()
            bold.setFont(self._text.bold.font)
            formats.append(_range(said + 2, _units(tail), bold))
        return formats


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _range(start: int, length: int, wanted: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, wanted
    return found


def _units(text: str) -> int:
    # Qt counts UTF-16 units.
    return len(text.encode("utf-16-le")) // 2
