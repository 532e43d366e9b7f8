from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.set_up import Operator
from console.ui.shift.adding_oneself import add_oneself
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow


def test_a_stand_in_logs_the_first_entry_and_becomes_an_operator_on_the_way(desk_window: SampleWindow) -> None:
    desk_window.enter("1d")
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    QTest.keyClicks(dialog.initials, "sn")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.name, 'Sam "Nick" Newcomer')
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert desk_window.state(1) is LineState.DOWN
    assert desk_window.session.operator == "SN"
    added, down = desk_window.desk.reading.log_book.newest(2)[::-1]
    assert (added.kind, added.by) == (EntryKind.OPERATOR_ADDED, "SN")
    assert down.by == "SN"
    operator = desk_window.session.situation.set_up.operator("SN")
    assert operator is not None
    assert operator.name == 'Sam "Nick" Newcomer'


def test_the_question_leaves_what_is_being_logged_in_sight(desk_window: SampleWindow) -> None:
    desk_window.window.resize(800, 600)
    desk_window.enter("1d")
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    line = desk_window.window.line
    assert dialog.y() > line.mapToGlobal(line.rect().bottomLeft()).y()
    dialog.reject()


def test_the_window_gets_the_keyboard_back_once_the_question_is_answered(
    desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[None] = []
    monkeypatch.setattr(desk_window.window, "activateWindow", lambda: asked.append(None))
    desk_window.enter("1d")
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    assert not asked
    QTest.keyClicks(dialog.initials, "km")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert asked
    assert desk_window.has_keyboard(desk_window.window.line.field)


def test_what_the_record_refuses_is_told(desk_window: SampleWindow) -> None:
    told: list[str] = []
    added: list[str] = []
    nobody = Operator(initials="X", name="No")
    add_oneself(desk_window.session, nobody, lambda: added.append("X"), told.append)
    assert not added
    assert "initials" in told[0]
