"""A timeline as a picture to hand on: title, period, center, the drawing and its key, legible in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPen

from console import __version__
from console.domain.clock import in_zone
from console.domain.timeline import Timeline
from console.paper.document import POINTS_AN_INCH
from console.paper.imprint import Imprint, imprinted
from console.paper.pagination import Piece
from console.paper.pdf import pdf_writer
from console.paper.timeline_drawing import DrawnRow
from console.paper.timeline_pieces import timeline_ground, timeline_pieces
from console.paper.typeface import Typeface, load_typeface
from console.paper.wrapped_text import Text, WrappedText
from console.render.timeline_words import NOTES, TimelineWords
from console.render.wording import EXERCISE, MEASURED_BY_NOBODY, keyed_name, visible

_MARGIN: Final = 24.0
_WIDTH: Final = 720.0
_LABEL: Final = 190.0
_GAP: Final = 6.0
_DOTS_A_POINT: Final = 3


class PictureForm(StrEnum):
    """The forms of a picture; the values are the endings of the files."""

    PNG = "png"
    PDF = "pdf"


def timeline_rows(timeline: Timeline) -> tuple[DrawnRow, ...]:
    """What is drawn: lines in board order, fallback numbers that were on, notes about no line."""
    lines = (
        DrawnRow(
            label=keyed_name(row.line),
            segments=[one.segment for one in row.stretches],
            notes=[note.at for note in row.notes],
        )
        for row in timeline.lines
    )
    until = timeline.period.end
    fallbacks = (
        DrawnRow(label=f"f{row.fallback.key} {row.fallback.label}", uses=row.uses, until=until)
        for row in timeline.fallbacks
    )
    notes = [DrawnRow(label=NOTES, notes=[note.at for note in timeline.notes])] if timeline.notes else []
    return (*lines, *fallbacks, *notes)


def timeline_picture(timeline: Timeline, form: PictureForm) -> bytes:
    """The picture as a file; needs a QGuiApplication, on any thread."""
    sheet = _Sheet(timeline, load_typeface())
    if form is PictureForm.PNG:
        return _png(sheet)
    center = timeline.set_up.center
    return _pdf(sheet, Imprint(author=center.name, made_at=in_zone(timeline.as_of, center.zone)))


class _Sheet:
    """One sheet as high as its content; in points."""

    def __init__(self, timeline: Timeline, typeface: Typeface) -> None:
        words = TimelineWords(timeline)
        zone = timeline.set_up.center.zone
        self.title = visible(f"{timeline.set_up.center.name} – LINE STATUS TIMELINE")
        self.heading = words.heading
        self.exercise = timeline.exercise
        foot = f"{MEASURED_BY_NOBODY} · Lineboard {__version__}"
        ground = replace(timeline_ground(timeline.period, zone, typeface), width=_WIDTH, label=_LABEL)
        self._typeface = typeface
        self._head = [
            WrappedText(Text(text=self.title, face=typeface.title), _WIDTH - self._mark_width()),
            WrappedText(Text(text=self.heading, face=typeface.body), _WIDTH),
        ]
        self._foot = [
            WrappedText(Text(text=text, face=typeface.small), _WIDTH) for text in (words.remark, foot) if text
        ]
        pieces = timeline_pieces(timeline_rows(timeline), ground, zone) if timeline.lines else []
        self._pieces: Sequence[Piece] = [item.piece for item in pieces]

    @property
    def height(self) -> float:
        """Of the whole sheet."""
        texts = sum(_height(text) for text in (*self._head, *self._foot))
        return 2 * _MARGIN + 2 * _GAP + texts + sum(piece.height for piece in self._pieces)

    def paint(self, painter: QPainter) -> None:
        """Paint it, one unit being one point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.GlobalColor.black)
        top = _MARGIN
        if self.exercise:
            self._paint_mark(painter)
        top = self._paint_texts(painter, self._head, top) + _GAP
        for piece in self._pieces:
            piece.paint(painter, _MARGIN, top)
            top += piece.height
        self._paint_texts(painter, self._foot, top + _GAP)

    def _paint_texts(self, painter: QPainter, texts: Sequence[WrappedText], top: float) -> float:
        painter.setPen(Qt.GlobalColor.black)
        for text in texts:
            text.paint(painter, _MARGIN, top)
            top += _height(text)
        return top

    def _mark_width(self) -> float:
        return self._typeface.bold.width(EXERCISE) + 10 if self.exercise else 0.0

    def _paint_mark(self, painter: QPainter) -> None:
        face, width = self._typeface.bold, self._mark_width()
        box = QRectF(_MARGIN + _WIDTH - width, _MARGIN, width, face.pitch + 3)
        painter.setPen(QPen(Qt.GlobalColor.black, 1.2))
        painter.drawRect(box.adjusted(0.6, 0.6, -0.6, -0.6))
        painter.setFont(face.font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, EXERCISE)


def _height(text: WrappedText) -> float:
    return text.line_count * text.pitch


def _png(sheet: _Sheet) -> bytes:
    scale = _DOTS_A_POINT
    image = QImage(int((_WIDTH + 2 * _MARGIN) * scale), int(sheet.height * scale) + 1, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    image.setText("Title", sheet.title)
    image.setText("Description", sheet.heading)
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _pdf(sheet: _Sheet, imprint: Imprint) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = QSizeF(_WIDTH + 2 * _MARGIN, sheet.height)
    exactly = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    title = f"{sheet.title} – {sheet.heading}"
    writer = pdf_writer(buffer, exactly, title)
    painter = QPainter(writer)
    painter.scale(writer.logicalDpiX() / POINTS_AN_INCH, writer.logicalDpiY() / POINTS_AN_INCH)
    sheet.paint(painter)
    painter.end()
    return imprinted(bytes(buffer.data().data()), title, imprint)
