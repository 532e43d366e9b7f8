from __future__ import annotations

from console.ui.log.log_page import LogPage
from console.ui.log.period_choice import PeriodChoice
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


def shown(page: LogPage) -> str:
    return " | ".join(str(page.view.model().index(row, 0).data()) for row in range(page.view.model().rowCount()))


def test_this_shift_is_the_next_one_after_a_hand_over(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.desk.clock.pass_time(60)
    desk_window.log("n of the day")
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    page.filters.period.setCurrentIndex(page.filters.period.findData(PeriodChoice.SHIFT))
    assert "of the day" in shown(page)
    page.view.setFocus()
    desk_window.desk.clock.pass_time(60)
    desk_window.session.log("/shift start Evening KM")
    assert "of the day" not in shown(page)
    desk_window.desk.clock.pass_time(60)
    desk_window.session.log("n of the evening")
    assert "of the evening" in shown(page)


def test_neighbors_are_left_alone_by_a_hand_over(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.desk.clock.pass_time(60)
    desk_window.log("n of the day")
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    page.filters.period.setCurrentIndex(page.filters.period.findData(PeriodChoice.SHIFT))
    page.show_in_context(desk_window.desk.reading.log_book.last_seq())
    desk_window.desk.clock.pass_time(60)
    desk_window.session.log("/shift start Evening KM")
    assert "of the day" in shown(page)
