from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.setup.wizard.ready_step import ReadyStep
from helpers.situations import SET_UP


def test_what_the_record_begins_with_is_told(qtbot: QtBot) -> None:
    step = ReadyStep()
    qtbot.addWidget(step)
    step.show_set_up(SET_UP)
    assert step.summary.startswith("Ridgefield PSAP, America/New_York\n9 lines · 1 911 Landline · 2 911 Wireless AT&T")
    assert step.summary.endswith("3 fallback numbers\nWho logs: KM, JR\nShifts: none")
    step.show_set_up(replace(SET_UP, lines=(), operators=()))
    assert "0 lines\n" in step.summary
    assert "nobody yet" in step.summary


def test_every_line_opens_unknown_and_practice_is_offered(qtbot: QtBot) -> None:
    step = ReadyStep()
    qtbot.addWidget(step)
    step.show()
    asks = step.findChild(QLabel, "wizard.ready.asks")
    assert isinstance(asks, QLabel)
    assert "UNKNOWN" in asks.text()
    assert "911u!" in asks.text()
    step.focus_first()
    assert not step.practice.isChecked()
    assert step.focusWidget() is step.practice
