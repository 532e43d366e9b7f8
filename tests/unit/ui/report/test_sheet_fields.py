from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.domain.blank_log import MOST_SHEETS, USUAL_SHEETS
from console.ui.report.form_rows import FormRows
from console.ui.report.report_request import ReportRequest
from console.ui.report.sheet_fields import SheetFields


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[SheetFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = SheetFields(form)
    FormRows(form).add(fields.rows)
    yield fields
    form.close()


def test_as_many_sheets_as_are_usual_are_proposed(fields: SheetFields) -> None:
    assert fields.said_in(ReportRequest(sheets=9)).sheets == USUAL_SHEETS


def test_no_more_sheets_are_asked_for_than_there_can_be(fields: SheetFields, qtbot: QtBot) -> None:
    with qtbot.waitSignal(fields.changed):
        fields.sheets.setValue(1000)
    assert fields.said_in(ReportRequest()).sheets == MOST_SHEETS
    fields.begin_anew()
    assert fields.said_in(ReportRequest()).sheets == USUAL_SHEETS
