from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.report_choices import ReportSection
from console.services.set_up_file import read_set_up
from console.ui.log.log_page import LogPage
from console.ui.page_name import PageName
from console.ui.setup.import_page import ImportPage
from console.ui.setup.set_up_page import SetUpPage
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> SetUpPage:
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.SET_UP)
    return desk_window.page(SetUpPage)


def _type(page: SetUpPage, name: str, text: str) -> None:
    editor = page.lines.form.fields[name].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)


def test_a_line_is_added_by_keyboard_as_an_entry_of_whoever_is_signed_on(
    desk_window: SampleWindow, page: SetUpPage
) -> None:
    page.lines.new.click()
    _type(page, "name", "Annex")
    desk_window.press(Qt.Key.Key_Return)
    assert page.answer == "In the record: 1 set-up entry."
    entry = desk_window.desk.reading.log_book.newest(1)[0]
    assert (entry.kind, entry.by) == (EntryKind.LINE_ADDED, "KM")
    assert desk_window.state(4) is LineState.UNKNOWN
    assert page.lines.shown is not None
    assert page.lines.model.rows[3].text == "4 Annex"


def test_the_menu_of_what_changed_leads_to_the_log(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.changes.context_chosen.emit(2)
    assert desk_window.is_shown(LogPage)
    desk_window.open(PageName.SET_UP)
    page.changes.history_chosen.emit(2)
    assert desk_window.page(LogPage).history.isVisible()


def test_a_bad_line_is_refused_at_its_field_and_stays_typed(desk_window: SampleWindow, page: SetUpPage) -> None:
    _type(page, "name", "N" * 300)
    _type(page, "number", "203")
    before = desk_window.desk.reading.log_book.last_seq()
    page.lines.save.click()
    assert page.lines.form.fields["name"].fault.endswith("is 300 characters long, at most 100 fit")
    assert page.lines.form.fields["number"].fault.startswith('Number "203" is not a valid phone number in US')
    assert page.lines.form.fields["name"].text == "N" * 300
    assert desk_window.desk.reading.log_book.last_seq() == before


@pytest.mark.parametrize("name", ["שלום קניה", "📞 Hotline", "<b>bold</b>", "=1+1"])
def test_a_name_in_any_script_is_kept_as_it_is(desk_window: SampleWindow, page: SetUpPage, name: str) -> None:
    page.lines.form.fields["name"].text = name
    page.lines.save.click()
    assert desk_window.desk.board[1].line.name == name
    assert page.lines.model.rows[0].text == f"1 {name}"


def test_another_process_changes_the_set_up_and_nothing_typed_is_lost(
    desk_window: SampleWindow, page: SetUpPage
) -> None:
    _type(page, "area", "North")
    desk_window.desk.writing.set_ups.apply(
        '[[line]]\nkey = 1\ncarrier = "Frontier"\n[[line]]\nkey = 30\nname = "Fax"\ngroup = "admin"\n', "x", by="JR"
    )
    desk_window.session.feed.look()
    assert page.lines.form.fields["area"].text == "North"
    assert page.lines.form.fields["carrier"].text == "Frontier"
    assert page.lines.model.rows[-1].text == "30 Fax"
    page.lines.save.click()
    line = desk_window.desk.board[1].line
    assert (line.area, line.carrier) == ("North", "Frontier")


def test_a_set_up_file_is_applied_or_refused_whole(desk_window: SampleWindow, page: SetUpPage, tmp_path: Path) -> None:
    path = tmp_path / "more.toml"
    path.write_text('[[line]]\nkey = 30\nname = "Fax"\ngroup = "admin"\n')
    page.file_chosen.emit(str(path))
    assert page.answer == "In the record: 1 set-up entry."
    path.write_text('[[line]]\nkey = 31\nname = "Fax"\n')
    page.file_chosen.emit(str(path))
    assert "more.toml: line 1 (key 31)" in page.answer


def test_the_set_up_is_saved_as_a_file_the_reader_takes_back(
    desk_window: SampleWindow, page: SetUpPage, tmp_path: Path
) -> None:
    path = tmp_path / "setup.toml"
    page.save_chosen.emit(str(path))
    assert page.answer == f"Saved {path}"
    assert read_set_up(path.read_bytes(), "setup.toml", desk_window.session.situation.set_up).is_empty
    page.save_chosen.emit(str(tmp_path / "absent" / "setup.toml"))
    assert "choose another place" in page.answer


@pytest.mark.parametrize(("answer", "stays"), [("retire.keep", True), ("retire.retire", False)])
def test_to_retire_asks_first(desk_window: SampleWindow, page: SetUpPage, answer: str, *, stays: bool) -> None:
    page.lines.retire.click()
    (box,) = page.findChildren(QMessageBox)
    assert "key 1 is not used again" in box.text()
    button = box.findChild(QPushButton, answer)
    assert isinstance(button, QPushButton)
    button.click()
    assert (1 in desk_window.desk.board) is stays
    assert page.lines.retired.isVisible() is not stays


def test_a_split_is_one_batch_and_shows_where_the_lines_came_from(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.lines.split.click()
    assert page.split.isVisible()
    page.split.do.click()
    assert page.answer == "In the record: 3 set-up entries."
    entries = desk_window.desk.reading.log_book.newest(3)
    assert len({entry.batch for entry in entries}) == 1
    assert {desk_window.state(key) for key in (4, 5)} == {LineState.UNKNOWN}
    assert "4 911 Landline A · split from 1 911 Landline" in [row.text for row in page.lines.model.rows]


def test_what_changed_is_listed(desk_window: SampleWindow, page: SetUpPage) -> None:
    _type(page, "area", "North")
    page.lines.save.click()
    page.tabs.setCurrentIndex(6)
    model = page.changes.model()
    texts = [str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(3)]
    assert any("Set-up: line 1 911 Landline changed" in text for text in texts)


def test_the_import_is_one_step_away(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.import_chosen.emit()
    assert desk_window.is_shown(ImportPage)


def test_nobody_signed_on_is_asked_first(desk_window: SampleWindow, page: SetUpPage) -> None:
    desk_window.session.sign_on(None)
    _type(page, "area", "North")
    page.lines.save.click()
    (dialog,) = desk_window.window.findChildren(SignOnDialog)
    dialog.reject()
    assert "nobody is signed on" in page.answer
    assert page.lines.form.fields["area"].text == "North"
    assert desk_window.desk.board[1].line.area is None


def test_a_record_that_another_program_holds_says_so_and_keeps_what_was_typed(
    desk_window: SampleWindow, page: SetUpPage
) -> None:
    _type(page, "area", "North")
    with desk_window.desk.writing.writer.writing():
        page.lines.save.click()
    assert "is being written by another program: wait a moment and try again" in page.answer
    assert page.lines.form.fields["area"].text == "North"
    page.lines.save.click()
    assert page.answer == "In the record: 1 set-up entry."


def test_the_center_says_what_its_reports_are_called_and_do_without(desk_window: SampleWindow, page: SetUpPage) -> None:
    page.tabs.setCurrentIndex(5)
    page.reports.form.fields["title"].text = "Line log"
    page.reports.boxes[ReportSection.CLOCK].click()
    page.reports.save.click()
    assert page.answer == "In the record: 1 set-up entry."
    choices = desk_window.session.situation.set_up.center.report
    assert (choices.title, choices.leave_out) == ("Line log", (ReportSection.CLOCK,))
    assert page.reports.form.changed == {}
    page.reports.form.fields["signatures"].text = "x" * 31
    page.reports.save.click()
    assert "at most 30 leave room to sign" in page.reports.form.fields["signatures"].fault


def test_a_title_of_this_console_alone_is_proposed_to_the_center(desk_window: SampleWindow) -> None:
    desk_window.settings.change(report_title="Outage log")
    desk_window.open(PageName.SET_UP)
    page = desk_window.page(SetUpPage)
    assert page.reports.form.fields["title"].text == "Outage log"
    desk_window.session.sign_on("KM")
    page.reports.save.click()
    assert desk_window.session.situation.set_up.center.report.title == "Outage log"
    assert desk_window.settings.now.report_title == ""
