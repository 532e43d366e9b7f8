from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.ui.setup.retiring import ask_to_retire, what_retiring_does
from helpers.situations import FALLBACKS, LINES, SET_UP, situation


def test_what_stays_of_a_line_is_said_and_what_state_it_is_in() -> None:
    assert what_retiring_does(LINES[7], situation()) == (
        "Retire line 8 Internal extensions? It leaves the board. What was logged about it stays, and key 8 is not used"
        " again."
    )
    assert what_retiring_does(LINES[2], situation()).endswith("It is shown DOWN: log how it ended first, if it has.")


def test_numbers_that_name_the_line_are_said() -> None:
    leaning = replace(SET_UP, fallbacks=(replace(FALLBACKS[0], rides_on=(8,)),))
    assert what_retiring_does(LINES[7], situation(set_up=leaning)).endswith(
        "Fallback f1 (203) 555-0142 Temporary emergency number names it."
    )


def test_a_number_that_is_on_is_turned_off_first() -> None:
    assert what_retiring_does(FALLBACKS[0], situation()).endswith(
        "It is ON and people may be calling it: turn it off first (f1x)."
    )
    assert what_retiring_does(FALLBACKS[1], situation()).endswith("key f2 is not used again.")


def test_what_a_person_logged_stays_under_their_name() -> None:
    assert "What they logged stays under their name" in what_retiring_does(SET_UP.operators[0], situation())


def test_to_keep_it_is_the_safe_answer(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = ask_to_retire(parent, "Retire <b>it</b>?")
    assert isinstance(box, QMessageBox)
    keep = box.findChild(QPushButton, "retire.keep")
    assert box.defaultButton() is keep
    assert box.escapeButton() is keep
    assert box.text() == "Retire <b>it</b>?"


def test_nothing_hidden_in_a_name_reorders_the_question() -> None:
    person = replace(SET_UP.operators[0], name="Kim\u202eMoran")
    assert what_retiring_does(person, situation()).startswith("Retire KM Kim\\u202eMoran? ")
