"""Every color of the window, by what it is for: the one place where colors are written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from console.domain.line import LineState
from console.ui.contrast import GRAPHIC_RATIO, contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class StateColors:
    """Colors of one state's chip, ``#RRGGBB``: the fill, and the ink of shape and word upon it."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One theme's colors, ``#RRGGBB``.

    Attributes:
        ground: Behind everything.
        row: Behind a line of the board or an entry of the log.
        muted: Text that may be read last; still readable.
        focus: The ring around what the keyboard acts on.
        exercise: The accent that only an exercise may use.
    """

    name: str
    ground: str
    row: str
    text: str
    muted: str
    border: str
    focus: str
    exercise: str
    states: Mapping[LineState, StateColors]

    def chip_border(self, state: LineState) -> str | None:
        """Color of the chip's border: its ink where that stands out on the row, else the theme's border.

        Operational has none: it is near the row on purpose.
        """
        if state is LineState.OPERATIONAL:
            return None
        ink = self.states[state].ink
        return ink if contrast(ink, self.row) >= GRAPHIC_RATIO else self.border

    @property
    def control(self) -> StateColors:
        """Face and text of a button or an open menu: the quiet neutral of the theme."""
        return self.states[LineState.OPERATIONAL]


DARK = Tokens(
    name="Dark",
    ground="#14171A",
    row="#1D2125",
    text="#E3E6E8",
    muted="#A3ABB2",
    border="#6B747C",
    focus="#FFFFFF",
    exercise="#C9A6FF",
    states=MappingProxyType(
        {
            LineState.OPERATIONAL: StateColors(fill="#343A3E", ink="#D5DADD"),
            LineState.DEGRADED: StateColors(fill="#F4DD1C", ink="#14140A"),
            LineState.INTERMITTENT: StateColors(fill="#EA9877", ink="#14100D"),
            LineState.DOWN: StateColors(fill="#C43B2D", ink="#FFFFFF"),
            LineState.UNKNOWN: StateColors(fill="#BFC1C8", ink="#14171A"),
            LineState.MAINTENANCE: StateColors(fill="#428BB8", ink="#000000"),
        }
    ),
)
"""The default theme."""
