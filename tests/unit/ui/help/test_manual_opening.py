from __future__ import annotations

from PySide6.QtCore import Qt

from console.ui.help.manual_page import ManualPage
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_the_manual_that_comes_with_the_program_is_shown(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.MANUAL)
    page = desk_window.page(ManualPage)
    assert desk_window.has_keyboard(page.words)
    assert "Each entry carries a fingerprint of the one before." in page.view.toPlainText()


def test_it_starts_over_with_everything_shown_and_esc_goes_back(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.MANUAL)
    desk_window.type("fallback")
    desk_window.press(Qt.Key.Key_Escape)
    assert not desk_window.is_shown(ManualPage)
    desk_window.open(PageName.MANUAL)
    assert desk_window.page(ManualPage).words.text() == ""
