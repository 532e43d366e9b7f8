from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.services.set_up_file import read_set_up
from console.services.set_up_file.faults import Fault
from console.ui.setup.wizard.center_step import CenterStep


@pytest.fixture
def step(qtbot: QtBot) -> CenterStep:
    step = CenterStep(["America/Denver", "America/New_York"], "America/New_York")
    qtbot.addWidget(step)
    step.show()
    return step


def test_the_zone_of_this_pc_is_proposed(step: CenterStep) -> None:
    QTest.keyClicks(step.form.fields["name"].editor, " Ridgefield ")
    change = read_set_up(step.text(), "typed", None)
    assert change.center is not None
    assert (change.center.name, change.center.timezone) == ("Ridgefield", "America/New_York")


def test_what_is_wrong_with_no_field_is_said_all_the_same(step: CenterStep) -> None:
    step.take_faults([Fault(place="center", reason="the table is missing")])
    assert step.fault == "▸ center: the table is missing."
    step.take_faults([Fault(place="center", reason="name is missing")])
    assert step.fault == ""
    assert step.form.fields["name"].note == "▸ Name is missing"
