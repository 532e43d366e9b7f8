from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.services.exercises import has_exercise
from console.ui.exercise.begin_page import BeginExercisePage
from console.ui.exercise.exercise_page import ExercisePage
from console.ui.page_name import PageName
from console.ui.theme import Theme
from helpers.windows import SampleWindow

SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def exercise(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record", exercise=True)
    yield window
    window.close()


def _answer(page: ExercisePage) -> str:
    label = page.findChild(QLabel, "exercise.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_word_typed_makes_the_record_ready_and_asks_for_it(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_X, modifier=SHIFTED)
    assert desk_window.is_shown(BeginExercisePage)
    desk_window.type("exercise")
    with qtbot.waitSignal(desk_window.window.exercise.switch.switch_asked) as asked:
        desk_window.press(Qt.Key.Key_Return)
    assert asked.args == [True]
    assert has_exercise(desk_window.desk.folder)


def test_a_drill_is_played_from_the_page_and_the_board_comes_back(exercise: SampleWindow) -> None:
    exercise.press(Qt.Key.Key_X, modifier=SHIFTED)
    exercise.press(Qt.Key.Key_Return)
    assert exercise.window.pages.on_desk
    assert exercise.window.exercise.strip.sentence.startswith("11:49  ")
    assert exercise.has_keyboard(exercise.window.line.field)


def test_a_file_that_is_no_drill_is_refused_on_the_page(exercise: SampleWindow, tmp_path: Path) -> None:
    path = tmp_path / "drill.txt"
    path.write_text("noon")
    exercise.open(PageName.EXERCISE)
    page = exercise.page(ExercisePage)
    page.drill_chosen.emit(str(path), 1)
    assert _answer(page).startswith("drill.txt: line 1: expected a time")
    assert exercise.is_shown(ExercisePage)


def test_the_way_back_is_asked_for_where_there_is_one(qtbot: QtBot, exercise: SampleWindow) -> None:
    switch = exercise.window.exercise.switch
    switch.can_end = True
    exercise.open(PageName.EXERCISE)
    page = exercise.page(ExercisePage)
    page.end.click()
    with qtbot.waitSignal(switch.switch_asked) as asked:
        page.end.click()
    assert asked.args == [False]
    switch.refused.emit("It is open elsewhere")
    assert _answer(page) == "It is open elsewhere"
