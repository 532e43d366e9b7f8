from __future__ import annotations

from console.ui.actions import ACTS
from console.ui.page_name import PageName
from console.ui.page_table import PAGES
from helpers.windows import SampleWindow


def test_every_page_can_be_made_and_is_linked_from_a_menu() -> None:
    assert set(PAGES) == set(PageName)
    assert {act.page for act in ACTS if act.page is not None} == set(PageName)


def test_every_page_of_the_table_is_found_under_its_name(desk_window: SampleWindow) -> None:
    for name in PageName:
        assert desk_window.window.pages.open(name).isVisible()
