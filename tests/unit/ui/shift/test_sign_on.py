from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.set_up import Operator
from console.ui.shift.sign_on import SignOnDialog
from console.ui.theme import Theme

PEOPLE = (
    Operator(initials="KM", name="Kim Moran"),
    Operator(initials="KT", name="Kay Thorn"),
    Operator(initials="JR", name="Jo Reyes"),
    Operator(initials="OLD", name="Gone", retired=True),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> SignOnDialog:
    dialog = SignOnDialog(PEOPLE, "Who is logging this?")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _sign_on(qtbot: QtBot, dialog: SignOnDialog, typed: str) -> str:
    QTest.keyClicks(dialog.initials, typed)
    with qtbot.waitSignal(dialog.signed_on) as signed_on:
        QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    return str(signed_on.args[0])


def test_initials_and_enter_sign_on(qtbot: QtBot, dialog: SignOnDialog) -> None:
    assert _sign_on(qtbot, dialog, "km") == "KM"
    assert not dialog.isVisible()


def test_one_letter_is_enough_where_it_names_one_person(qtbot: QtBot, dialog: SignOnDialog) -> None:
    assert _sign_on(qtbot, dialog, "j") == "JR"


@pytest.mark.parametrize("typed", ["k", "old", "zz", ""])
def test_what_names_nobody_or_several_is_answered_with_who_is_known(dialog: SignOnDialog, typed: str) -> None:
    QTest.keyClicks(dialog.initials, typed)
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert dialog.isVisible()
    answer = dialog.findChild(QLabel, "sign_on.answer")
    assert isinstance(answer, QLabel)
    assert answer.text() == "Known are KM, KT, JR."


def test_the_list_narrows_as_letters_are_typed_and_can_be_clicked(qtbot: QtBot, dialog: SignOnDialog) -> None:
    QTest.keyClicks(dialog.initials, "k")
    assert dialog.choices.model().rowCount() == 2
    with qtbot.waitSignal(dialog.signed_on) as signed_on:
        dialog.choices.clicked.emit(dialog.choices.model().index(1, 0))
    assert signed_on.args == ["KT"]


def test_a_record_without_operators_says_where_to_add_them(qtbot: QtBot) -> None:
    dialog = SignOnDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    answer = dialog.findChild(QLabel, "sign_on.answer")
    assert isinstance(answer, QLabel)
    assert "no operators yet" in answer.text()


def test_a_long_name_goes_on_below_and_is_never_cut(qtbot: QtBot, theme: Theme) -> None:
    long = Operator(initials="AB", name="Alexandra Bartholomew-Featherstonehaugh of the Evening Shift")
    dialog = SignOnDialog((*PEOPLE, long))
    qtbot.addWidget(dialog)
    dialog.resize(dialog.sizeHint())
    dialog.show()
    view = dialog.choices
    rows = [view.visualRect(view.model().index(at, 0)) for at in range(view.model().rowCount())]
    assert rows[-1].height() > rows[0].height()
    assert max(row.right() for row in rows) <= view.viewport().width()
