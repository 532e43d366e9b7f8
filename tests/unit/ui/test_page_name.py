from __future__ import annotations

from console.ui.page_name import PageName


def test_no_page_has_two_names() -> None:
    assert len(set(PageName)) == len(PageName.__members__)
