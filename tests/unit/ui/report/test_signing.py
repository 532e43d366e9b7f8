from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from console.domain.errors import RuleViolation
from console.domain.report_issue import copy_of
from console.render.report_text import report_text
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import DocumentName
from console.ui.report.signing import _signable
from console.ui.report.signing_row import NOBODY
from helpers.windows import SampleWindow


def _page(window: SampleWindow, *, ended: bool = True) -> ReportPage:
    window.session.sign_on("KM")
    window.desk.log("/shift start Day KM")
    window.desk.clock.pass_time(600)
    if ended:
        window.desk.log("/shift end")
    window.open(PageName.REPORT)
    return window.page(ReportPage)


def _says(page: ReportPage) -> str:
    label = page.findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    return label.text()


def _field(page: ReportPage) -> QLineEdit:
    field = page.findChild(QLineEdit, "report.signer")
    assert isinstance(field, QLineEdit)
    return field


def test_initials_and_enter_sign_the_report_that_is_shown_and_the_next_copy_says_so(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    field = _field(page)
    field.setFocus()
    desk_window.enter("jr")
    (entry,) = desk_window.desk.reading.log_book.newest(1)
    copy = copy_of(entry)
    assert (copy.signed, entry.by, entry.keyed_by) == (True, "JR", "KM")
    assert _says(page).startswith(f"Signed by JR, entry {entry.seq}: last no. {copy.last_seq}, fingerprint ")
    assert field.text() == ""
    assert "\nSIGNED " in report_text(desk_window.desk.reports.by_shift("last"))
    desk_window.press(Qt.Key.Key_Escape)
    assert not desk_window.is_shown(ReportPage)


def test_initials_that_are_not_in_the_record_sign_nothing(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    last = desk_window.desk.reading.log_book.last_seq()
    _field(page).setFocus()
    desk_window.enter("xx")
    assert "'XX' is not an operator" in _says(page)
    assert _field(page).text() == "xx"
    assert desk_window.desk.reading.log_book.last_seq() == last


def test_the_report_of_a_shift_that_is_still_on_is_not_signed(desk_window: SampleWindow) -> None:
    page = _page(desk_window, ended=False)
    _field(page).setFocus()
    desk_window.enter("km")
    assert "still on" in _says(page)


def test_a_period_without_a_beginning_and_a_signature_without_initials_are_asked_for(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    button = page.findChild(QPushButton, "report.sign")
    assert isinstance(button, QPushButton)
    button.click()
    assert _says(page) == NOBODY
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.count() - 1)
    _field(page).setFocus()
    desk_window.enter("km")
    assert "when the period begins" in _says(page)


def test_whoever_opens_the_page_anew_finds_nobody_signing(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    _field(page).setText("km")
    desk_window.press(Qt.Key.Key_Escape)
    desk_window.open(PageName.REPORT)
    assert _field(page).text() == ""


def test_only_a_shift_report_is_signed() -> None:
    with pytest.raises(RuleViolation, match="Only the shift report"):
        _signable("a blank paper log")


def test_only_a_shift_report_asks_for_a_signature_here(desk_window: SampleWindow) -> None:
    page = _page(desk_window)
    assert _field(page).isVisible()
    page.question.choose(DocumentName.CONTACTS)
    assert not _field(page).isVisible()
    page.question.choose(DocumentName.SHIFT)
    assert _field(page).isVisible()
