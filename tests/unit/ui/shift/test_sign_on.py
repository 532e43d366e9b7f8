from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.set_up import Operator
from console.ui.shift.sign_on import Added, NotAdded, SignOnDialog
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


def test_one_letter_is_completed_and_read_before_it_signs_anybody_on(qtbot: QtBot, dialog: SignOnDialog) -> None:
    assert _answer(dialog, "j") == "JR is Jo Reyes: Enter signs on."
    assert dialog.initials.text() == "JR"
    assert _sign_on(qtbot, dialog, "") == "JR"


def _answer(dialog: SignOnDialog, typed: str) -> str:
    QTest.keyClicks(dialog.initials, typed)
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert dialog.isVisible()
    answer = dialog.findChild(QLabel, "sign_on.answer")
    assert isinstance(answer, QLabel)
    return answer.text()


@pytest.mark.parametrize("typed", ["k", ""])
def test_what_names_nobody_or_several_is_answered_with_who_is_known(dialog: SignOnDialog, typed: str) -> None:
    assert _answer(dialog, typed) == "Known are KM, KT, JR."


@pytest.mark.parametrize(("typed", "why"), [("zz", "ZZ is not in this record"), ("old", "OLD was taken off the list")])
def test_who_is_not_in_the_record_is_told_whom_to_ask(dialog: SignOnDialog, typed: str, why: str) -> None:
    said = _answer(dialog, typed)
    assert said.startswith(f"{why}: ask a supervisor to add you")
    assert "Known are KM, KT, JR." in said
    assert dialog.name.isHidden()


@pytest.fixture
def open_dialog(qtbot: QtBot) -> SignOnDialog:
    """One in which a person can add oneself; what is added is refused as long as the name is "no"."""

    def add(operator: Operator, done: Added, failed: NotAdded) -> None:
        failed("The disk is full") if operator.name == "no" else done()

    dialog = SignOnDialog(PEOPLE, "Who is logging this?", add=add)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_who_is_not_in_the_record_can_add_oneself(qtbot: QtBot, open_dialog: SignOnDialog) -> None:
    assert "To add yourself, type your name" in _answer(open_dialog, "sn")
    assert open_dialog.name.isVisible()
    QTest.keyClicks(open_dialog.name, "Sam Newcomer")
    with qtbot.waitSignal(open_dialog.signed_on) as signed_on:
        QTest.keyClick(open_dialog.name, Qt.Key.Key_Return)
    assert signed_on.args == ["SN"]


def test_a_person_who_could_not_be_added_reads_why_and_can_try_again(open_dialog: SignOnDialog) -> None:
    _answer(open_dialog, "sn")
    QTest.keyClicks(open_dialog.name, "no")
    QTest.keyClick(open_dialog.name, Qt.Key.Key_Return)
    answer = open_dialog.findChild(QLabel, "sign_on.answer")
    assert isinstance(answer, QLabel)
    assert answer.text() == "The disk is full"


def test_other_initials_take_the_question_for_a_name_away(open_dialog: SignOnDialog) -> None:
    _answer(open_dialog, "sn")
    QTest.keyClicks(open_dialog.initials, "k")
    assert open_dialog.name.isHidden()


@pytest.mark.parametrize("typed", ["7x", "z", "toolong"])
def test_what_can_be_no_initials_is_told_what_can(open_dialog: SignOnDialog, typed: str) -> None:
    assert "2 to 4 letters or digits" in _answer(open_dialog, typed)


def test_a_retired_person_is_not_added_again(open_dialog: SignOnDialog) -> None:
    assert "taken off the list" in _answer(open_dialog, "old")
    assert open_dialog.name.isHidden()


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


def test_nothing_hidden_in_a_name_reorders_its_row(qtbot: QtBot) -> None:
    dialog = SignOnDialog((Operator(initials="KM", name="Kim\u202eMoran"),))
    qtbot.addWidget(dialog)
    assert dialog.choices.model().index(0, 0).data() == "KM   Kim\\u202eMoran"
