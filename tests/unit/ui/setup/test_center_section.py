from __future__ import annotations

import tomllib

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.services.set_up_file.faults import Fault
from console.ui.setup.center_section import CenterSection
from helpers.situations import SET_UP


@pytest.fixture
def section(qtbot: QtBot) -> CenterSection:
    section = CenterSection(["America/Denver", "America/New_York"])
    qtbot.addWidget(section)
    section.show()
    section.activateWindow()
    QTest.qWaitForWindowActive(section)
    section.show_set_up(SET_UP)
    return section


def test_the_center_is_shown_and_only_changes_are_said(qtbot: QtBot, section: CenterSection) -> None:
    assert section.form.fields["timezone"].text == "America/New_York"
    section.form.fields["told"].text = "Chief\nIT on call"
    section.form.fields["late_after_min"].text = "10"
    with qtbot.waitSignal(section.text_said) as said:
        section.save.click()
    assert tomllib.loads(str(said.args[0])) == {"center": {"told": ["Chief", "IT on call"], "late_after_min": 10}}


def test_enter_saves(qtbot: QtBot, section: CenterSection) -> None:
    section.focus_first()
    focused = QApplication.focusWidget()
    assert focused is section.form.fields["name"].editor
    with qtbot.waitSignal(section.text_said):
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_what_is_half_typed_outlives_what_others_change(section: CenterSection) -> None:
    QTest.keyClicks(section.form.fields["fcc_psap_id"].editor, "12")
    section.show_set_up(replace(SET_UP, center=replace(SET_UP.center, name="Renamed")))
    assert section.form.fields["name"].text == "Renamed"
    assert section.form.fields["fcc_psap_id"].text == "12"
    section.saved()
    assert section.form.fields["fcc_psap_id"].text == ""


def test_a_fault_goes_to_its_field(section: CenterSection) -> None:
    assert section.take_faults([Fault(place="center", reason="name is empty")]) == ()
    assert section.form.fields["name"].fault == "Name is empty"
