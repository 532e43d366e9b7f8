from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from console.ui.setup.who_changes import NOBODY, WHO, ask_who_changes
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow


def _dialog(desk_window: SampleWindow) -> SignOnDialog | None:
    found = [one for one in desk_window.window.findChildren(SignOnDialog) if one.isVisible()]
    return found[0] if found else None


def test_whoever_is_signed_on_is_not_asked(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    done: list[str] = []
    ask_who_changes(desk_window.session, desk_window.window, lambda: done.append("done"), done.append)
    assert done == ["done"]


def test_nobody_signed_on_is_asked_and_then_signed_on(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on(None)
    done: list[str] = []
    ask_who_changes(desk_window.session, desk_window.window, lambda: done.append("done"), done.append)
    dialog = _dialog(desk_window)
    assert dialog is not None
    assert done == []
    QTest.keyClicks(dialog.initials, "jr")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert done == ["done"]
    assert desk_window.session.operator == "JR"


def test_without_an_answer_nothing_is_done_and_that_is_said(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on(None)
    done: list[str] = []
    ask_who_changes(desk_window.session, desk_window.window, lambda: done.append("done"), done.append)
    dialog = _dialog(desk_window)
    assert dialog is not None
    assert WHO in {label.text() for label in dialog.findChildren(QLabel)}
    dialog.reject()
    assert done == [NOBODY]
