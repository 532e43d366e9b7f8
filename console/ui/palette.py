"""Every color of the window, by what it is for: the one place where colors are written down."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from console.domain.line import LineState
from console.services.settings import ThemeName
from console.ui.contrast import GRAPHIC_RATIO, contrast

_PALE_WHITE = "#9C9C9C"
"""Where even muted text is white; 7.6 to 1 on black."""


class StateColors(Struct, frozen=True, kw_only=True):
    """Colors of one state's chip, ``#RRGGBB``: the fill, and the ink of shape and word upon it."""

    fill: str
    ink: str


class Tokens(Struct, frozen=True, kw_only=True):
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

    @property
    def pale(self) -> str:
        """Examples in empty fields, and what can't be pressed now; never mistaken for what was typed."""
        return self.muted if self.muted != self.text else _PALE_WHITE

    @property
    def selected(self) -> StateColors:
        """Ground and text of what is selected in a list, a menu or a field."""
        return StateColors(fill=self.muted, ink=self.ground)

    @property
    def draws_every_edge(self) -> bool:
        """Whether rows and panes need lines around them: nothing else tells them from the ground."""
        return self.row == self.ground


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

NIGHT = Tokens(
    name="Night",
    ground="#0B0605",
    row="#140B09",
    text="#D9A58C",
    muted="#A87866",
    border="#825C4E",
    focus="#FFB48F",
    exercise="#C98A7A",
    states=MappingProxyType(
        {
            LineState.OPERATIONAL: StateColors(fill="#231814", ink="#C79A84"),
            LineState.DEGRADED: StateColors(fill="#D08A1C", ink="#0B0605"),
            LineState.INTERMITTENT: StateColors(fill="#94634E", ink="#FFF4EC"),
            LineState.DOWN: StateColors(fill="#D91E0E", ink="#FFFFFF"),
            LineState.UNKNOWN: StateColors(fill="#6B6460", ink="#FFF1E8"),
            LineState.MAINTENANCE: StateColors(fill="#2A343C", ink="#D8C4B8"),
        }
    ),
)
"""Warm and dim, not a monochrome red: red stays unique to DOWN; shape and word carry most here."""

LIGHT = Tokens(
    name="Light",
    ground="#E6E8EA",
    row="#F4F5F6",
    text="#16191C",
    muted="#4A5157",
    border="#6E767D",
    focus="#0B3D91",
    exercise="#6B2FA0",
    states=MappingProxyType(
        {
            LineState.OPERATIONAL: StateColors(fill="#DDE3E6", ink="#2B3136"),
            LineState.DEGRADED: StateColors(fill="#FFDE2A", ink="#1A1400"),
            LineState.INTERMITTENT: StateColors(fill="#CF7A4E", ink="#000000"),
            LineState.DOWN: StateColors(fill="#8B1A17", ink="#FFFFFF"),
            LineState.UNKNOWN: StateColors(fill="#83868F", ink="#000000"),
            LineState.MAINTENANCE: StateColors(fill="#145590", ink="#FFFFFF"),
        }
    ),
)
"""For a bright room."""

HIGH_CONTRAST = Tokens(
    name="High contrast",
    ground="#000000",
    row="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    border="#FFFFFF",
    focus="#FFFF00",
    exercise="#FF9BFF",
    states=MappingProxyType(
        {
            LineState.OPERATIONAL: StateColors(fill="#000000", ink="#FFFFFF"),
            LineState.DEGRADED: StateColors(fill="#FFEB12", ink="#000000"),
            LineState.INTERMITTENT: StateColors(fill="#FF9F70", ink="#000000"),
            LineState.DOWN: StateColors(fill="#A81D0E", ink="#FFFFFF"),
            LineState.UNKNOWN: StateColors(fill="#F4F4F4", ink="#000000"),
            LineState.MAINTENANCE: StateColors(fill="#6A96D0", ink="#000000"),
        }
    ),
)
"""Black and white, every edge drawn, yellow for the keyboard alone."""

THEMES: Mapping[ThemeName, Tokens] = MappingProxyType(
    {
        ThemeName.DARK: DARK,
        ThemeName.NIGHT: NIGHT,
        ThemeName.LIGHT: LIGHT,
        ThemeName.HIGH_CONTRAST: HIGH_CONTRAST,
    }
)
"""The colors of every theme that can be chosen."""
