from __future__ import annotations

from PySide6.QtCore import Qt

from console.ui.log.log_page import LogPage
from console.ui.page_name import PageName
from console.ui.timeline.timeline_page import TimelinePage
from helpers.windows import SampleWindow

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def test_control_two_shows_the_running_shift_and_control_one_the_board(desk_window: SampleWindow) -> None:
    desk_window.press(Key.Key_2, modifier=CTRL)
    assert desk_window.is_shown(TimelinePage)
    page = desk_window.page(TimelinePage)
    assert desk_window.has_keyboard(page.chart)
    assert page.chart.shown is not None
    assert page.chart.shown.timeline.title == "Shift Day"
    desk_window.press(Key.Key_1, modifier=CTRL)
    assert desk_window.window.pages.on_desk


def test_enter_shows_the_entry_where_it_stands_in_the_log(desk_window: SampleWindow) -> None:
    desk_window.log("3d")
    seq = desk_window.desk.reading.log_book.last_seq()
    desk_window.open(PageName.TIMELINE)
    page = desk_window.page(TimelinePage)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Return):
        desk_window.press(key)
    assert page.chart.mark is not None
    assert page.chart.mark.seq == seq
    current = desk_window.page(LogPage).view.current_entry()
    assert current is not None
    assert current.seq == seq
