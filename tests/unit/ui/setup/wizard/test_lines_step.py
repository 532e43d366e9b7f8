from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup, Origin
from console.domain.line_proposals import Division
from console.ui.setup.wizard.lines_step import LinesStep


@pytest.fixture
def step(qtbot: QtBot) -> LinesStep:
    step = LinesStep()
    qtbot.addWidget(step)
    step.show()
    step.activateWindow()
    QTest.qWaitForWindowActive(step)
    return step


def _names(step: LinesStep) -> list[str]:
    return [line.name for line in step.lines()]


def test_911_by_type_with_a_routine_line_is_proposed(step: LinesStep) -> None:
    assert step.division is Division.BY_TYPE
    assert _names(step) == ["911 Landline", "911 Wireless", "911 VoIP", "Text-to-911", "Routine"]
    step.focus_first()
    assert QApplication.focusWidget() is step.divisions[Division.BY_TYPE]


def test_911_can_be_one_line(step: LinesStep) -> None:
    step.divisions[Division.ONE].click()
    assert _names(step) == ["911", "Routine"]


def test_lines_can_come_from_a_spreadsheet_afterwards(step: LinesStep) -> None:
    step.divisions[Division.LATER].click()
    assert _names(step) == []
    assert not step.more_lines.isVisible()
    label = step.findChild(QLabel, "wizard.lines.will_be")
    assert isinstance(label, QLabel)
    assert label.text() == "0 lines"


def test_carriers_are_asked_for_only_where_they_count(step: LinesStep) -> None:
    assert not step.carriers["Verizon"].isVisible()
    step.divisions[Division.BY_CARRIER].click()
    assert step.carriers["Verizon"].isVisible()
    step.carriers["Verizon"].click()
    QTest.keyClicks(step.more_carriers, "US Cellular, verizon,")
    wireless = [line for line in step.lines() if line.origin is Origin.WIRELESS]
    assert [line.carrier for line in wireless] == ["Verizon", "US Cellular"]


def test_other_lines_are_ticked_or_typed(step: LinesStep) -> None:
    step.others["School"].click()
    step.others["Internal"].click()
    QTest.keyClicks(step.more_lines, "Jail, Fire desk, school, jail")
    groups = {line.name: line.group for line in step.lines()}
    assert groups["School"] is LineGroup.SCHOOL
    assert groups["Internal"] is LineGroup.ADMIN
    assert [name for name, group in groups.items() if group is LineGroup.OTHER] == ["Jail", "Fire desk"]


def test_what_will_be_is_said_while_choosing(step: LinesStep) -> None:
    step.divisions[Division.ONE].click()
    label = step.findChild(QLabel, "wizard.lines.will_be")
    assert isinstance(label, QLabel)
    assert label.text() == "2 lines: 911, Routine"
