from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from console.ui.page_name import PageName
from console.ui.report.report_page import NO_PERIOD, STILL_PRINTING, ReportPage
from console.ui.report.report_request import DocumentName, ReportForm, ReportRequest
from console.ui.report.shift_fields import ShiftChoices
from helpers.pdf_reading import page_texts, squeezed
from helpers.pixels import look_alike
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


def test_two_keys_print_the_report_that_is_proposed_once_it_is_saved(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    path = Path(page.question.file.name.text())
    desk_window.press(Qt.Key.Key_Return)
    assert path.read_bytes().startswith(b"%PDF")
    assert _answer(page) == f"Saved {path}. Printing..."
    qtbot.waitUntil(lambda: "Printing" not in _answer(page), timeout=20_000)
    assert _answer(page) == f"There is no printer on this PC: saved as {path}; print it from another."


def test_without_a_printer_enter_saves_the_file_and_the_other_button_says_why_it_is_off(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    path = Path(page.question.file.name.text())
    page.show_printers(())
    assert (page.print.text(), page.print.isEnabled()) == ("No printer", False)
    assert page.print.accessibleDescription() == "off: no printer on this PC"
    assert page.save.text() == "Save as file (Enter)"
    with qtbot.assertNotEmitted(page.print_asked):
        desk_window.press(Qt.Key.Key_Return)
    assert path.read_bytes().startswith(b"%PDF")
    assert _answer(page) == f"Saved {path}"
    page.show_printers(("Desk",))
    assert (page.print.text(), page.print.isEnabled()) == ("Print (Enter)", True)


def test_the_keyboard_stays_in_a_field_when_it_turns_out_that_there_is_no_printer(page: ReportPage) -> None:
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.findText("A period"))
    page.question.period.start.setFocus()
    page.show_printers(())
    assert page.question.period.start.hasFocus()
    page.question.period.start.returnPressed.emit()
    assert page.save.hasFocus()


def test_control_s_saves_the_file_and_control_d_opens_its_folder(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    path = Path(page.question.file.name.text())
    desk_window.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    assert _answer(page) == f"Saved {path}"
    page.folder_asked.disconnect()
    with qtbot.waitSignal(page.folder_asked) as asked:
        desk_window.press(Qt.Key.Key_D, modifier=Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [str(path.parent)]


def test_what_is_asked_for_again_gets_a_name_of_its_own(desk_window: SampleWindow, page: ReportPage) -> None:
    first = page.question.file.name.text()
    for _ in range(2):
        desk_window.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    assert page.question.file.name.text() == first.replace(".pdf", " (2).pdf")
    assert _answer(page) == f"Saved {page.question.file.name.text()}"


def test_while_a_report_is_made_or_printed_it_is_not_asked_for_twice(page: ReportPage, qtbot: QtBot) -> None:
    page.tell_busy()
    with qtbot.assertNotEmitted(page.print_asked), qtbot.assertNotEmitted(page.report_asked):
        page.print.click()
        page.save.click()
    page.tell_saved("Saved x.pdf. Printing...", prints=True)
    with qtbot.assertNotEmitted(page.print_asked):
        page.print.click()
    assert _answer(page) == STILL_PRINTING
    with qtbot.waitSignal(page.report_asked):
        page.save.click()


def test_enter_in_a_time_of_the_period_goes_on_to_print(desk_window: SampleWindow, page: ReportPage) -> None:
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.findText("A period"))
    page.question.period.start.setFocus()
    desk_window.type("1200")
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.has_keyboard(page.print)


def test_enter_in_the_name_of_the_file_saves_it(desk_window: SampleWindow, page: ReportPage) -> None:
    page.question.file.name.setFocus()
    desk_window.press(Qt.Key.Key_Return)
    assert _answer(page) == f"Saved {page.question.file.name.text()}"


def test_the_first_page_is_shown_as_it_will_be_on_paper(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 1")
    assert page.preview.sheet.accessibleName() == "Page 1 of 1, as it will be on paper"
    picture = page.preview.sheet.pixmap().deviceIndependentSize()
    assert picture.height() == pytest.approx(page.preview.sheet.height(), abs=1)
    assert picture.width() / picture.height() == pytest.approx(612 / 792, abs=0.01)


def test_a_long_report_is_leafed_through_with_page_up_and_page_down(
    desk_window: SampleWindow, qtbot: QtBot, page: ReportPage
) -> None:
    desk_window.press(Qt.Key.Key_Escape)
    for number in range(12):
        desk_window.desk.clock.pass_time(60)
        desk_window.log("3d" if number % 2 else "3u!")
    desk_window.open(PageName.REPORT)
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 2" and not page._soon.isActive())
    first = page.preview.sheet.pixmap().toImage()
    desk_window.press(Qt.Key.Key_PageDown)
    assert page.preview.where.text() == "Page 2 of 2"
    assert not look_alike(page.preview.sheet.pixmap().toImage(), first)
    desk_window.press(Qt.Key.Key_PageDown)
    assert page.preview.where.text() == "Page 2 of 2"
    desk_window.press(Qt.Key.Key_PageUp)
    assert look_alike(page.preview.sheet.pixmap().toImage(), first)


def test_the_page_follows_what_is_asked_for_and_what_is_logged(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 1")
    named = page.preview.sheet.pixmap().toImage()
    page.question.redacted.setChecked(True)
    qtbot.waitUntil(lambda: not look_alike(page.preview.sheet.pixmap().toImage(), named))
    public = page.preview.sheet.pixmap().toImage()
    desk_window.desk.log("3d")
    desk_window.session.feed.look()
    qtbot.waitUntil(lambda: not look_alike(page.preview.sheet.pixmap().toImage(), public))


def test_a_period_that_is_not_typed_yet_is_asked_for_in_place_of_the_page(page: ReportPage, qtbot: QtBot) -> None:
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.findText("A period"))
    qtbot.waitUntil(lambda: page.preview.sheet.text() == NO_PERIOD)
    page.question.period.start.setText("noon")
    page.question.period.start.editingFinished.emit()
    qtbot.waitUntil(lambda: "period can't be read" in page.preview.sheet.text())
    assert page.preview.where.text() == ""


@pytest.mark.parametrize(("width", "height", "percent"), [(800, 600, 100), (1280, 1024, 200)])
def test_where_there_is_little_room_the_fields_have_all_of_it(
    desk_window: SampleWindow, page: ReportPage, width: int, height: int, percent: int
) -> None:
    assert page.preview.isVisible()
    desk_window.window.resize(width, height)
    desk_window.settings.change(text_percent=percent)
    assert not page.preview.isVisible()
    assert page.print.isVisible()


def test_every_button_says_its_key_as_long_as_there_is_room(desk_window: SampleWindow, page: ReportPage) -> None:
    assert (page.print.text(), page.save.text()) == ("Print (Enter)", "Save as file (Ctrl+S)")
    desk_window.window.resize(800, 600)
    assert (page.print.text(), page.save.text()) == ("Print (Enter)", "Save as file (Ctrl+S)")
    desk_window.settings.change(text_percent=200)
    assert (page.print.text(), page.save.text()) == ("Print", "Save")
    assert page.print.accessibleDescription() == "key Enter"


def test_the_form_changes_the_ending_of_the_proposed_name(page: ReportPage) -> None:
    page.question.file.form.setCurrentIndex(page.question.file.form.findData(ReportForm.CSV))
    assert page.question.file.name.text().endswith(".csv")
    page.question.redacted.setChecked(True)
    assert " public " in page.question.file.name.text()


def test_a_name_that_was_typed_is_left_alone(page: ReportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.question.file.name.setText(str(tmp_path / "mine.pdf"))
    page.question.file.name.textEdited.emit(page.question.file.name.text())
    page.question.file.form.setCurrentIndex(page.question.file.form.findData(ReportForm.HTML))
    assert page.question.file.name.text() == str(tmp_path / "mine.pdf")
    assert _asked(qtbot, page).path == tmp_path / "mine.pdf"


def test_a_period_is_asked_for_with_its_two_times(page: ReportPage, qtbot: QtBot) -> None:
    assert not page.question.period.start.isVisible()
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.findText("A period"))
    assert page.question.period.start.isVisible()
    page.question.period.start.setText(" 07:00 ")
    request = _asked(qtbot, page)
    assert (request.shift, request.start, request.end) == (None, "07:00", "")


def test_a_refused_report_says_why_and_can_be_asked_again(page: ReportPage) -> None:
    page.question.shift.shifts.setCurrentIndex(page.question.shift.shifts.findText("A period"))
    page.question.period.start.setText("noon")
    page.save.click()
    assert "period can't be read" in _answer(page)
    assert page.save.isEnabled()


def test_every_shift_of_the_record_can_be_chosen(desk_window: SampleWindow, page: ReportPage) -> None:
    texts = [page.question.shift.shifts.itemText(row) for row in range(page.question.shift.shifts.count())]
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
    shifts = page.question.shift.shifts
    at_first = shifts.currentText()
    desk_window.press(Qt.Key.Key_Escape)
    desk_window.session.sign_on("KM")
    desk_window.log("3d")
    desk_window.open(PageName.REPORT)
    assert at_first.startswith("Last ended shift: Night  Tue 22 Sep 12:00 to 12:00")
    assert shifts.currentText() == "Current shift: Day  Wed 23 Sep 07:00 to now  not opened by anyone"
    page.choose_last()
    assert shifts.currentText() == at_first
    assert "Last ended shift: Night" in shifts.toolTip()
    assert "Last ended shift 20" in page.question.file.name.text()


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
    assert asked.args == [str(Path(page.question.file.name.text()).parent)]


def test_a_report_without_a_file_is_asked_for_one(page: ReportPage, qtbot: QtBot) -> None:
    page.question.file.name.clear()
    with qtbot.assertNotEmitted(page.report_asked):
        page.save.click()
    assert _answer(page).startswith("There is no file to write to")
    assert page.question.file.name.hasFocus()


def test_what_became_of_the_report_is_in_sight_in_a_small_window(desk_window: SampleWindow, page: ReportPage) -> None:
    desk_window.window.resize(800, 600)
    desk_window.press(Qt.Key.Key_Return)
    assert _answer(page).startswith("Saved ")
    label = page.findChild(QLabel, "report.answer")
    assert isinstance(label, QLabel)
    assert label.visibleRegion().boundingRect() == label.rect()


def test_a_long_folder_is_said_whole_in_a_small_window_and_the_fields_stay(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    desk_window.window.resize(800, 600)
    page.tell("There is no printer on this PC: saved as C:/" + "shared_reports_of_the_supervisor" * 4 + "/a.pdf")
    label, scroll = page.findChild(QLabel, "report.answer"), page.findChild(QScrollArea, "report.scroll")
    assert isinstance(label, QLabel)
    assert isinstance(scroll, QScrollArea)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height())
    assert label.visibleRegion().boundingRect() == label.rect()
    assert scroll.viewport().height() > 4 * page.question.shift.shifts.height()
    assert page.print.geometry().bottom() < scroll.y()


def test_nothing_hidden_in_the_name_of_a_shift_reorders_its_choice(desk_window: SampleWindow, page: ReportPage) -> None:
    shift = desk_window.desk.reading.shifts.current()
    assert shift is not None
    named = replace(shift, name="Day\u202e")
    page.show_choices(ShiftChoices(situation=desk_window.session.situation, running=named, wants_running=True))
    assert page.question.shift.shifts.currentText().startswith("Current shift: Day\\u202e  ")


def test_the_document_is_chosen_by_keyboard_and_what_matters_for_it_is_shown(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    desk_window.press(Qt.Key.Key_D, modifier=Qt.KeyboardModifier.AltModifier)
    assert desk_window.has_keyboard(page.question.document)
    assert not page.question.blocks.name.isVisible()
    desk_window.press(Qt.Key.Key_Down)
    assert page.question.blocks.name.isVisible()
    assert page.question.shift.shifts.isVisible()
    qtbot.waitUntil(lambda: "ACTIVITY LOG (ICS 214)" in page.preview.sheet.accessibleDescription())
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.has_keyboard(page.print)
    assert "ICS 214 Current shift" in page.question.file.name.text()


def test_what_is_typed_into_the_form_is_on_its_page_and_in_its_file(page: ReportPage, qtbot: QtBot) -> None:
    page.question.choose(DocumentName.ICS_214)
    page.question.blocks.incident.setText("Flood on Main St")
    page.question.blocks.incident.editingFinished.emit()
    qtbot.waitUntil(lambda: "Flood on Main St" in page.preview.sheet.accessibleDescription())
    page.save.click()
    assert squeezed("Flood on Main St") in page_texts(Path(page.question.file.name.text()).read_bytes())[0]


def test_a_blank_paper_log_is_one_press_away(desk_window: SampleWindow, page: ReportPage, qtbot: QtBot) -> None:
    page.blank_log.click()
    assert desk_window.has_keyboard(page.print)
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 2")
    page.question.sheets.sheets.setValue(5)
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 5")
    assert [page.question.file.form.itemData(at) for at in range(page.question.file.form.count())] == [ReportForm.PDF]
    assert not page.question.redacted.isVisible()


def test_every_opening_begins_with_the_shift_report_once_and_whole(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    seen: list[ReportRequest] = []

    def note() -> None:
        seen.append(page.question.meant)

    for name in reversed(DocumentName):
        page.question.choose(name)
        page.question.paper.copies.setValue(9)
        desk_window.press(Qt.Key.Key_Escape)
        page.question.changed.connect(note)
        desk_window.open(PageName.REPORT)
        page.question.changed.disconnect(note)
        meant = page.question.request_on_paper()
        assert meant is not None
        assert (meant.document, meant.copies, meant.pages) == (DocumentName.SHIFT, 1, "")
    assert seen


def test_home_and_end_lead_to_the_first_and_the_last_page_but_not_out_of_a_field(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    page.question.choose(DocumentName.BLANK_LOG)
    page.question.sheets.sheets.setValue(4)
    page.print.setFocus()
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 4")
    desk_window.press(Qt.Key.Key_End)
    assert page.preview.where.text() == "Page 4 of 4"
    page.question.file.name.setFocus()
    desk_window.press(Qt.Key.Key_Home)
    assert page.preview.where.text() == "Page 4 of 4"
    page.print.setFocus()
    desk_window.press(Qt.Key.Key_Home)
    assert page.preview.where.text() == "Page 1 of 4"


def _is_shown_at(page: ReportPage, size: str) -> bool:
    return page.preview.size_shown.text().startswith(size)


def test_a_page_is_made_larger_until_it_is_twice_its_size_and_smaller_until_it_is_whole(
    page: ReportPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.preview.where.text() == "Page 1 of 1")
    whole, view = page.preview.size_shown.text(), page.preview.view
    for size in ("100 %", "150 %", "200 %"):
        page.preview.larger.click()
        qtbot.waitUntil(partial(_is_shown_at, page, size))
    dots = page.logicalDpiX() * page.devicePixelRatioF()
    assert page.preview.sheet.pixmap().width() == pytest.approx(2 * 8.5 * dots, abs=2)
    assert view.horizontalScrollBar().maximum() > 0
    assert not page.preview.larger.isEnabled()
    for size in ("150 %", "100 %", whole):
        page.preview.smaller.click()
        qtbot.waitUntil(partial(_is_shown_at, page, size))
    assert view.horizontalScrollBar().maximum() == 0


def test_in_a_small_window_the_page_is_shown_in_place_of_the_fields(
    desk_window: SampleWindow, page: ReportPage, qtbot: QtBot
) -> None:
    desk_window.window.resize(800, 600)
    desk_window.press(Qt.Key.Key_W, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.preview.isVisible() and page.preview.where.text() == "Page 1 of 1")
    assert not page.question.isVisible()
    desk_window.press(Qt.Key.Key_W, modifier=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.question.isVisible)


def test_pages_that_can_not_be_read_are_said_and_nothing_is_made(page: ReportPage) -> None:
    page.question.paper.pages.setText("first")
    page.print.click()
    assert _answer(page).startswith('"first" can\'t be read as pages')
    assert not Path(page.question.file.name.text()).exists()
