from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.compact.worst_line import ALL_WELL, WorstLine
from console.ui.theme import Theme
from helpers.pixels import share_of
from helpers.situations import NOW, quiet_situation, situation


@pytest.fixture
def worst(qtbot: QtBot, theme: Theme) -> WorstLine:
    worst = WorstLine(theme)
    qtbot.addWidget(worst)
    worst.resize(340, worst.sizeHint().height())
    return worst


def test_the_worst_line_is_named_with_its_running_clock(worst: WorstLine, theme: Theme) -> None:
    worst.show_situation(situation())
    assert (worst.worst, worst.clock) == ("3 911 Wireless Verizon", "42:09")
    assert worst.accessibleName() == "Worst: line 3 911 Wireless Verizon, Down, 42 minutes"
    assert share_of(worst.grab().toImage(), theme.fill(LineState.DOWN)) > 0.5
    worst.tick(NOW + timedelta(seconds=1))
    assert worst.clock == "42:10"


def test_where_all_is_well_it_is_quiet_and_keeps_its_row(worst: WorstLine, theme: Theme) -> None:
    worst.show_situation(situation())
    height = worst.sizeHint().height()
    worst.show_situation(quiet_situation())
    assert worst.sizeHint().height() == height
    assert (worst.worst, worst.clock) == ("", "")
    assert worst.accessibleName() == worst.text() == ALL_WELL
    assert share_of(worst.grab().toImage(), theme.fill(LineState.DOWN)) == 0


def test_it_grows_with_the_text(worst: WorstLine, theme: Theme) -> None:
    before = worst.sizeHint().height()
    worst.apply_theme(theme.zoomed(2))
    assert worst.minimumSizeHint().height() > 1.7 * before


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("room", [10, 60, 120, 200, 400])
def test_the_word_of_the_state_is_whole_however_little_room_there_is(
    worst: WorstLine, theme: Theme, zoom: float, room: int
) -> None:
    worst.show_situation(situation())
    worst.apply_theme(theme.zoomed(zoom))
    assert worst.words(room).split()[0] == "DOWN"
    assert worst.words(2000) == "DOWN 3 911 Wireless Verizon"
