"""The key card: what is typed, what the states look like, which keys there are, on one page for the console."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from console.domain.line import LineState
from console.paper.inks import paper_look
from console.paper.paper_size import LETTER, PaperSize
from console.paper.state_marks import paint_shape
from console.paper.state_patterns import paint_stretch
from console.paper.typeface import Face, Typeface, load_typeface
from console.paper.wrapped_text import Text, WrappedText
from console.render.wording import EXERCISE, STATE_CODES, state_word, visible

TITLE: Final = "Lineboard: key card"

MARGIN: Final = 36.0
_GAP: Final = 18.0
_ABOVE_TITLE: Final = 9.0
_PADDING: Final = 0.7
_LEFT_SHARE: Final = 0.5
_MOST_TYPED: Final = 0.5
_SCALES: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""More keys than fit make everything a little smaller: the card stays one page."""


class CardSection(Struct, frozen=True, kw_only=True):
    """A titled list of what is typed or pressed, and what it means."""

    title: str
    rows: Sequence[tuple[str, str]]


class CardState(Struct, frozen=True, kw_only=True):
    """A state: the letter that is typed for it, and its meaning."""

    letter: str
    state: LineState
    meaning: str


class KeyCard(Struct, frozen=True, kw_only=True):
    """What the card says.

    Attributes:
        center: Name of the center.
        left, right: Sections of the two columns.
        footer: One line at the foot.
    """

    center: str
    left: Sequence[CardSection]
    right: Sequence[CardSection]
    states: Sequence[CardState]
    footer: str
    exercise: bool = False


class KeyCardPage:
    """A :class:`~console.paper.document.Document` of one page, the card; needs a QGuiApplication.

    Attributes:
        title: What programs and print queues call it.
        paper: What it is laid out for.
        count: Always one.
        scale: How large it is: below 1 where more is on it than the page was designed for.
    """

    count: Final = 1

    def __init__(self, card: KeyCard, paper: PaperSize = LETTER) -> None:
        self.title = f"{TITLE} – {EXERCISE}" if card.exercise else TITLE
        self.paper = paper
        self._card = card
        self._typeface = load_typeface()
        self.scale = next((scale for scale in _SCALES if self._height(scale) <= self._room(scale)), _SCALES[-1])

    def paint(self, painter: QPainter, index: int = 0) -> None:  # noqa: ARG002 - there is one page
        """Paint the page, the corner of the paper at the origin and one unit being one point."""
        painter.save()
        painter.setPen(Qt.GlobalColor.black)
        painter.translate(MARGIN, MARGIN)
        painter.scale(self.scale, self.scale)
        width = self._width(self.scale)
        top = self._paint_head(painter, width)
        top = max(self._paint_columns(painter, width, top))
        self._paint_states(painter, width, top + _GAP / 2)
        self._paint_foot(painter, width)
        painter.restore()

    def _width(self, scale: float) -> float:
        return (self.paper.width - 2 * MARGIN) / scale

    def _room(self, scale: float) -> float:
        return (self.paper.height - 2 * MARGIN) / scale

    def _height(self, scale: float) -> float:
        left, right = self._columns(self._width(scale))
        columns = max(sum(section.height for section in column) for column in (left, right))
        return self._head_height + columns + _GAP / 2 + self._states_height + _GAP / 2 + self._typeface.small.pitch

    @property
    def _head_height(self) -> float:
        return self._typeface.title.pitch + 6

    @property
    def _state_pitch(self) -> float:
        return self._typeface.body.pitch + 5

    @property
    def _states_height(self) -> float:
        return _ABOVE_TITLE + self._typeface.bold.pitch + 3 + self._state_pitch * len(self._card.states)

    def _columns(self, width: float) -> tuple[list[_Section], list[_Section]]:
        left = width * _LEFT_SHARE - _GAP / 2
        right = width - left - _GAP
        return (
            [_Section(one, left, self._typeface) for one in self._card.left],
            [_Section(one, right, self._typeface) for one in self._card.right],
        )

    def _paint_head(self, painter: QPainter, width: float) -> float:
        title, small = self._typeface.title, self._typeface.bold
        _write(painter, TITLE, title, 0, 0)
        marks = f"{EXERCISE}  " if self._card.exercise else ""
        room = width - title.width(TITLE) - _GAP
        center = WrappedText(Text(text=f"{marks}{self._card.center}", face=small), room)
        name = f"{marks}{visible(self._card.center)}" if center.line_count == 1 else marks.strip()
        _write(painter, name, small, width - small.width(name), 3)
        _rule(painter, self._head_height - 3, width)
        return self._head_height

    def _paint_columns(self, painter: QPainter, width: float, top: float) -> tuple[float, float]:
        left, right = self._columns(width)
        beside = width * _LEFT_SHARE + _GAP / 2
        return _paint_sections(painter, left, 0, top), _paint_sections(painter, right, beside, top)

    def _paint_states(self, painter: QPainter, width: float, top: float) -> None:
        face, bold = self._typeface.body, self._typeface.bold
        top += _ABOVE_TITLE
        _write(painter, "STATES", bold, 0, top)
        _write(painter, "on paper", self._typeface.small, width - 90, top + 2)
        top += bold.pitch + 1
        _rule(painter, top, width)
        top += 2
        look = paper_look(self._typeface)
        for state in self._card.states:
            size = face.metrics.capHeight() + 4
            middle = top + self._state_pitch / 2
            line = middle - face.pitch / 2
            _write(painter, state.letter, self._typeface.typed, 4, line)
            paint_shape(painter, state.state, QRectF(26, middle - size / 2, size, size), face)
            _write(painter, state_word(state.state), bold, 48, line)
            _write(painter, state.meaning, face, 165, line)
            _write(painter, STATE_CODES[state.state], bold, width - 130, line)
            paint_stretch(painter, state.state, QRectF(width - 90, middle - 6, 90, 12), look)
            painter.setPen(Qt.GlobalColor.black)
            top += self._state_pitch

    def _paint_foot(self, painter: QPainter, width: float) -> None:
        small = self._typeface.small
        top = self._room(self.scale) - small.pitch
        _rule(painter, top - 2, width)
        mark = f"{EXERCISE} · " if self._card.exercise else ""
        _write(painter, f"{mark}{visible(self._card.footer)}", small, 0, top)


