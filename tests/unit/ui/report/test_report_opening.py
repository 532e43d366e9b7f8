from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from console.domain.events import EntryKind
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportForm
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow


def test_a_report_that_was_saved_is_an_entry_and_said(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    path = Path(page.question.file.name.text())
    page.save.click()
    answer = page.findChild(QLabel, "report.answer")
    assert isinstance(answer, QLabel)
    assert answer.text() == f"Saved {path}"
    assert path.exists()
    assert desk_window.desk.reading.log_book.newest(1)[0].kind is EntryKind.REPORT_ISSUED


def test_a_report_has_the_title_that_the_center_chose(desk_window: SampleWindow) -> None:
    desk_window.desk.writing.set_ups.apply('[report]\ntitle = "Outage log"\n', "f.toml", by="KM")
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    page.question.file.form.setCurrentIndex(page.question.file.form.findData(ReportForm.TEXT))
    path = Path(page.question.file.name.text())
    page.save.click()
    assert path.read_text(encoding="utf-8").startswith("Sample Regional Dispatch – Outage log")


def test_a_report_is_laid_out_for_the_paper_that_was_chosen_in_the_settings(desk_window: SampleWindow) -> None:
    desk_window.settings.change(paper="a4")
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    page.save.click()
    assert b"/MediaBox [0 0 595" in Path(page.question.file.name.text()).read_bytes()


def test_a_record_that_can_not_be_read_is_said_on_the_page_and_a_period_can_be_asked_for(
    desk_window: SampleWindow,
) -> None:
    with unreadable(desk_window.desk.folder):
        desk_window.open(PageName.REPORT)
    page = desk_window.page(ReportPage)
    answer = page.findChild(QLabel, "report.answer")
    assert isinstance(answer, QLabel)
    assert "could not be used" in answer.text()
    assert page.by_period
    desk_window.open(PageName.REPORT)
    assert answer.text() == ""
    assert not page.by_period
