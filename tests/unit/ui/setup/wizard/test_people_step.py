from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.usual_shifts import UsualShifts
from console.services.set_up_file.faults import Fault
from console.ui.setup.wizard.people_step import PeopleStep
from helpers.model_rules import WatchedModel


@pytest.fixture
def step(qtbot: QtBot) -> PeopleStep:
    step = PeopleStep()
    qtbot.addWidget(step)
    step.show()
    step.activateWindow()
    QTest.qWaitForWindowActive(step)
    step.focus_first()
    return step


def _choose(step: PeopleStep, choice: UsualShifts) -> None:
    step.shifts.setCurrentIndex(step.shifts.findData(choice))


def test_people_are_typed_one_in_each_row(step: PeopleStep) -> None:
    QTest.keyClicks(step.people, "km Kim Moran")
    QTest.keyClick(step.people, Qt.Key.Key_Return)
    QTest.keyClicks(step.people, "JR  Jo van Reyes")
    said = tomllib.loads(step.text())["operator"]
    assert said == [{"initials": "km", "name": "Kim Moran"}, {"initials": "JR", "name": "Jo van Reyes"}]


def test_enter_in_an_empty_row_goes_on(qtbot: QtBot, step: PeopleStep) -> None:
    QTest.keyClicks(step.people, "KM Kim")
    with qtbot.assertNotEmitted(step.people.done):
        QTest.keyClick(step.people, Qt.Key.Key_Return)
    with qtbot.waitSignal(step.people.done):
        QTest.keyClick(step.people, Qt.Key.Key_Return)
    with qtbot.waitSignal(step.people.done):
        QTest.keyClick(step.people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_tab_does_not_stay_in_the_rows(step: PeopleStep) -> None:
    QTest.keyClick(step.people, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is step.shifts


@pytest.mark.parametrize(("choice", "count"), [(UsualShifts.THREE_OF_EIGHT, 3), (UsualShifts.FOUR_OF_TEN, 4)])
def test_a_pattern_brings_its_times(step: PeopleStep, choice: UsualShifts, count: int) -> None:
    watched = WatchedModel(step.model)
    _choose(step, choice)
    assert len(tomllib.loads(step.text())["shift"]) == count
    watched.check()


def test_times_can_be_changed(step: PeopleStep) -> None:
    step.model.setData(step.model.index(0, 1), "06:30")
    assert tomllib.loads(step.text())["shift"][0] == {"name": "Day", "start": "06:30", "end": "19:00"}


def test_no_shifts_and_nobody_are_fine(step: PeopleStep) -> None:
    _choose(step, UsualShifts.NONE)
    assert not step.times.isVisible()
    assert step.text() == ""


def test_a_fault_names_the_row_the_person_sees(step: PeopleStep) -> None:
    step.people.setPlainText("KM Kim\n\nJR")
    step.take_faults([Fault(place="operator 2 (initials JR)", reason="name is missing")])
    assert step.fault == "▸ Row 3: name is missing."
    assert QApplication.focusWidget() is step.people
    QTest.keyClicks(step.people, "x")
    assert step.fault == ""


def test_a_fault_in_a_time_is_said_at_its_cell(step: PeopleStep) -> None:
    step.take_faults([Fault(place="shift 2", reason='start "7" is not a time such as "07:00" or "23:30"')])
    assert step.model.fault_at(1, 1).startswith('start "7"')
    assert "shift 2: start" in step.fault
    assert QApplication.focusWidget() is step.times


def test_a_fault_of_all_people_is_said_as_one(step: PeopleStep) -> None:
    step.take_faults([Fault(place="operator", reason="the file has 1001 of these tables, at most 1000 fit")])
    assert step.fault.startswith("▸ operator: the file has")
