from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from console.render.batches import rows
from console.services.paper_log import RowField, TypedRow
from console.ui.command_line.answer_line import Tag
from console.ui.models.log_rows import EntryRow, RowMaker
from console.ui.paper_log.paper_log_page import NOBODY, NONE_YET, PaperLogPage
from console.ui.theme import Theme
from helpers.report_builder import DOWN, SET_UP, DayBook


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PaperLogPage:
    page = PaperLogPage(theme)
    qtbot.addWidget(page)
    page.fields.show_days((date(2026, 9, 22),), date(2026, 9, 22))
    page.resize(900, 700)
    page.show()
    return page


def keyed() -> list[EntryRow]:
    book = DayBook()
    book.status("13:10", [1, 3], DOWN, occurred="12:10")
    book.status("13:11", [2], DOWN, occurred="12:12", by="JR", keyed_by="KM")
    made = RowMaker(SET_UP).make(book.marked())
    assert len(rows(book.marked())) == 2
    return [row for row in made if isinstance(row, EntryRow)]


def test_nothing_keyed_in_yet_is_said_and_nothing_can_be_voided(page: PaperLogPage) -> None:
    assert page.count.text() == NONE_YET
    assert not page.void_last.isEnabled()
    assert not page.view.isVisible()


def test_what_was_keyed_in_is_listed_newest_first_with_its_number_and_counted(page: PaperLogPage) -> None:
    page.show_keyed(keyed(), 2)
    assert page.count.text() == "2 rows keyed in"
    assert [row.numbers for row in page.rows] == ["23", "21–22"]
    assert page.view.isVisible()
    assert page.void_last.isEnabled()


def test_one_row_is_one_row(page: PaperLogPage) -> None:
    page.show_keyed(keyed()[:1], 1)
    assert page.count.text() == "1 row keyed in"


def test_the_keyboard_begins_at_the_time_or_behind_what_was_begun(page: PaperLogPage) -> None:
    page.focus_first()
    assert page.focusWidget() is page.fields.fields[RowField.TIME]
    page.fields.show_row(TypedRow(day=date(2026, 9, 22), time="1305", by="JR", what="3d ;fast"))
    page.focus_first()
    assert page.focusWidget() is page.fields.fields[RowField.WHAT]


def test_who_keys_it_in_is_said_or_that_nobody_is_signed_on(page: PaperLogPage) -> None:
    page.show_keyed_by("KM Kim Moran")
    assert page.keyed_by.text() == "Keyed in by KM Kim Moran, for the person on the paper."
    page.show_keyed_by("")
    assert page.keyed_by.text() == NOBODY


def test_the_button_logs_as_enter_does_while_there_is_something_to_log(qtbot: QtBot, page: PaperLogPage) -> None:
    assert not page.answer.enter.isVisible()
    page.say(Tag.PREVIEW, "3  911 Wireless Verizon   DOWN")
    with qtbot.waitSignal(page.entered):
        page.answer.enter.click()


def test_a_page_that_is_left_says_so(page: PaperLogPage) -> None:
    left = QSignalSpy(page.left)
    page.hide()
    assert left.count() == 1


def test_it_grows_with_the_text(page: PaperLogPage, theme: Theme) -> None:
    before = page.fields.fields[RowField.WHAT].height()
    page.apply_theme(theme.zoomed(2.0))
    page.show_keyed(keyed(), 2)
    assert page.fields.fields[RowField.WHAT].minimumHeight() > before


def test_in_a_low_window_the_field_in_which_one_types_stays_in_sight(qtbot: QtBot, page: PaperLogPage) -> None:
    page.resize(700, 300)
    page.fields.go_to(RowField.WHAT)
    page.activateWindow()
    qtbot.waitUntil(lambda: page.focusWidget() is page.fields.fields[RowField.WHAT])
    scroll = page.findChild(QScrollArea)
    assert scroll is not None
    view, what = scroll.viewport(), page.fields.fields[RowField.WHAT]
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    page.say(Tag.PREVIEW, "3  911 Wireless Verizon   DOWN")
    qtbot.waitUntil(lambda: 0 <= what.mapTo(view, what.rect().topLeft()).y() <= view.height() - what.height())


def test_what_happened_has_a_row_of_its_own_where_it_is_narrow(qtbot: QtBot, page: PaperLogPage) -> None:
    fields = page.fields.fields
    qtbot.waitUntil(lambda: fields[RowField.WHAT].y() == fields[RowField.TIME].y())
    page.resize(500, 700)
    qtbot.waitUntil(lambda: fields[RowField.WHAT].y() > fields[RowField.TIME].geometry().bottom())
