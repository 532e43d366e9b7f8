from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.form_rows import FormRows
from console.ui.report.period_fields import PeriodFields
from console.ui.report.report_request import ReportRequest


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[PeriodFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = PeriodFields(form)
    FormRows(form).add(fields.rows)
    yield fields
    form.close()


def test_a_period_is_asked_for_as_it_was_typed(fields: PeriodFields) -> None:
    fields.start.setText(" 07:00 ")
    assert fields.is_complete
    asked = fields.said_in(ReportRequest(shift="last"))
    assert (asked.start, asked.end) == ("07:00", "")


def test_a_period_without_its_begin_is_none_yet(fields: PeriodFields) -> None:
    fields.end.setText("15:00")
    assert not fields.is_complete


def test_enter_in_either_time_goes_on_and_what_was_typed_counts(fields: PeriodFields, qtbot: QtBot) -> None:
    for field in (fields.start, fields.end):
        with qtbot.waitSignal(fields.entered):
            field.returnPressed.emit()
        with qtbot.waitSignal(fields.changed):
            field.editingFinished.emit()
