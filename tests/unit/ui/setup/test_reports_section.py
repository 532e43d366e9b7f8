from __future__ import annotations

import tomllib
from collections.abc import Mapping

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.report_choices import ReportChoices, ReportSection
from console.domain.set_up import SetUp
from console.services.set_up_file.faults import Fault
from console.ui.setup.reports_section import ReportsSection
from helpers.situations import SET_UP

CHOSEN = ReportChoices(title="Line log", signatures=("Chief",), leave_out=(ReportSection.TOLD,))


def of_center(choices: ReportChoices) -> SetUp:
    return replace(SET_UP, center=replace(SET_UP.center, report=choices))


def shown(section: ReportsSection) -> ReportsSection:
    section.show()
    section.activateWindow()
    QTest.qWaitForWindowActive(section)
    section.show_set_up(SET_UP)
    return section


@pytest.fixture
def section(qtbot: QtBot) -> ReportsSection:
    section = ReportsSection()
    qtbot.addWidget(section)
    return shown(section)


def said_of(qtbot: QtBot, section: ReportsSection) -> Mapping[str, object]:
    with qtbot.waitSignal(section.text_said) as said:
        section.save.click()
    return tomllib.loads(str(said.args[0]))


def test_what_the_center_has_is_shown_and_only_changes_are_said(qtbot: QtBot, section: ReportsSection) -> None:
    assert section.form.fields["signatures"].text == "Outgoing\nIncoming\nSupervisor review"
    assert all(box.isChecked() for box in section.boxes.values())
    assert said_of(qtbot, section) == {"report": {}}
    section.form.fields["agency"].text = "Town"
    section.boxes[ReportSection.CLOCK].click()
    section.boxes[ReportSection.TIMELINE].click()
    assert said_of(qtbot, section) == {"report": {"agency": "Town", "leave_out": ["timeline", "clock"]}}


def test_nobody_has_to_sign(qtbot: QtBot, section: ReportsSection) -> None:
    section.form.fields["signatures"].text = ""
    assert said_of(qtbot, section) == {"report": {"signatures": []}}


def test_enter_saves(qtbot: QtBot, section: ReportsSection) -> None:
    section.focus_first()
    focused = QApplication.focusWidget()
    assert focused is section.form.fields["title"].editor
    with qtbot.waitSignal(section.text_said):
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_what_is_half_typed_or_ticked_outlives_what_others_change(qtbot: QtBot, section: ReportsSection) -> None:
    section.form.fields["agency"].text = "Town"
    section.boxes[ReportSection.CLOCK].click()
    section.show_set_up(of_center(CHOSEN))
    assert section.form.fields["title"].text == "Line log"
    assert section.form.fields["agency"].text == "Town"
    assert said_of(qtbot, section) == {"report": {"agency": "Town", "leave_out": ["clock"]}}
    section.saved()
    assert section.form.fields["agency"].text == ""
    assert [one for one, box in section.boxes.items() if not box.isChecked()] == [ReportSection.TOLD]


def test_ticks_nobody_touched_follow_the_record(qtbot: QtBot, section: ReportsSection) -> None:
    section.show_set_up(of_center(CHOSEN))
    assert not section.boxes[ReportSection.TOLD].isChecked()
    assert said_of(qtbot, section) == {"report": {}}


def test_a_fault_goes_to_its_field(section: ReportsSection) -> None:
    faults = [Fault(place="report", reason='signatures "x" is too long'), Fault(place="center", reason="name is empty")]
    assert section.take_faults(faults) == (faults[1],)
    assert section.form.fields["signatures"].fault == 'Who signs "x" is too long'


def test_the_title_that_a_console_had_of_its_own_is_proposed_to_the_center(qtbot: QtBot) -> None:
    section = ReportsSection()
    qtbot.addWidget(section)
    section.saved()
    section.propose("Outage log")
    shown(section)
    assert section.proposed.isVisible()
    assert said_of(qtbot, section) == {"report": {"title": "Outage log"}}
    section.show_set_up(of_center(ReportChoices(title="Outage log")))
    with qtbot.waitSignal(section.proposal_answered):
        section.saved()
    with qtbot.assertNotEmitted(section.proposal_answered):
        section.saved()
    assert not section.proposed.isVisible()
    assert section.form.changed == {}


def test_a_center_that_has_a_title_needs_no_proposal(qtbot: QtBot) -> None:
    section = ReportsSection()
    qtbot.addWidget(section)
    section.propose("Outage log")
    section.show_set_up(of_center(CHOSEN))
    assert section.form.fields["title"].text == "Line log"
    assert section.proposed.isHidden()
