from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.widgets.state_chip import StateChip
from helpers.pixels import share_of


@pytest.fixture
def chip(qtbot: QtBot, theme: Theme) -> StateChip:
    chip = StateChip("a.chip", theme)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    return chip


@pytest.mark.parametrize("state", list(LineState))
def test_a_chip_shows_and_says_its_state(chip: StateChip, theme: Theme, state: LineState) -> None:
    chip.show_state(state)
    assert chip.text() == state.value.upper()
    assert chip.accessibleName() == state.value.capitalize()
    assert share_of(chip.grab().toImage(), theme.fill(state)) > 0.4


def test_it_grows_with_the_text_and_not_with_the_word(chip: StateChip, theme: Theme) -> None:
    before = chip.sizeHint()
    chip.show_state(LineState.INTERMITTENT)
    assert chip.sizeHint() == chip.minimumSizeHint() == before
    chip.apply_theme(theme.zoomed(2))
    assert chip.sizeHint().width() > 1.5 * before.width()
