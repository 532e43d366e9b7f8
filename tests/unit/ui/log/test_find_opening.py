from __future__ import annotations

from console.ui.log.find_page import FindPage
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_what_is_found_can_be_corrected_in_the_command_line(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;fiber cut")
    seq = desk_window.desk.reading.log_book.last_seq()
    desk_window.open(PageName.FIND)
    page = desk_window.page(FindPage)
    page.words.setText("fiber")
    page.look()
    assert page.found is not None
    page.found.correct_current()
    assert desk_window.window.line.field.text() == f"c{seq} "
    assert desk_window.window.pages.on_desk
