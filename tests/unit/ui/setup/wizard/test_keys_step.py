from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup
from console.domain.line_proposals import USUAL_CARRIERS, Division, propose_911, propose_other
from console.ui.setup.wizard.keys_step import KeysStep
from helpers.model_rules import WatchedModel

BY_CARRIER = propose_911(Division.BY_CARRIER, USUAL_CARRIERS)


@pytest.fixture
def step(qtbot: QtBot) -> KeysStep:
    step = KeysStep()
    qtbot.addWidget(step)
    step.show()
    step.activateWindow()
    QTest.qWaitForWindowActive(step)
    step.focus_first()
    return step


def _type(step: KeysStep, row: int, column: int, text: str) -> None:
    step.table.setCurrentIndex(step.model.index(row, column))
    QTest.keyClick(step.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt ends an edit only after the key


def test_keys_are_proposed_so_that_carriers_do_not_touch(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    assert [row[0] for row in step.model.rows] == ["1", "2", "3", "4", "5", "6"]
    assert step.hint == ""


def test_the_row_in_hand_says_what_its_key_and_words_would_log(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    step.table.setCurrentIndex(step.model.index(1, 0))
    assert step.logs == "2d, att d: 911 Wireless AT&T DOWN · wls d: 3 lines DOWN (2, 4, 6)"


def test_a_key_typed_beside_another_carrier_is_warned_of_and_allowed(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    _type(step, 1, 0, "7")
    assert step.hint == (
        "Keys 4 and 7 touch: a slip would log AT&T for Verizon. Keys 6 and 7 touch: a slip would log AT&T for T-Mobile."
    )
    assert tomllib.loads(step.text())["line"][1]["key"] == 7


def test_what_can_not_be_is_said_while_typing(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    _type(step, 0, 2, "down")
    assert step.logs == '▸ Row 1: alias "down" is the word of a state; choose another word'
    assert step.hint == ""


def test_typing_in_a_cell_begins_at_once(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    step.table.setCurrentIndex(step.model.index(0, 1))
    QTest.keyClicks(step.table, "C")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "opper")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert step.model.rows[0][1] == "Copper"


def test_a_line_chosen_later_gets_a_key_nobody_has(step: KeysStep) -> None:
    watched = WatchedModel(step.model)
    step.propose(propose_911(Division.BY_TYPE))
    _type(step, 0, 0, "9")
    _type(step, 1, 0, "x")
    step.propose((*propose_911(Division.BY_TYPE), propose_other("Jail", LineGroup.OTHER)))
    assert [(row[0], row[1]) for row in step.model.rows] == [
        ("1", "Jail"),
        ("3", "911 VoIP"),
        ("4", "Text-to-911"),
        ("9", "911 Landline"),
        ("x", "911 Wireless"),
    ]
    watched.check()


def test_the_same_lines_again_change_nothing(step: KeysStep) -> None:
    step.propose(BY_CARRIER)
    step.take_faults([])
    _type(step, 0, 0, "8")
    step.propose(BY_CARRIER)
    assert step.model.rows[0][0] == "8"


def test_no_lines_at_all_are_fine(step: KeysStep) -> None:
    step.propose(())
    assert step.logs == ""
    step.take_faults([])
    assert step.text() == ""
