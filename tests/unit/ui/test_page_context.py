from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.ui.page_context import Opening
from console.ui.widgets.page import Page


def test_an_opening_stays_what_it_was_made_of(qtbot: QtBot) -> None:
    page = Page("sample", "Sample")
    qtbot.addWidget(page)
    opening = Opening(page=page, prepare=page.show)
    with pytest.raises(AttributeError, match="immutable"):
        opening.page = Page("other", "Other")  # type: ignore[misc]
