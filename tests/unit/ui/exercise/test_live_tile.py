from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.exercise.live_tile import CANT_READ, LiveTile
from console.ui.theme import Theme
from helpers.situations import quiet_situation, situation


@pytest.fixture
def tile(qtbot: QtBot, theme: Theme) -> LiveTile:
    tile = LiveTile(theme)
    qtbot.addWidget(tile)
    return tile


def test_the_worst_live_state_colors_it_and_all_are_in_words(tile: LiveTile) -> None:
    tile.show_live(situation())
    assert tile.state is LineState.DOWN
    assert tile.words.startswith("LIVE: 1 DOWN")
    assert tile.isVisible()


def test_a_quiet_live_board_is_said_quietly(tile: LiveTile) -> None:
    quiet = quiet_situation()
    tile.show_live(quiet)
    assert tile.state is LineState.OPERATIONAL
    assert tile.words == f"LIVE: {len(quiet.lines)} of {len(quiet.lines)} operational"


def test_what_can_not_be_read_is_unknown(tile: LiveTile) -> None:
    tile.show_live(None)
    assert (tile.state, tile.words, tile.accessibleName()) == (LineState.UNKNOWN, CANT_READ, CANT_READ)


def test_nothing_is_shown_before_anything_is_known(tile: LiveTile) -> None:
    assert not tile.isVisible()
