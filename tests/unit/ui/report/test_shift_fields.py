from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.form_rows import FormRows
from console.ui.report.report_request import ReportRequest
from console.ui.report.shift_fields import ShiftChoices, ShiftFields
from helpers.desks import SampleDesk
from helpers.situations import situation


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[ShiftFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = ShiftFields(form)
    FormRows(form).add(fields.rows)
    yield fields
    form.close()


def test_where_there_is_no_shift_a_period_is_asked_for(fields: ShiftFields) -> None:
    fields.show_choices(ShiftChoices(situation=situation()))
    assert fields.by_period
    assert fields.said_in(ReportRequest(shift="last")).shift is None
    assert fields.file_word == "Period"
    fields.choose_last()
    assert fields.by_period


def test_a_shift_is_asked_for_by_its_number_and_named_in_the_file(
    fields: ShiftFields, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk = SampleDesk(tmp_path_factory.mktemp("shift"))
    desk.log("/shift start Night KM")
    desk.log("/shift end")
    shifts = desk.reading.shifts.all()
    fields.show_choices(ShiftChoices(situation=situation(), shifts=shifts, ended=shifts[-1]))
    desk.close()
    assert fields.said_in(ReportRequest()).shift == "last"
    fields.shifts.setCurrentIndex(1)
    assert fields.said_in(ReportRequest()).shift == str(shifts[-1].id)
    assert fields.file_word == "Night"
    assert not fields.by_period
    assert fields.shifts.toolTip().startswith("Night")
