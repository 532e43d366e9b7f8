from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.services.drafts import Drafts
from console.ui.chosen_settings import ChosenSettings
from console.ui.main_window import MainWindow
from console.ui.models.log_model import PAGE
from console.ui.page_name import PageName
from console.ui.theme import Theme
from console.ui.timeline.timeline_page import TimelinePage
from helpers.desks import SampleDesk
from helpers.windows import open_session


def test_an_entry_some_pages_back_is_fetched_selected_and_has_the_keyboard(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    desk = SampleDesk(tmp_path / "record")
    wanted = desk.log("n first").entries[0].seq
    for number in range(PAGE * 3):
        desk.log(f"n {number}")
    session = open_session(desk)
    window = MainWindow(qapp, session, Drafts(tmp_path, desk.clock), ChosenSettings(tmp_path), tmp_path)
    qtbot.addWidget(window, before_close_func=lambda _: session.close())
    window.resize(800, 900)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    page = window.pages.open(PageName.TIMELINE)
    assert isinstance(page, TimelinePage)
    page.entry_asked.emit(wanted)
    view = window.desk.log.view
    current = view.current_entry()
    assert current is not None
    assert (current.seq, view.isVisible(), view.hasFocus()) == (wanted, True, True)
    window.keep()
    desk.close()
