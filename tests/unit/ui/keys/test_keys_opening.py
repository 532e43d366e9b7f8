from __future__ import annotations

from console.ui.keys.keys_page import KeysPage
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_the_page_of_keys_opens_with_the_keyboard_in_its_table(desk_window: SampleWindow) -> None:
    desk_window.open(PageName.KEYS)
    assert desk_window.has_keyboard(desk_window.page(KeysPage).table)
