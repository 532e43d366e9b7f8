from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from console.ui.setup.field_values import FieldKind
from console.ui.setup.form_field import FieldSpec, FormField


def _field(qtbot: QtBot, kind: FieldKind, **more: str) -> FormField:
    choices = (("", "all calls"), ("text", "text"))
    field = FormField(FieldSpec(name="x", label="Thing", kind=kind, choices=choices, **more), "test")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_of_field_has_a_name_an_identifier_and_room_to_be_hit(qtbot: QtBot, kind: FieldKind) -> None:
    field = _field(qtbot, kind, spoken="The whole thing")
    assert field.editor.accessibleName() == "The whole thing"
    assert field.editor.objectName() == "test.x"
    assert field.editor.minimumHeight() >= 32
    assert field.label.buddy() is field.editor


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldKind.TEXT, "A"),
        (FieldKind.ROWS, "A\nB"),
        (FieldKind.CHOICE, "text"),
        (FieldKind.TYPED_CHOICE, "anything"),
    ],
)
def test_what_is_put_in_a_field_stands_there(qtbot: QtBot, kind: FieldKind, text: str) -> None:
    field = _field(qtbot, kind)
    field.text = text
    assert field.text == text


def test_a_choice_nobody_offers_falls_back_to_the_first(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.CHOICE)
    field.text = "fax"
    assert field.text == ""


def test_a_fault_stands_under_the_field_and_is_read_out_until_it_is_changed(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.TEXT, hint="as you like")
    assert field.note == "as you like"
    field.tell("Thing is missing")
    assert field.note == "▸ Thing is missing"
    assert field.editor.accessibleDescription() == "Thing is missing"
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field.editor, "A")
    assert (field.fault, field.note) == ("", "as you like")


def test_a_phone_number_is_read_back_as_it_was_understood(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.PHONE)
    assert field.note == ""
    QTest.keyClicks(field.editor, "2035550142")
    assert field.note == "✓ (203) 555-0142"
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    assert field.note == "not a whole number yet"


def test_a_phone_number_is_read_in_the_country_of_the_center(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.PHONE)
    field.country = "GB"
    QTest.keyClicks(field.editor, "020 7183 8750")
    assert field.note == "✓ 020 7183 8750"


def test_enter_is_told_by_lines_and_typed_choices(qtbot: QtBot) -> None:
    line, choice = _field(qtbot, FieldKind.TEXT), _field(qtbot, FieldKind.TYPED_CHOICE)
    assert isinstance(line.editor, QLineEdit)
    with qtbot.waitSignal(line.entered):
        QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert isinstance(choice.editor, QComboBox)
    typed = choice.editor.lineEdit()
    assert typed is not None
    with qtbot.waitSignal(choice.entered):
        QTest.keyClick(typed, Qt.Key.Key_Return)


def test_a_choice_and_rows_tell_when_they_are_changed(qtbot: QtBot) -> None:
    choice, rows = _field(qtbot, FieldKind.CHOICE), _field(qtbot, FieldKind.ROWS)
    with qtbot.waitSignal(choice.edited):
        QTest.keyClick(choice.editor, Qt.Key.Key_Down)
    assert isinstance(rows.editor, QPlainTextEdit)
    with qtbot.waitSignal(rows.edited):
        QTest.keyClicks(rows.editor, "A")


def test_what_can_be_chosen_may_come_later_and_keeps_what_is_typed(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.TYPED_CHOICE)
    field.text = "Mars"
    field.offer(["Earth", "Moon"])
    assert field.text == "Mars"
    assert isinstance(field.editor, QComboBox)
    assert field.editor.count() == 2
    _field(qtbot, FieldKind.TEXT).offer(["nothing to fill"])


def test_markup_in_a_fault_stays_text(qtbot: QtBot) -> None:
    field = _field(qtbot, FieldKind.TEXT)
    field.tell("<b>bold</b>")
    assert field.note == "▸ <b>bold</b>"
