from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from console.ui.exercise.reminder import ExerciseReminder
from helpers.clocks import SettableClock
from helpers.desks import NOON


@pytest.fixture
def clock(qapp: QCoreApplication) -> SettableClock:
    return SettableClock(NOON)


def test_every_so_many_minutes_somebody_is_reminded(clock: SettableClock) -> None:
    reminder, told = ExerciseReminder(clock), list[str]()
    reminder.due.connect(told.append)
    reminder.key = "Ctrl+Shift+X"
    for _ in range(60):
        clock.pass_time(60)
        reminder.tick(30)
    assert told == [
        f"This is still an exercise, for {on} now. Ctrl+Shift+X leads back to the live board."
        for on in ("00:30:00", "01:00:00")
    ]


def test_where_no_key_leads_back_the_menu_does(clock: SettableClock) -> None:
    reminder, told = ExerciseReminder(clock), list[str]()
    reminder.due.connect(told.append)
    clock.pass_time(1800)
    reminder.tick(30)
    assert told == ["This is still an exercise, for 00:30:00 now. Menu Shift, Exercise leads back to the live board."]
