from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from console.ui.exercise.exercise_page import AGAIN, NO_LIVE, ExercisePage
from console.ui.theme import Theme

DRILLS = (Path("one_bad_day.txt"), Path("two.txt"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ExercisePage:
    page = ExercisePage(DRILLS)
    qtbot.addWidget(page)
    page.show_choices(can_end=True)
    return page


def _answer(page: ExercisePage) -> str:
    label = page.findChild(QLabel, "exercise.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_drill_is_chosen_with_its_pace(qtbot: QtBot, page: ExercisePage) -> None:
    assert page.drills.itemText(0) == "One bad day"
    page.drills.setCurrentIndex(1)
    page.pace.setCurrentIndex(page.pace.findText("five times as fast"))
    with qtbot.waitSignal(page.drill_chosen) as chosen:
        page.play.click()
    assert chosen.args == ["two.txt", 5]


@pytest.mark.parametrize(("picked", "asked"), [("mine.txt", [["mine.txt", 1]]), ("", [])])
def test_a_drill_of_ones_own_comes_from_a_file(
    page: ExercisePage, monkeypatch: pytest.MonkeyPatch, picked: str, asked: list[list[object]]
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (picked, ""))
    chosen: list[list[object]] = []
    page.drill_chosen.connect(lambda path, pace: chosen.append([path, pace]))
    page.file.click()
    assert chosen == asked


def test_the_end_is_asked_twice(qtbot: QtBot, page: ExercisePage) -> None:
    with qtbot.assertNotEmitted(page.end_asked):
        page.end.click()
    assert _answer(page) == AGAIN
    with qtbot.waitSignal(page.end_asked):
        page.end.click()


def test_coming_back_to_the_page_asks_anew(qtbot: QtBot, page: ExercisePage) -> None:
    page.end.click()
    page.show_choices(can_end=True)
    with qtbot.assertNotEmitted(page.end_asked):
        page.end.click()


def test_without_a_live_record_there_is_no_way_back(qtbot: QtBot, page: ExercisePage) -> None:
    page.show_choices(can_end=False)
    with qtbot.assertNotEmitted(page.end_asked):
        page.end.click()
        page.end.click()
    assert _answer(page) == NO_LIVE
