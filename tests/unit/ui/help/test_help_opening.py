from __future__ import annotations

from console.ui.help.help_page import HelpPage
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_the_help_page_takes_the_keyboard(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.HELP)
    assert desk_window.has_keyboard(desk_window.page(HelpPage))
