from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue
from console.ui.setup.field_specs import LINE
from console.ui.setup.record_form import RecordForm

VALUES: dict[str, TomlValue] = {"key": 3, "name": "911", "group": "911", "aliases": ["ll"], "carrier": "Frontier"}


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    form = RecordForm(LINE, "form")
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    form.show_values(VALUES)
    return form


def _retype(form: RecordForm, name: str, text: str) -> None:
    editor = form.fields[name].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor, text)


def test_a_form_says_what_it_was_shown(form: RecordForm) -> None:
    assert form.said == VALUES
    assert form.changed == {}


def test_only_what_was_changed_is_a_change_and_cleared_is_said(form: RecordForm) -> None:
    _retype(form, "name", "911 Landline")
    _retype(form, "carrier", "")
    _retype(form, "aliases", "")
    assert form.changed == {"name": "911 Landline", "carrier": "", "aliases": []}


def test_what_others_change_comes_in_and_what_is_typed_stays(form: RecordForm) -> None:
    _retype(form, "name", "911 Landline")
    form.fields["name"].tell("too short")
    form.refresh({**VALUES, "name": "911 Copper", "carrier": "Verizon"})
    assert form.fields["name"].text == "911 Landline"
    assert form.fields["name"].fault == "too short"
    assert form.fields["carrier"].text == "Verizon"
    assert form.changed == {"name": "911 Landline"}


def test_what_others_typed_the_same_is_no_change_any_more(form: RecordForm) -> None:
    _retype(form, "name", "911 Landline")
    form.refresh({**VALUES, "name": "911 Landline"})
    assert form.changed == {}


def test_faults_stand_at_their_fields_the_keyboard_at_the_first(form: RecordForm) -> None:
    faults = (
        Fault(place="line 1", reason='number "12" is not valid'),
        Fault(place="line 1", reason='alias "x" is too short; use 2 letters or more'),
        Fault(place="line 1", reason="number is also odd"),
        Fault(place="line 1", reason='"colour" is not a key of this table'),
    )
    assert form.tell(faults) == faults[3:]
    assert form.fields["number"].fault == 'Number "12" is not valid'
    assert form.fields["aliases"].fault == 'alias "x" is too short; use 2 letters or more'
    assert QApplication.focusWidget() is form.fields["number"].editor
    assert form.tell(()) == ()
    assert form.fields["number"].fault == ""


def test_enter_in_a_field_is_told_and_so_is_typing(qtbot: QtBot, form: RecordForm) -> None:
    with qtbot.waitSignals([form.edited, form.entered]):
        QTest.keyClicks(form.fields["name"].editor, "x\r")
    form.focus_first()
    assert QApplication.focusWidget() is form.fields["key"].editor


def test_the_country_reaches_every_field(form: RecordForm) -> None:
    form.set_country("GB")
    assert {field.country for field in form.fields.values()} == {"GB"}


def test_a_refresh_in_the_middle_of_a_word_lets_one_type_on_where_one_was(form: RecordForm) -> None:
    _retype(form, "name", "911 Land")
    form.refresh(VALUES)
    QTest.keyClicks(form.fields["name"].editor, "line")
    assert form.fields["name"].text == "911 Landline"


def test_a_refresh_moves_no_cursor_and_takes_no_selection_where_nothing_has_changed(form: RecordForm) -> None:
    editor = form.fields["carrier"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.setSelection(2, 3)
    form.refresh({**VALUES, "area": "Redding"})
    assert editor.selectedText() == "ont"
    assert form.fields["area"].text == "Redding"


def test_what_is_wrong_is_said_until_something_is_changed_about_it(form: RecordForm) -> None:
    form.tell([Fault(place="line 1", reason="number is missing")])
    form.refresh(VALUES)
    assert form.fields["number"].fault == "Number is missing"
    form.refresh({**VALUES, "number": "+12035550100"})
    assert form.fields["number"].fault == ""


def test_a_choice_that_nobody_made_is_none_after_a_refresh_either(form: RecordForm) -> None:
    form.fields["origin"].text = "wireless"
    form.refresh({"key": 3, "name": "911"})
    assert form.changed == {"origin": "wireless"}


def test_a_label_stands_beside_what_is_typed_whatever_is_said_under_it(form: RecordForm) -> None:
    form.resize(700, 2000)
    QApplication.processEvents()
    for name, field in form.fields.items():
        if isinstance(field.editor, QLineEdit):
            beside = field.mapToParent(field.editor.geometry().center()).y()
            assert abs(field.label.geometry().center().y() - beside) <= 1, name
    assert any(field.note for field in form.fields.values())
