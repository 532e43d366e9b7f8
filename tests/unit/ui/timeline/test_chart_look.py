from __future__ import annotations

from console.domain.line import LineState
from console.ui.theme import SMALL_PT, Theme
from console.ui.timeline.chart_look import BAR_PX, bar_height, chart_look, face, row_height
from console.ui.widgets.pane_head import TARGET_PX


def test_every_state_has_the_colors_of_its_chip(theme: Theme) -> None:
    inks = chart_look(theme).inks
    for state in LineState:
        colors = theme.tokens.states[state]
        assert (inks.states[state].fill.name(), inks.states[state].ink.name()) == (
            colors.fill.lower(),
            colors.ink.lower(),
        )
    assert inks.states[LineState.OPERATIONAL].border is None
    assert inks.states[LineState.DOWN].border is not None


def test_bars_are_eighteen_pixels_and_follow_the_text(theme: Theme) -> None:
    large = theme.zoomed(2.0)
    assert (bar_height(theme), bar_height(large)) == (BAR_PX, 2 * BAR_PX)
    assert chart_look(large).unit == 2 * chart_look(theme).unit
    assert chart_look(theme).code.font.pointSizeF() == SMALL_PT


def test_a_row_can_be_hit_and_holds_its_name(theme: Theme) -> None:
    assert row_height(theme) >= TARGET_PX
    assert row_height(theme.zoomed(2.0)) >= face(theme.zoomed(2.0).font()).pitch
