from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from console.services.set_up_file.writer import table_text
from console.ui.help.help_page import HelpPage
from console.ui.log.log_page import LogPage
from console.ui.page_name import PageName
from console.ui.report.report_page import ReportPage
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.shift.shift_sheet import ShiftSheet
from console.ui.widgets.page import Page
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_F1, HelpPage), (Qt.Key.Key_F2, ShiftSheet), (Qt.Key.Key_F3, LogPage)]
)
def test_a_page_takes_the_place_of_the_desk_and_esc_gives_it_back(
    window: SampleWindow, key: Qt.Key, page: type[Page]
) -> None:
    window.press(key)
    assert window.is_shown(page)
    assert window.window.bar.isVisible()
    assert window.window.line.isVisible()
    window.press(Qt.Key.Key_Escape)
    assert window.window.pages.on_desk
    assert window.focused is window.window.line.field


def test_f1_a_second_time_goes_back(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F1)
    window.press(Qt.Key.Key_F1)
    assert window.window.pages.on_desk


def test_f3_a_second_time_begins_the_search_anew(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F3)
    window.type("fiber")
    window.press(Qt.Key.Key_F3)
    assert window.is_shown(LogPage)
    assert window.page(LogPage).filters.words.selectedText() == "fiber"


def test_a_page_is_made_when_it_is_first_opened_and_only_once(window: SampleWindow) -> None:
    pages = window.window.pages
    assert pages.findChildren(Page) == []
    first = pages.open(PageName.REPORT)
    assert pages.findChildren(ReportPage) == [first]
    pages.go_back()
    assert pages.open(PageName.REPORT) is first


def test_a_page_opened_later_has_the_text_size_of_the_window(qtbot: QtBot, window: SampleWindow) -> None:
    window.window.look.step_zoom(5)
    window.press(Qt.Key.Key_F1)
    page = window.page(HelpPage)
    large = page.sizeHint().height()
    window.window.look.reset_zoom()
    qtbot.waitUntil(lambda: page.sizeHint().height() < large)


@pytest.mark.parametrize("name", [PageName.SHIFT, PageName.REPORT, PageName.KEY_CARD])
def test_long_names_and_large_text_make_no_page_wider_than_the_window(
    desk_window: SampleWindow, name: PageName
) -> None:
    long = "Night and weekend crew of the north side " * 2
    shift = table_text("shift", [{"name": long.strip(), "start": "07:00", "end": "19:00"}])
    desk_window.session.sign_on("KM")
    apply_set_up(desk_window.session, shift, lambda _: None, lambda error: pytest.fail(error.sentence))
    desk_window.session.sign_on("KM")
    desk_window.log(f'/shift start "{long}" KM JR')
    desk_window.desk.log("/shift end", by="KM")
    desk_window.settings.change(text_percent=200)
    desk_window.window.resize(800, 600)
    desk_window.open(name)
    QApplication.processEvents()
    for area in desk_window.window.findChildren(QScrollArea):
        inner = area.widget()
        assert inner is None or not area.isVisible() or inner.width() <= area.viewport().width(), area.objectName()
