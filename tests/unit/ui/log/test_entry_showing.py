from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from console.ui.log.entry_showing import show_history, show_in_context
from console.ui.log.log_page import LogPage
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    for n in range(5):
        desk_window.log(f"n note {n}")
    return desk_window


def chosen(page: LogPage) -> int:
    row = page.view.current_entry()
    assert row is not None
    return row.seq


def test_any_page_can_ask_for_an_entry_among_its_neighbors(window: SampleWindow) -> None:
    seq = window.desk.reading.log_book.last_seq() - 2
    show_in_context(window.window.pages, seq)
    page = window.page(LogPage)
    assert window.is_shown(LogPage)
    assert chosen(page) == seq
    assert page.history.isHidden()
    assert window.has_keyboard(page.view)


def test_with_its_history_if_that_is_asked_for(window: SampleWindow) -> None:
    seq = window.desk.reading.log_book.last_seq() - 2
    window.log(f"c{seq} ;better words")
    show_history(window.window.pages, seq)
    page = window.page(LogPage)
    assert page.history.isVisible()
    assert page.history.view.model().rowCount() == 2


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_feed_leads_to_the_log_page(window: SampleWindow) -> None:
    feed = window.window.desk.log.view
    seq = window.desk.reading.log_book.last_seq()
    feed.places.go_to(seq)
    menu = feed.open_menu(feed.currentIndex().row(), QPoint(5, 5))
    assert menu is not None
    acts: dict[str, QAction] = {act.objectName(): act for act in menu.actions()}
    acts["act.context"].trigger()
    menu.hide()
    assert chosen(window.page(LogPage)) == seq
    assert window.is_shown(LogPage)
