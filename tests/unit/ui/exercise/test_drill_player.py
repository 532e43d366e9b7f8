from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from console.domain.drill import Drill, DrillInject
from console.ui.exercise.drill_player import DrillPlayer
from helpers.clocks import SettableClock
from helpers.desks import NOON

DRILL = Drill(
    title="Sample",
    injects=tuple(
        DrillInject(after_s=after, clock=f"12:{after // 60:02}", text=f"after {after}") for after in (0, 60, 60, 300)
    ),
)


@pytest.fixture
def clock(qapp: QCoreApplication) -> SettableClock:
    return SettableClock(NOON)


def _played(clock: SettableClock, pace: int = 1) -> tuple[DrillPlayer, list[int]]:
    player, said = DrillPlayer(DRILL, clock, pace=pace), list[int]()
    player.fed.connect(lambda inject: said.append(inject.after_s))
    return player, said


def test_the_first_inject_is_said_at_once_and_the_others_at_their_time(clock: SettableClock) -> None:
    player, said = _played(clock)
    assert player.is_paused
    player.go_on()
    assert said == [0]
    assert player.next_in_s == 60
    clock.pass_time(59)
    player.tick()
    assert said == [0]
    clock.pass_time(1)
    player.tick()
    assert said == [0, 60, 60]
    clock.pass_time(240)
    player.tick()
    assert said == [0, 60, 60, 300]
    assert player.is_over
    assert player.next_in_s is None


def test_a_faster_pace_shortens_the_waiting(clock: SettableClock) -> None:
    player, said = _played(clock, pace=5)
    player.go_on()
    assert player.next_in_s == 12
    clock.pass_time(12)
    player.tick()
    assert said == [0, 60, 60]


def test_paused_time_does_not_pass_in_the_story(clock: SettableClock) -> None:
    player, said = _played(clock)
    player.go_on()
    clock.pass_time(30)
    player.pause()
    clock.pass_time(1000)
    player.tick()
    assert said == [0]
    player.go_on()
    assert player.next_in_s == 30


def test_the_next_inject_can_be_said_early_and_the_story_jumps_to_it(clock: SettableClock) -> None:
    player, said = _played(clock)
    player.go_on()
    player.say_next()
    assert said == [0, 60, 60]
    assert player.next_in_s == 240
    player.say_next()
    player.say_next()
    assert said == [0, 60, 60, 300]
    assert player.is_paused
