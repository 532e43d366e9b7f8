from __future__ import annotations

import tomllib

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from console.domain.set_up import ShiftPattern
from console.domain.usual_shifts import UsualShifts
from console.services.set_up_file.faults import Fault
from console.ui.setup.shift_section import ShiftSection
from helpers.model_rules import WatchedModel
from helpers.situations import SET_UP

TWO = replace(
    SET_UP,
    patterns=(
        ShiftPattern(name="Day", start="07:00", end="19:00"),
        ShiftPattern(name="Night", start="19:00", end="07:00"),
    ),
)


@pytest.fixture
def section(qtbot: QtBot) -> ShiftSection:
    section = ShiftSection()
    qtbot.addWidget(section)
    section.show()
    section.show_set_up(TWO)
    return section


def _said(qtbot: QtBot, section: ShiftSection) -> dict[str, object]:
    with qtbot.waitSignal(section.text_said) as said:
        section.save.click()
    return tomllib.loads(str(said.args[0]))


def test_all_shifts_are_changed_together(qtbot: QtBot, section: ShiftSection) -> None:
    section.model.setData(section.model.index(0, 1), "06:00")
    assert _said(qtbot, section) == {
        "shift": [
            {"name": "Day", "start": "06:00", "end": "19:00"},
            {"name": "Night", "start": "19:00", "end": "07:00"},
        ]
    }


def test_rows_come_and_go(qtbot: QtBot, section: ShiftSection) -> None:
    watched = WatchedModel(section.model)
    section.add.click()
    assert section.table.currentIndex().row() == 2
    assert len(_said(qtbot, section)["shift"]) == 2  # type: ignore[arg-type]
    section.remove.click()
    section.table.setCurrentIndex(section.model.index(0, 0))
    section.remove.click()
    section.remove.click()
    section.remove.click()
    assert _said(qtbot, section) == {"shift": []}
    watched.check()


def test_usual_times_are_a_beginning(section: ShiftSection) -> None:
    section.usual.setCurrentIndex(section.usual.findData(UsualShifts.THREE_OF_EIGHT))
    section.usual.activated.emit(section.usual.currentIndex())
    assert [row[0] for row in section.model.rows] == ["Day", "Evening", "Night"]
    assert section.usual.currentIndex() == 0
    section.usual.activated.emit(0)
    assert len(section.model.rows) == 3


def test_what_is_half_typed_outlives_what_others_change(section: ShiftSection) -> None:
    section.show_set_up(replace(TWO, patterns=TWO.patterns[:1]))
    assert len(section.model.rows) == 1
    section.model.setData(section.model.index(0, 0), "Days")
    section.show_set_up(TWO)
    assert section.model.rows[0][0] == "Days"
    section.saved()
    assert section.model.rows[0][0] == "Day"


def test_a_fault_is_said_in_its_cell_and_below(section: ShiftSection) -> None:
    section.model.replace_rows([("", "", ""), *section.model.rows])
    faults = (
        Fault(place="shift 1", reason='start "7" is not a time such as "07:00" or "23:30"'),
        Fault(place="center", reason="name is empty"),
    )
    assert section.take_faults(faults) == faults[1:]
    assert section.model.fault_at(1, 1).startswith('start "7"')
    assert section.fault == '▸ Row 2: start "7" is not a time such as "07:00" or "23:30".'
    section.focus_first()
    section.saved()
    assert section.fault == ""


def test_what_is_half_typed_in_a_cell_stays_while_time_passes(section: ShiftSection) -> None:
    section.table.setCurrentIndex(section.model.index(0, 0))
    section.table.edit(section.table.currentIndex())
    editor = section.table.findChild(QLineEdit, "set_up.shift.list.editor")
    assert isinstance(editor, QLineEdit)
    editor.setText("Early")
    section.show_set_up(TWO)
    assert editor.text() == "Early"
