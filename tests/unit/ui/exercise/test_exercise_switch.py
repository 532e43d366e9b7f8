from __future__ import annotations

from pytestqt.qtbot import QtBot

from console.domain.errors import ExpectedError
from console.paths import exercise_folder
from console.storage.window_lock import WindowLock
from helpers.windows import SampleWindow


def test_an_exercise_that_can_not_begin_says_why_and_nothing_is_switched(
    qtbot: QtBot, desk_window: SampleWindow
) -> None:
    switch = desk_window.window.exercise.switch
    told: list[str] = []

    def tell(error: ExpectedError) -> None:
        told.append(error.sentence)

    switch.begin(tell, fresh=False)
    assert switch.has_one_to_go_on_with
    other = WindowLock(exercise_folder(desk_window.desk.folder))
    assert other.acquire()
    with qtbot.assertNotEmitted(switch.switch_asked):
        switch.begin(tell, fresh=True)
    other.release()
    assert told == ["The exercise is open in another window: end it there, then begin a new one"]


def test_the_live_window_is_no_exercise(desk_window: SampleWindow) -> None:
    assert not desk_window.window.exercise.switch.is_exercise
