from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.settings.setting_fields import FolderField, TypedField
from console.ui.settings.setting_line import SettingLine
from console.ui.settings.setting_row import Folder, Kind, SettingRow, TimeOfDay, YesNo
from console.ui.theme import Theme


def line_of(qtbot: QtBot, kind: Kind, refusal: str = "") -> SettingLine:
    row = SettingRow(name="some", label="Some setting", kind=kind, help="It does something.")
    line = SettingLine(row, lambda _: refusal)
    qtbot.addWidget(line)
    line.resize(700, 120)
    line.show()
    return line


def typed(line: SettingLine, text: str) -> None:
    field = line.field.typed if isinstance(line.field, FolderField) else line.field
    assert isinstance(field, TypedField)
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def text_of(line: SettingLine) -> str:
    field = line.field.typed if isinstance(line.field, FolderField) else line.field
    assert isinstance(field, TypedField)
    return field.text()


def test_bad_input_gets_one_sentence_beside_the_field_and_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, TimeOfDay())
    line.start_over("20:00")
    chosen: list[object] = []
    line.chosen.connect(chosen.append)
    typed(line, "25:00")
    assert chosen == []
    assert line.answer == "Not changed: type a time of day from 00:00 to 23:59, such as 20:00."
    assert text_of(line) == "25:00"
    typed(line, "21:00")
    assert chosen == ["21:00"]
    assert line.answer == ""


def test_what_the_machine_can_not_do_is_said_the_same_way(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, Folder(), refusal="There is no folder /nowhere.")
    line.start_over("")
    with qtbot.assertNotEmitted(line.chosen):
        typed(line, "/nowhere")
    assert line.answer == "Not changed: there is no folder /nowhere."
    assert text_of(line) == "/nowhere"


def test_what_is_half_typed_stays_while_other_settings_change(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, TimeOfDay())
    line.start_over("20:00")
    assert isinstance(line.field, TypedField)
    line.field.setText("21")
    line.show_value("20:00")
    assert text_of(line) == "21"
    line.show_value("22:00")
    assert text_of(line) == "22:00"
    typed(line, "nonsense")
    line.start_over("22:00")
    assert (text_of(line), line.answer) == ("22:00", "")


def test_a_value_is_shown_as_it_was_understood(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, TimeOfDay())
    line.start_over("20:00")
    typed(line, "605")
    assert text_of(line) == "06:05"


def test_a_note_stands_beside_the_value_only_while_there_is_one(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, Folder())
    note = line.findChild(QLabel, "settings.some.note")
    assert isinstance(note, QLabel)
    assert note.isHidden()
    line.tell_note("Newest copy there: 2 hours old.")
    assert not note.isHidden()
    assert line.note == "Newest copy there: 2 hours old."
    line.tell_note("")
    assert note.isHidden()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_label_stands_beside_its_field_or_above_it(qtbot: QtBot, theme: Theme, zoom: float) -> None:
    line = line_of(qtbot, TimeOfDay())
    label = line.findChildren(QLabel)[0]
    line.fit(theme.zoomed(zoom), 240)
    line.layout().activate()  # type: ignore[union-attr]  # it has one
    assert label.geometry().right() < line.field.mapTo(line, line.field.rect().topLeft()).x()
    line.fit(theme.zoomed(zoom), 0)
    line.layout().activate()  # type: ignore[union-attr]  # it has one
    assert label.geometry().bottom() <= line.field.mapTo(line, line.field.rect().topLeft()).y()


def test_a_box_to_tick_has_no_label_beside_its_own_words(qtbot: QtBot, theme: Theme) -> None:
    line = line_of(qtbot, YesNo())
    assert [label.text() for label in line.findChildren(QLabel) if label.text()] == ["It does something."]
