from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.shift.shift_sheet import ShiftBegin, ShiftSheet
from helpers.windows import SampleWindow


@pytest.fixture
def sheet(desk_window: SampleWindow) -> ShiftSheet:
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.SHIFT)
    return desk_window.page(ShiftSheet)


def test_an_end_that_nobody_can_end_is_said_on_the_sheet(sheet: ShiftSheet) -> None:
    sheet.end_asked.emit("KM")
    answer = sheet.findChild(QLabel, "shift.answer")
    assert isinstance(answer, QLabel)
    assert "No shift is open" in answer.text()


def test_a_start_that_is_refused_is_said_on_the_sheet_which_stays(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    sheet.begin_asked.emit(ShiftBegin(name="Day", operators=("ZZ",), outgoing=(), covered=(), not_covered=()))
    answer = sheet.findChild(QLabel, "shift.answer")
    assert isinstance(answer, QLabel)
    assert "'ZZ' is not an operator of this record" in answer.text()
    assert desk_window.is_shown(ShiftSheet)


def test_a_shift_that_has_ended_offers_its_report(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    desk_window.log("/shift start Day KM")
    desk_window.open(PageName.SHIFT)
    sheet.end_asked.emit("KM")
    assert desk_window.page(ReportPage).question.shift.shifts.currentData() == "last"
