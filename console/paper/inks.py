"""Inks: the colors of a drawing that is the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from PySide6.QtGui import QColor

from console.domain.line import LineState
from console.paper.typeface import Face, Typeface


class StateInks(Struct, frozen=True, kw_only=True):
    """Of one state: the fill, the pattern and code upon it, and what parts it from the ground, if anything must."""

    fill: QColor
    ink: QColor
    border: QColor | None = None


class Inks(Struct, frozen=True, kw_only=True):
    """Of a whole drawing.

    Attributes:
        ground: Behind everything.
        text: Letters, flags and the bars of fallback numbers.
        rule: The axis, and what may be seen last.
    """

    ground: QColor
    text: QColor
    rule: QColor
    states: Mapping[LineState, StateInks]


class Look(Struct, frozen=True, kw_only=True):
    """How a drawing is drawn.

    Attributes:
        unit: Length of a point in units of the device: 1 on paper.
        code: Writes the codes of the states.
        small: Writes the axis.
        least_line: Width below which a line would fade, in units of the device.
    """

    inks: Inks
    unit: float
    code: Face
    small: Face
    least_line: float = 0.0


_BLACK: Final = QColor(0, 0, 0)
_WHITE: Final = QColor(255, 255, 255)
_ON_WHITE: Final = StateInks(fill=_WHITE, ink=_BLACK)


def paper_look(typeface: Typeface) -> Look:
    """Black on white: what stays legible on a fax; only *down* is solid."""
    states = dict.fromkeys(LineState, _ON_WHITE) | {LineState.DOWN: StateInks(fill=_BLACK, ink=_WHITE)}
    inks = Inks(ground=_WHITE, text=_BLACK, rule=_BLACK, states=states)
    return Look(inks=inks, unit=1.0, code=typeface.code, small=typeface.small)
