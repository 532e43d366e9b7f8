from __future__ import annotations

from console.ui.log.log_page import LogPage
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_what_is_found_can_be_corrected_in_the_command_line(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;fiber cut")
    seq = desk_window.desk.reading.log_book.last_seq()
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    page.filters.words.setText("fiber")
    page.look()
    page.correct_current()
    assert desk_window.window.line.field.text() == f"c{seq} "
    assert desk_window.window.pages.on_desk


def test_the_page_opens_as_it_was_left_but_with_what_is_new(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;fiber cut")
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    page.filters.words.setText("fiber")
    page.look()
    desk_window.window.pages.go_back()
    desk_window.log("1d ;fiber too")
    desk_window.open(PageName.LOG)
    assert page.filters.words.selectedText() == "fiber"
    assert "fiber too" in str(page.view.currentIndex().data())
