from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.services.settings import ThemeName
from console.ui.board.board_view import BoardView
from console.ui.contrast import contrast, luminance
from console.ui.models.board_model import BoardModel
from console.ui.palette import DARK, HIGH_CONTRAST, LIGHT, NIGHT, THEMES, StateColors, Tokens
from console.ui.theme import Theme, dress
from helpers.color_vision import VISIONS, ciede2000
from helpers.palette_gates import (
    GATES,
    Gate,
    chips_on_rows,
    edges_on_their_ground,
    fills_apart,
    ink_on_fills,
    separations,
    text_on_controls,
    text_on_its_ground,
)
from helpers.pixels import pixels
from helpers.situations import quiet_situation

EVERY_THEME = pytest.mark.parametrize("tokens", THEMES.values(), ids=lambda tokens: tokens.name)


def repainted(tokens: Tokens, state: LineState, *, fill: str = "", ink: str = "") -> Tokens:
    """The theme with another fill or ink for one state."""
    was = tokens.states[state]
    colors = StateColors(fill=fill or was.fill, ink=ink or was.ink)
    return replace(tokens, states=MappingProxyType({**tokens.states, state: colors}))


def with_one(tokens: Tokens, name: str, color: str) -> Tokens:
    """The theme with another color for one thing."""
    changed: dict[str, Any] = {name: color}
    return replace(tokens, **changed)


@EVERY_THEME
@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.__name__)
def test_every_theme_passes_every_gate(tokens: Tokens, gate: Gate) -> None:
    assert list(gate(tokens)) == []


@EVERY_THEME
def test_every_theme_colors_all_six_states(tokens: Tokens) -> None:
    assert list(tokens.states) == list(LineState)


def test_every_theme_that_can_be_chosen_has_colors_of_its_own() -> None:
    assert list(THEMES) == list(ThemeName)
    assert len({tokens.name for tokens in THEMES.values()}) == len(THEMES)


@EVERY_THEME
def test_each_gate_notices_what_does_not_pass(tokens: Tokens) -> None:
    down, operational = LineState.DOWN, LineState.OPERATIONAL
    for name in ("text", "muted", "exercise"):
        assert any(name in said for said in text_on_its_ground(with_one(tokens, name, tokens.ground)))
    for name in ("border", "focus"):
        assert any(name in said for said in edges_on_their_ground(with_one(tokens, name, tokens.row)))
    assert list(text_on_controls(repainted(tokens, operational, fill=tokens.text)))
    assert list(ink_on_fills(repainted(tokens, down, ink=tokens.states[down].fill)))
    assert list(chips_on_rows(replace(repainted(tokens, down, ink=tokens.row), border=tokens.row)))
    alike = repainted(tokens, down, fill=tokens.states[LineState.DEGRADED].fill)
    assert {said.rsplit(": ")[0] for said in fills_apart(alike)} >= {
        f"degraded and down to {vision} eyes" for vision in VISIONS
    }


def test_violet_and_blue_that_only_ordinary_eyes_tell_apart_do_not_pass() -> None:
    tokens = repainted(repainted(DARK, LineState.UNKNOWN, fill="#8A5FC4"), LineState.MAINTENANCE, fill="#4F72C8")
    said = [one for one in fills_apart(tokens) if one.startswith("unknown and maintenance")]
    assert any("deutan eyes" in one for one in said)
    assert not any("normal eyes" in one for one in said)