class _Section:
    """A section broken into lines of a width."""

    def __init__(self, section: CardSection, width: float, typeface: Typeface) -> None:
        self._title = section.title
        self._faces = typeface
        self._width = width
        widest = max((typeface.typed.width(typed) for typed, _ in section.rows), default=0.0)
        self._typed_width = min(widest, width * _MOST_TYPED)
        room = width - self._typed_width - 10
        self._rows = [
            (
                WrappedText(Text(text=typed, face=typeface.typed), self._typed_width + 0.5),
                WrappedText(Text(text=meaning, face=typeface.figures), room),
            )
            for typed, meaning in section.rows
        ]

    @property
    def height(self) -> float:
        return _ABOVE_TITLE + self._faces.bold.pitch + 3 + sum(self._row_height(row) for row in self._rows)

    def paint(self, painter: QPainter, left: float, top: float) -> float:
        """Paint it and tell where it ends."""
        painter.save()
        painter.translate(left, top + _ABOVE_TITLE)
        _write(painter, self._title.upper(), self._faces.bold, 0, 0)
        y = self._faces.bold.pitch + 1
        _rule(painter, y, self._width)
        y += 2
        for row in self._rows:
            typed, meaning = row
            drop = typed.face.metrics.ascent() - meaning.face.metrics.ascent()
            typed.paint(painter, 0, y + _PADDING + max(0.0, -drop))
            meaning.paint(painter, self._typed_width + 10, y + _PADDING + max(0.0, drop))
            y += self._row_height(row)
        painter.restore()
        return top + self.height

    @staticmethod
    def _row_height(row: tuple[WrappedText, WrappedText]) -> float:
        return max(text.line_count * text.pitch for text in row) + 2 * _PADDING


def _paint_sections(painter: QPainter, sections: Sequence[_Section], left: float, top: float) -> float:
    for section in sections:
        top = section.paint(painter, left, top)
    return top


def _rule(painter: QPainter, y: float, width: float) -> None:
    painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
    painter.drawLine(QLineF(0, y, width, y))


def _write(painter: QPainter, text: str, face: Face, left: float, top: float) -> None:
    painter.setFont(face.font)
    painter.drawText(QPointF(left, top + face.metrics.ascent()), text)
