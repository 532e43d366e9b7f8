from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.drill import Drill, DrillInject
from console.ui.exercise.drill_player import DrillPlayer
from console.ui.exercise.drill_strip import DrillStrip
from console.ui.theme import Theme
from helpers.clocks import SettableClock
from helpers.desks import NOON

INJECTS = (
    DrillInject(after_s=0, clock="12:00", text="<b>one</b>"),
    DrillInject(after_s=90, clock="12:01", text="two"),
)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> DrillStrip:
    strip = DrillStrip(theme)
    qtbot.addWidget(strip)
    return strip


def _title(strip: DrillStrip) -> str:
    label = strip.findChild(QLabel, "drill.title")
    assert isinstance(label, QLabel)
    return label.text()


def test_it_says_what_was_said_and_when_it_goes_on(strip: DrillStrip) -> None:
    player = DrillPlayer(Drill(title="Sample", injects=INJECTS), SettableClock(NOON), pace=1)
    player.fed.connect(strip.show_inject)
    player.go_on()
    strip.show_player(player)
    assert strip.sentence == "12:00  <b>one</b>"
    assert _title(strip) == "EXERCISE · DRILL 1 of 2 · Sample · next in 00:01:30"
    player.pause()
    strip.show_player(player)
    assert _title(strip).endswith("paused")
    assert strip.pause.text() == "Go on"


def test_when_all_is_said_only_the_end_is_left(strip: DrillStrip) -> None:
    player = DrillPlayer(Drill(title="Sample", injects=INJECTS), SettableClock(NOON), pace=1)
    player.say_next()
    player.say_next()
    strip.show_player(player)
    assert "that was all" in _title(strip)
    assert [strip.say_next.isEnabled(), strip.pause.isEnabled(), strip.end.isEnabled()] == [False, False, True]


def test_it_grows_with_the_text(strip: DrillStrip, theme: Theme) -> None:
    strip.show_inject(INJECTS[0])
    before = strip.sizeHint().height()
    strip.apply_theme(theme.zoomed(2))
    assert strip.sizeHint().height() > before
