from __future__ import annotations

from itertools import combinations

import pytest

from console.domain.line import LineState
from console.ui.contrast import GRAPHIC_RATIO, TEXT_RATIO, contrast
from console.ui.palette import DARK, Tokens
from helpers.color_vision import VISIONS, ciede2000, seen_apart

THEMES = [DARK]
STATES = list(LineState)


def test_the_color_difference_is_measured_as_its_authors_measure_it() -> None:
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, -1.0, 2.0), (50, 0, 0)) == pytest.approx(2.3669, abs=1e-4)
    assert ciede2000((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447)) == pytest.approx(1.4441, abs=1e-4)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
class TestEveryTheme:
    def test_text_is_readable_on_the_ground_and_on_rows(self, tokens: Tokens) -> None:
        for behind in (tokens.ground, tokens.row):
            assert contrast(tokens.text, behind) >= TEXT_RATIO
            assert contrast(tokens.muted, behind) >= TEXT_RATIO
            assert contrast(tokens.exercise, behind) >= TEXT_RATIO

    def test_borders_and_the_focus_ring_stand_out(self, tokens: Tokens) -> None:
        for behind in (tokens.ground, tokens.row):
            assert contrast(tokens.border, behind) >= GRAPHIC_RATIO
            assert contrast(tokens.focus, behind) >= GRAPHIC_RATIO

    def test_ink_is_readable_on_every_fill(self, tokens: Tokens) -> None:
        assert {state for state in STATES if _ink_contrast(tokens, state) < TEXT_RATIO} == set()

    def test_text_is_readable_on_buttons_and_in_selections(self, tokens: Tokens) -> None:
        assert contrast(tokens.text, tokens.control.fill) >= TEXT_RATIO
        assert contrast(tokens.muted, tokens.control.fill) >= TEXT_RATIO
        assert contrast(tokens.ground, tokens.muted) >= TEXT_RATIO

    def test_every_abnormal_chip_has_a_border_that_stands_out_on_the_row(self, tokens: Tokens) -> None:
        for state in set(STATES) - {LineState.OPERATIONAL}:
            border = tokens.chip_border(state)
            assert border is not None
            assert contrast(border, tokens.row) >= GRAPHIC_RATIO

    @pytest.mark.parametrize("vision", VISIONS)
    def test_no_two_fills_look_alike_to_any_eye(self, tokens: Tokens, vision: str) -> None:
        apart = {
            (one, other): seen_apart(tokens.states[one].fill, tokens.states[other].fill, vision)
            for one, other in combinations(STATES, 2)
        }
        assert min(apart.values()) >= 15
        assert min(distance for pair, distance in apart.items() if LineState.DOWN in pair) >= 20

    def test_it_colors_all_six_states(self, tokens: Tokens) -> None:
        assert set(tokens.states) == set(STATES)


def test_the_separation_of_dark_is_the_one_that_was_computed() -> None:
    assert _least("normal") == pytest.approx(24.5, abs=0.05)
    assert _least("deutan") == pytest.approx(17.3, abs=0.05)
    assert _least("protan") == pytest.approx(21.4, abs=0.05)
    assert _least("tritan") == pytest.approx(17.3, abs=0.05)


def test_a_chip_takes_its_ink_as_border_where_that_stands_out_and_the_themes_where_not() -> None:
    assert DARK.chip_border(LineState.DOWN) == DARK.states[LineState.DOWN].ink
    assert DARK.chip_border(LineState.DEGRADED) == DARK.border


def test_operational_is_quiet() -> None:
    assert DARK.chip_border(LineState.OPERATIONAL) is None


def test_nobody_can_repaint_a_theme() -> None:
    with pytest.raises(AttributeError):
        DARK.row = "#000000"  # type: ignore[misc]  # that is the point
    with pytest.raises(TypeError):
        DARK.states[LineState.DOWN] = DARK.control  # type: ignore[index]  # that is the point


def _ink_contrast(tokens: Tokens, state: LineState) -> float:
    colors = tokens.states[state]
    return contrast(colors.ink, colors.fill)


def _least(vision: str) -> float:
    fills = [DARK.states[state].fill for state in STATES]
    return min(seen_apart(one, other, vision) for one, other in combinations(fills, 2))
