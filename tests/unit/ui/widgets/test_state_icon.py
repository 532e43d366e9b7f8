from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.widgets.state_icon import state_icon
from helpers.pixels import share_of


@pytest.mark.parametrize("state", list(LineState))
def test_an_icon_shows_the_shape_on_its_fill(theme: Theme, state: LineState) -> None:
    image = state_icon(state, theme, 24).pixmap(48, 48).toImage()
    assert share_of(image, theme.fill(state)) > 0.2
    assert share_of(image, theme.ink(state)) > 0.05
