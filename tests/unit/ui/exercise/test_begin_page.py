from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.exercise.begin_page import BeginExercisePage
from console.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> BeginExercisePage:
    page = BeginExercisePage()
    qtbot.addWidget(page)
    page.show_choices(one_is_there=True)
    page.show()
    return page


def _answer(page: BeginExercisePage) -> str:
    label = page.findChild(QLabel, "exercise.answer")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.mark.parametrize("typed", ["exercise", " EXERCISE "])
def test_the_word_and_enter_ask_for_it(qtbot: QtBot, page: BeginExercisePage, typed: str) -> None:
    QTest.keyClicks(page.word, typed)
    with qtbot.waitSignal(page.begin_asked) as asked:
        QTest.keyClick(page.word, Qt.Key.Key_Return)
    assert asked.args == [False]


def test_a_new_one_is_begun_only_when_ticked(qtbot: QtBot, page: BeginExercisePage) -> None:
    page.fresh.setChecked(True)
    page.word.setText("EXERCISE")
    with qtbot.waitSignal(page.begin_asked) as asked:
        page.begin.click()
    assert asked.args == [True]
    page.show_choices(one_is_there=False)
    assert not page.fresh.isVisible()
    assert not page.fresh.isChecked()


@pytest.mark.parametrize("typed", ["", "exercis", "live"])
def test_nobody_gets_there_by_accident(qtbot: QtBot, page: BeginExercisePage, typed: str) -> None:
    page.word.setText(typed)
    with qtbot.assertNotEmitted(page.begin_asked):
        page.begin.click()
    assert "Type the word EXERCISE first" in _answer(page)


def test_an_impatient_enter_begins_one_exercise_and_after_a_refusal_another_may_be_asked_for(
    page: BeginExercisePage,
) -> None:
    asked: list[bool] = []
    page.begin_asked.connect(asked.append)
    page.fresh.setChecked(True)
    page.word.setText("EXERCISE")
    for _ in range(3):
        QTest.keyClick(page.word, Qt.Key.Key_Return)
    assert asked == [True]
    page.tell("The disk is full: make room")
    page.begin.click()
    assert asked == [True, True]
