from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from console.services.paper_log import RowField
from console.ui.page_name import PageName
from console.ui.paper_log.paper_log_page import PaperLogPage
from helpers.windows import SampleWindow


def test_one_key_opens_the_page_with_the_keyboard_at_the_time(desk_window: SampleWindow) -> None:
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk_window.press(Qt.Key.Key_L, modifier=control_shift)
    assert desk_window.is_shown(PaperLogPage)
    page = desk_window.page(PaperLogPage)
    assert desk_window.has_keyboard(page.fields.fields[RowField.TIME])
    assert page.fields.day.currentText().startswith("Today")


def test_the_days_are_those_of_each_opening(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.PAPER_LOG)
    page = desk_window.page(PaperLogPage)
    first = page.fields.row.day
    desk_window.desk.clock.pass_time(24 * 3600)
    desk_window.open(PageName.PAPER_LOG)
    assert page.fields.row.day == first + timedelta(days=1)
    assert page.fields.day.currentText().startswith("Today")


def test_the_day_of_a_row_that_was_begun_stays(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.PAPER_LOG)
    page = desk_window.page(PaperLogPage)
    first = page.fields.row.day
    desk_window.type("1105")
    desk_window.desk.clock.pass_time(24 * 3600)
    desk_window.open(PageName.PAPER_LOG)
    assert page.fields.row.day == first
    assert page.fields.day.currentText().startswith("Yesterday")
