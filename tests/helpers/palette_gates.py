"""The gates that every theme's colors must pass (desk.md §2), computed from the tokens themselves.

Each gate answers with sentences of what does not pass, so that a test can also show that it would have noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from console.domain.line import LineState
from console.ui.contrast import GRAPHIC_RATIO, TEXT_RATIO, contrast
from console.ui.palette import DARK, HIGH_CONTRAST, LIGHT, NIGHT, Tokens
from helpers.color_vision import VISIONS, seen_apart

Gate = Callable[[Tokens], Iterator[str]]

LEAST_APART: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        LIGHT.name: (15.0, 20.0),
        DARK.name: (15.0, 20.0),
        HIGH_CONTRAST.name: (14.0, 20.0),
        NIGHT.name: (9.0, 12.0),
    }
)
"""CIEDE2000 by theme: between any two fills, and between Down and any other."""


def text_on_its_ground(tokens: Tokens) -> Iterator[str]:
    """Text, muted text and the accent of an exercise, on ground and row (SC 1.4.3)."""
    for name in ("text", "muted", "exercise"):
        for behind in ("ground", "row"):
            yield from _below(tokens, name, behind, TEXT_RATIO)


def edges_on_their_ground(tokens: Tokens) -> Iterator[str]:
    """Borders and the focus ring, on ground and row (SC 1.4.11)."""
    for name in ("border", "focus"):
        for behind in ("ground", "row"):
            yield from _below(tokens, name, behind, GRAPHIC_RATIO)


def text_on_controls(tokens: Tokens) -> Iterator[str]:
    """Text and muted text on buttons; the text of a selection."""
    face, ink = tokens.control.fill, tokens.control.ink
    pairs = {
        "text on a button": (tokens.text, face),
        "muted text on a button": (tokens.muted, face),
        "ink on a button": (ink, face),
        "text of a selection": (tokens.selected.ink, tokens.selected.fill),
    }
    for name, (one, other) in pairs.items():
        if contrast(one, other) < TEXT_RATIO:
            yield f"{name}: {contrast(one, other):.2f}"


def ink_on_fills(tokens: Tokens) -> Iterator[str]:
    """Shape and word of every state, on its fill."""
    for state, colors in tokens.states.items():
        if contrast(colors.ink, colors.fill) < TEXT_RATIO:
            yield f"ink on {state}: {contrast(colors.ink, colors.fill):.2f}"


def chips_on_rows(tokens: Tokens) -> Iterator[str]:
    """Every abnormal chip has a border that stands out on the row."""
    for state in set(LineState) - {LineState.OPERATIONAL}:
        border = tokens.chip_border(state)
        if border is None or contrast(border, tokens.row) < GRAPHIC_RATIO:
            yield f"border of {state}"


def fills_apart(tokens: Tokens) -> Iterator[str]:
    """No two fills look alike to any eye, and Down like no other."""
    any_two, from_down = LEAST_APART[tokens.name]
    for vision in VISIONS:
        for pair, apart in separations(tokens, vision).items():
            least = from_down if LineState.DOWN in pair else any_two
            if apart < least:
                yield f"{' and '.join(pair)} to {vision} eyes: {apart:.1f}"


GATES: tuple[Gate, ...] = (
    text_on_its_ground,
    edges_on_their_ground,
    text_on_controls,
    ink_on_fills,
    chips_on_rows,
    fills_apart,
)


def separations(tokens: Tokens, vision: str) -> Mapping[tuple[LineState, LineState], float]:
    """CIEDE2000 between the fills of every two states, as this vision sees them."""
    return {
        (one, other): seen_apart(tokens.states[one].fill, tokens.states[other].fill, vision)
        for one, other in combinations(LineState, 2)
    }


def _below(tokens: Tokens, name: str, behind: str, least: float) -> Iterator[str]:
    found = contrast(getattr(tokens, name), getattr(tokens, behind))
    if found < least:
        yield f"{name} on {behind}: {found:.2f}"
