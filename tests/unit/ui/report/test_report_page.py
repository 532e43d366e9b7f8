from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportForm, ReportRequest
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> ReportPage:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.desk.clock.pass_time(600)
    desk_window.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    return desk_window.page(ReportPage)


def _answer(page: ReportPage) -> str:
    label = page.findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    return label.text()


def _asked(qtbot: QtBot, page: ReportPage) -> ReportRequest:
    with qtbot.waitSignal(page.report_asked) as asked:
        page.save.click()
    request = asked.args[0]
    assert isinstance(request, ReportRequest)
    return request


def test_two_keys_save_the_report_that_is_proposed(desk_window: SampleWindow, page: ReportPage) -> None:
    path = Path(page.file.text())
    desk_window.press(Qt.Key.Key_Return)
    assert path.read_bytes().startswith(b"%PDF")
    assert _answer(page) == f"Saved {path}"


def test_the_form_changes_the_ending_of_the_proposed_name(page: ReportPage) -> None:
    page.form.setCurrentIndex(page.form.findData(ReportForm.CSV))
    assert page.file.text().endswith(".csv")
    page.redacted.setChecked(True)
    assert " public " in page.file.text()


def test_a_name_that_was_typed_is_left_alone(page: ReportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.file.setText(str(tmp_path / "mine.pdf"))
    page.file.textEdited.emit(page.file.text())
    page.form.setCurrentIndex(page.form.findData(ReportForm.HTML))
    assert page.file.text() == str(tmp_path / "mine.pdf")
    assert _asked(qtbot, page).path == tmp_path / "mine.pdf"


def test_a_period_is_asked_for_with_its_two_times(page: ReportPage, qtbot: QtBot) -> None:
    assert not page.start.isEnabled()
    page.shifts.setCurrentIndex(page.shifts.findText("A period"))
    assert page.start.isEnabled()
    page.start.setText(" 07:00 ")
    request = _asked(qtbot, page)
    assert (request.shift, request.start, request.end) == (None, "07:00", "")


def test_a_refused_report_says_why_and_can_be_asked_again(page: ReportPage) -> None:
    page.shifts.setCurrentIndex(page.shifts.findText("A period"))
    page.start.setText("noon")
    page.save.click()
    assert "period can't be read" in _answer(page)
    assert page.save.isEnabled()


def test_every_shift_of_the_record_can_be_chosen(desk_window: SampleWindow, page: ReportPage) -> None:
    texts = [page.shifts.itemText(row) for row in range(page.shifts.count())]
    assert any(text.startswith("Day  ") for text in texts)
    desk_window.press(Qt.Key.Key_Escape)
    assert desk_window.window.pages.on_desk


def test_the_running_shift_is_proposed_where_nobody_opened_it_and_staff_logged_in_it(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Night KM")
    desk_window.log("/shift end")
    desk_window.desk.clock.pass_time(24 * 3600)
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    at_first = page.shifts.currentText()
    desk_window.press(Qt.Key.Key_Escape)
    desk_window.session.sign_on("KM")
    desk_window.log("3d")
    desk_window.open(PageName.REPORT)
    assert at_first.startswith("Last ended shift: Night  Tue 22 Sep 12:00 to 12:00")
    assert page.shifts.currentText() == "Current shift: Day  Wed 23 Sep 07:00 to now  not opened by anyone"
    page.choose_last()
    assert page.shifts.currentText() == at_first
    assert "Last ended shift: Night" in page.shifts.toolTip()
    assert "Last ended shift 20" in page.file.text()


def test_where_there_is_no_shift_at_all_a_period_is_asked_for(desk_window: SampleWindow) -> None:
    desk_window.desk.clock.pass_time(12 * 3600)
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    assert page.by_period
    page.choose_last()
    assert page.by_period


def test_the_folder_of_the_report_can_be_opened(page: ReportPage, qtbot: QtBot) -> None:
    page.folder_asked.disconnect()
    with qtbot.waitSignal(page.folder_asked) as asked:
        page.open_folder.click()
    assert asked.args == [str(Path(page.file.text()).parent)]


def test_a_report_without_a_file_is_asked_for_one(page: ReportPage, qtbot: QtBot) -> None:
    page.file.clear()
    with qtbot.assertNotEmitted(page.report_asked):
        page.save.click()
    assert _answer(page).startswith("There is no file to write to")
    assert page.file.hasFocus()


def test_the_way_to_paper_is_said_for_the_form_that_is_printed(page: ReportPage) -> None:
    assert page.to_print.isVisible()
    page.form.setCurrentIndex(page.form.findData(ReportForm.CSV))
    assert not page.to_print.isVisible()


def test_what_became_of_the_report_is_in_sight_in_a_small_window(desk_window: SampleWindow, page: ReportPage) -> None:
    desk_window.window.resize(800, 600)
    desk_window.press(Qt.Key.Key_Return)
    assert _answer(page).startswith("Saved ")
    label = page.findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    assert label.visibleRegion().boundingRect() == label.rect()


def test_nothing_hidden_in_the_name_of_a_shift_reorders_its_choice(desk_window: SampleWindow, page: ReportPage) -> None:
    shift = desk_window.desk.reading.shifts.current()
    assert shift is not None
    named = replace(shift, name="Day\u202e")
    page.show_choices(desk_window.session.situation, (), running=named, ended=None, wants_running=True)
    assert page.shifts.currentText().startswith("Current shift: Day\\u202e  ")
