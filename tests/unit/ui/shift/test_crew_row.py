from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from console.domain.shift import Shift
from console.ui.shift.crew_row import CrewRow
from helpers.situations import NOW, situation

SHIFT = Shift(id=1, name="Day", operators=("KM",), on_now=("KM",), started_at=NOW)


@pytest.fixture
def row(qtbot: QtBot) -> CrewRow:
    row = CrewRow()
    qtbot.addWidget(row)
    row.show_crew(SHIFT, situation())
    return row


def choose(row: CrewRow, initials: str) -> None:
    row.people.setCurrentIndex(row.people.findData(initials))


def test_somebody_who_is_on_goes_off_and_others_come_on(qtbot: QtBot, row: CrewRow) -> None:
    choose(row, "KM")
    assert row.button.text() == "KM goes off"
    with qtbot.waitSignal(row.entry_chosen) as off:
        row.button.click()
    choose(row, "JR")
    assert row.button.accessibleName() == "JR comes on"
    with qtbot.waitSignal(row.entry_chosen) as on:
        row.button.click()
    assert [off.args, on.args] == [["/off KM"], ["/on JR"]]


def test_the_one_chosen_stays_chosen_while_people_come_and_go(row: CrewRow) -> None:
    choose(row, "JR")
    row.show_crew(replace(SHIFT, on_now=("KM", "JR")), situation())
    assert row.button.text() == "JR goes off"
    set_up = situation().set_up
    fewer = replace(set_up, operators=tuple(one for one in set_up.operators if one.initials == "JR"))
    row.show_crew(SHIFT, replace(situation(), set_up=fewer))
    assert row.people.count() == 1
    assert row.people.currentData() == "JR"


def test_without_operators_there_is_nobody_to_choose(row: CrewRow) -> None:
    row.show_crew(SHIFT, replace(situation(), set_up=replace(situation().set_up, operators=())))
    assert not row.button.isEnabled()
