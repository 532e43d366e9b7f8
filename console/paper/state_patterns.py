"""How the six states look on a timeline: a pattern of their own, in color where there is any, and their code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from console.domain.line import LineState
from console.paper.inks import Look
from console.render.wording import STATE_CODES

NOT_VERIFIED: Final = "n.v."
"""Stands on a stretch that is operational on someone's word only."""

_MARGIN: Final = 3.0


def paint_stretch(
    painter: QPainter, state: LineState, box: QRectF, look: Look, *, verified: bool = True, coded: bool = True
) -> None:
    """Paint a stretch of the timeline; its code is written on it where there is room.

    Args:
        verified: Matters for *operational* only: on someone's word alone its line is broken.
        coded: Write the code; not where it stands beside the stretch anyway.
    """
    inks = look.inks.states[state]
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    if state is LineState.OPERATIONAL:
        _baseline(painter, box, look, verified=verified)
    else:
        painter.fillRect(box, inks.fill)
        _PATTERNS[state](painter, box, inks.ink, look.unit)
        if inks.border is not None:
            _outline(painter, box, inks.border, look.unit * 0.75)
    painter.restore()
    if coded:
        _write_code(painter, state, box, look, verified=verified)


def paint_pattern(painter: QPainter, state: LineState, box: QRectF, ink: QColor) -> None:
    """Fill a box with the pattern of a state that is not operational, in one ink; one unit is one point."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    if state is LineState.DOWN:
        painter.fillRect(box, ink)
    else:
        _PATTERNS[state](painter, box, ink, 1.0)
    painter.restore()


def _write_code(painter: QPainter, state: LineState, box: QRectF, look: Look, *, verified: bool) -> None:
    face, unit, inks = look.code, look.unit, look.inks.states[state]
    room = box.width() - 5 * unit
    code = next((code for code in _codes(state, verified=verified) if face.width(code) <= room), "")
    if not code:
        return
    left, width = box.left() + _MARGIN * unit, face.width(code)
    ground = look.inks.ground if state is LineState.OPERATIONAL else inks.fill
    plate = QRectF(left - unit, box.top() + 0.75 * unit, width + 2 * unit, box.height() - 1.5 * unit)
    painter.fillRect(plate, ground)
    painter.setFont(face.font)
    painter.setPen(inks.ink)
    painter.drawText(QPointF(left, box.center().y() + face.metrics.capHeight() / 2), code)


def _codes(state: LineState, *, verified: bool) -> tuple[str, ...]:
    """What may be written on a stretch, the best first; nothing on one that is verified operational."""
    if state is LineState.OPERATIONAL:
        return () if verified else (NOT_VERIFIED,)
    return (STATE_CODES[state], "?") if state is LineState.UNKNOWN else (STATE_CODES[state],)


# Strokes of our own in points, never Qt's brush patterns: their 8-pixel tile is 0.34 mm at 600 dots an inch.


def _baseline(painter: QPainter, box: QRectF, look: Look, *, verified: bool) -> None:
    pen = QPen(look.inks.states[LineState.OPERATIONAL].ink, max(0.5 * look.unit, look.least_line))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not verified:
        pen.setDashPattern([6, 4])
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))


def _dots(painter: QPainter, box: QRectF, ink: QColor, unit: float) -> None:
    _outline(painter, box, ink, 0.4 * unit)
    painter.setPen(QPen(ink, 0.9 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    pitch = 3 * unit
    rows, columns = max(1, int(box.height() // pitch)), int(box.width() // pitch) + 1
    top, left = box.center().y() - (rows - 1) * pitch / 2, box.left() + pitch / 2
    painter.drawPoints(
        [QPointF(left + column * pitch, top + row * pitch) for row in range(rows) for column in range(columns)]
    )


def _bars(painter: QPainter, box: QRectF, ink: QColor, unit: float) -> None:
    painter.setPen(QPen(ink, 1.5 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    pitch = 3 * unit
    lines = [box.left() + 0.75 * unit + pitch * number for number in range(int(box.width() // pitch) + 1)]
    painter.drawLines([QLineF(x, box.top(), x, box.bottom()) for x in lines])


def _solid(_: QPainter, __: QRectF, ___: QColor, ____: float) -> None:
    """The fill is all there is."""


def _dashed_outline(painter: QPainter, box: QRectF, ink: QColor, unit: float) -> None:
    pen = QPen(ink, 0.6 * unit)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    inset = 0.4 * unit
    painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def _slanted(painter: QPainter, box: QRectF, ink: QColor, unit: float) -> None:
    _outline(painter, box, ink, 0.4 * unit)
    painter.setPen(QPen(ink, 0.5 * unit))
    height, pitch = box.height(), 3 * unit
    starts = [box.left() - height + pitch * number for number in range(int((box.width() + height) // pitch) + 1)]
    painter.drawLines([QLineF(x, box.bottom(), x + height, box.top()) for x in starts])


def _outline(painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))


_Painting = Callable[[QPainter, QRectF, QColor, float], None]

_PATTERNS: Final[Mapping[LineState, _Painting]] = {
    LineState.DEGRADED: _dots,
    LineState.INTERMITTENT: _bars,
    LineState.DOWN: _solid,
    LineState.UNKNOWN: _dashed_outline,
    LineState.MAINTENANCE: _slanted,
}
