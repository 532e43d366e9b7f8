from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.setup.set_up_page import SetUpPage
from helpers.situations import situation


@pytest.fixture
def page(qtbot: QtBot) -> SetUpPage:
    page = SetUpPage()
    qtbot.addWidget(page)
    page.show()
    page.show_set_up(situation().set_up)
    return page


def _answer(page: SetUpPage) -> str:
    label = page.findChild(QLabel, "set_up.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_what_is_set_up_now_is_said(page: SetUpPage) -> None:
    label = page.findChild(QLabel, "set_up.now")
    assert isinstance(label, QLabel)
    assert label.text() == ("Ridgefield PSAP, America/New_York. Lines: 9. Fallbacks: 3. Operators: KM, JR.")
    page.show_set_up(replace(situation().set_up, operators=()))
    assert label.text().endswith("Operators: none yet.")


def test_a_key_that_was_ever_used_is_not_proposed(page: SetUpPage) -> None:
    assert int(page.line_form.key.text()) not in {line.key for line in situation().set_up.lines}


def test_a_line_and_an_operator_become_the_text_of_a_set_up_file(qtbot: QtBot, page: SetUpPage) -> None:
    QTest.keyClicks(page.line_form.name, "Annex")
    with qtbot.waitSignal(page.text_said) as said:
        page.line_form.add_button.click()
    assert said.args[0].startswith("[[line]]\n")
    QTest.keyClicks(page.operator_form.initials, "TB")
    with qtbot.waitSignal(page.text_said) as said:
        page.operator_form.add_button.click()
    assert said.args[0].startswith("[[operator]]\n")


def test_a_form_is_cleared_only_when_what_it_said_is_in_the_record(page: SetUpPage) -> None:
    QTest.keyClicks(page.line_form.name, "Annex")
    page.line_form.add_button.click()
    page.tell("the disk is full")
    assert page.line_form.name.text() == "Annex"
    page.tell_changed(situation().set_up, "In the record: 1 set-up entry.")
    assert _answer(page) == "In the record: 1 set-up entry."
    assert page.line_form.name.text() == ""


def test_a_half_typed_line_outlives_the_adding_of_an_operator(page: SetUpPage) -> None:
    page.line_form.key.setText("40")
    QTest.keyClicks(page.line_form.name, "Annex")
    QTest.keyClicks(page.operator_form.initials, "TB")
    page.operator_form.add_button.click()
    page.tell_changed(situation().set_up, "In the record: 1 set-up entry.")
    assert page.operator_form.initials.text() == ""
    assert (page.line_form.key.text(), page.line_form.name.text()) == ("40", "Annex")


def test_to_add_a_line_never_changes_the_one_that_has_its_key(qtbot: QtBot, page: SetUpPage) -> None:
    page.line_form.key.setText("3")
    QTest.keyClicks(page.line_form.name, "Annex")
    with qtbot.assertNotEmitted(page.text_said):
        page.line_form.add_button.click()
    assert _answer(page) == (
        "Not added: key 3 is that of 911 Wireless Verizon, and keys are permanent; choose another key, "
        "or change that line with a set-up file."
    )


def test_to_add_an_operator_never_renames_the_one_who_has_the_initials(qtbot: QtBot, page: SetUpPage) -> None:
    QTest.keyClicks(page.operator_form.initials, "km")
    QTest.keyClicks(page.operator_form.name, "Karl Meyer")
    with qtbot.assertNotEmitted(page.text_said):
        page.operator_form.add_button.click()
    assert _answer(page) == (
        "Not added: the initials KM are those of Kim Moran; choose other initials, "
        "or change that operator with a set-up file."
    )


@pytest.mark.parametrize("chosen", ["/somewhere/setup.toml", ""])
def test_a_set_up_file_is_handed_on_once_one_is_chosen(
    page: SetUpPage, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    files: list[str] = []
    page.file_chosen.connect(files.append)
    button = page.findChild(QPushButton, "set_up.file")
    assert isinstance(button, QPushButton)
    QTest.keyClicks(page.line_form.name, "Annex")
    button.click()
    page.tell_changed(situation().set_up, "In the record: 4 set-up entries.")
    assert files == [chosen] * bool(chosen)
    assert page.line_form.name.text() == "Annex"
