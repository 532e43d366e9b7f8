from __future__ import annotations

from pytestqt.qtbot import QtBot

from console.services.set_up_file.faults import Fault
from console.ui.setup.wizard.step import Step


def test_a_step_without_fields_says_what_is_wrong_in_a_sentence(qtbot: QtBot) -> None:
    step = Step("sample", "What?")
    qtbot.addWidget(step)
    step.show()
    assert step.text() == step.fault == ""
    step.take_faults([Fault(place="line 1", reason="name is missing"), Fault(place="line 2", reason="key is missing")])
    assert step.fault == "▸ line 1: name is missing. line 2: key is missing."
    step.say_fault("")
    assert step.fault == ""
    step.focus_first()
