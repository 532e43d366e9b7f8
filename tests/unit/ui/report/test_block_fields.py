from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.block_fields import BlockFields
from console.ui.report.form_rows import FormRows
from console.ui.report.report_request import ReportRequest
from helpers.situations import situation


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[BlockFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = BlockFields(form)
    rows = FormRows(form)
    rows.add((*fields.incident_rows, *fields.rows))
    fields.begin_anew(situation())
    form.show()
    yield fields
    form.close()


def test_what_is_left_empty_is_left_to_the_program(fields: BlockFields) -> None:
    assert fields.said_in(fields.incident_in(ReportRequest())) == ReportRequest()
    assert fields.agency.placeholderText() == situation().set_up.center.name


def test_each_block_is_asked_for_as_it_was_typed(fields: BlockFields) -> None:
    fields.incident.setText(" 911 outage ")
    fields.name.setText("Moran")
    fields.position.setText("Call-taker")
    fields.agency.setText("Ridgefield")
    fields.resources.setPlainText("Kim Moran; Call-taker\n\n  Jo Reed  \n")
    asked = fields.said_in(fields.incident_in(ReportRequest()))
    assert (asked.incident, asked.name, asked.position) == ("911 outage", "Moran", "Call-taker")
    assert (asked.agency, asked.resources) == ("Ridgefield", ("Kim Moran; Call-taker", "Jo Reed"))
    fields.begin_anew(situation())
    assert fields.said_in(fields.incident_in(ReportRequest())) == ReportRequest()


def test_another_text_is_another_form_and_enter_goes_on(fields: BlockFields, qtbot: QtBot) -> None:
    for field in (fields.incident, fields.name, fields.position, fields.agency):
        with qtbot.waitSignal(fields.changed):
            field.editingFinished.emit()
        with qtbot.waitSignal(fields.entered):
            field.returnPressed.emit()
    with qtbot.waitSignal(fields.changed):
        QTest.keyClicks(fields.resources, "J")


def test_tab_leaves_the_resources(fields: BlockFields) -> None:
    QTest.keyClick(fields.resources, Qt.Key.Key_Tab)
    assert fields.resources.toPlainText() == ""