@pytest.mark.parametrize(
    ("tokens", "vision", "least", "from_down"),
    [
        (LIGHT, "normal", 25.7, 29.8),
        (LIGHT, "deutan", 22.7, 28.2),
        (DARK, "normal", 24.5, 24.5),
        (DARK, "deutan", 17.3, 20.1),
        (DARK, "protan", 21.4, 23.4),
        (DARK, "tritan", 17.3, 24.0),
        (NIGHT, "protan", 9.9, 13.1),
        (NIGHT, "deutan, Vienot", 12.3, 12.3),
        (NIGHT, "protan, Vienot", 9.8, 12.4),
        (HIGH_CONTRAST, "tritan", 14.6, 32.6),
        (HIGH_CONTRAST, "protan, Vienot", 21.5, 25.1),
    ],
)
def test_the_separations_are_those_that_the_design_computed(
    tokens: Tokens, vision: str, least: float, from_down: float
) -> None:
    apart = separations(tokens, vision)
    assert min(apart.values()) == pytest.approx(least, abs=0.05)
    assert min(found for pair, found in apart.items() if LineState.DOWN in pair) == pytest.approx(from_down, abs=0.05)


def test_the_contrasts_are_those_that_the_design_computed() -> None:
    assert contrast(LIGHT.text, LIGHT.row) == pytest.approx(16.2, abs=0.05)
    assert contrast(DARK.muted, DARK.ground) == pytest.approx(7.7, abs=0.05)
    assert contrast(NIGHT.border, NIGHT.row) == pytest.approx(3.3, abs=0.05)
    assert contrast(HIGH_CONTRAST.focus, HIGH_CONTRAST.ground) == pytest.approx(19.6, abs=0.05)
    colors = NIGHT.states[LineState.INTERMITTENT]
    assert contrast(colors.ink, colors.fill) == pytest.approx(4.67, abs=0.005)


def test_the_color_difference_is_measured_as_its_authors_measure_it() -> None:
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, -1.0, 2.0), (50, 0, 0)) == pytest.approx(2.3669, abs=1e-4)
    assert ciede2000((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447)) == pytest.approx(1.4441, abs=1e-4)


def test_a_chip_takes_its_ink_as_border_where_that_stands_out_and_the_themes_where_not() -> None:
    assert DARK.chip_border(LineState.DOWN) == DARK.states[LineState.DOWN].ink
    assert DARK.chip_border(LineState.DEGRADED) == DARK.border
    assert HIGH_CONTRAST.chip_border(LineState.UNKNOWN) == HIGH_CONTRAST.border


@EVERY_THEME
def test_operational_is_quiet(tokens: Tokens) -> None:
    assert tokens.chip_border(LineState.OPERATIONAL) is None


def test_only_high_contrast_draws_every_edge() -> None:
    assert [tokens.name for tokens in THEMES.values() if tokens.draws_every_edge] == ["High contrast"]


def light_of(qtbot: QtBot, qapp: QApplication, tokens: Tokens) -> float:
    """The mean relative luminance of a quiet board of nine lines."""
    model = BoardModel()
    model.show(quiet_situation())
    dress(qapp, Theme(tokens=tokens))
    view = BoardView(model, Theme(tokens=tokens))
    qtbot.addWidget(view)
    view.resize(760, 620)
    view.clearSelection()
    counted = Counter(pixels(view.viewport().grab().toImage()))
    light = sum(luminance(f"#{color & 0xFFFFFF:06x}") * count for color, count in counted.items())
    return light / sum(counted.values())


def test_night_gives_off_less_than_half_the_light_of_dark_and_dark_a_fraction_of_light(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    light, dark, night, high = (light_of(qtbot, qapp, tokens) for tokens in (LIGHT, DARK, NIGHT, HIGH_CONTRAST))
    assert night < 0.5 * dark
    assert night < high < light
    assert dark < 0.06
    assert night < 0.025
    assert light > 0.7


def test_nobody_can_repaint_a_theme() -> None:
    with pytest.raises(AttributeError):
        DARK.row = "#000000"  # type: ignore[misc]  # that is the point
    with pytest.raises(TypeError):
        DARK.states[LineState.DOWN] = DARK.control  # type: ignore[index]  # that is the point
    with pytest.raises(TypeError):
        THEMES[ThemeName.DARK] = LIGHT  # type: ignore[index]  # that is the point
