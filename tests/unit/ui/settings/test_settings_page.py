from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.services.settings import Settings
from console.ui.settings.setting_fields import ChoiceField, TypedField
from console.ui.settings.setting_table import GROUPS
from console.ui.settings.settings_page import SettingsPage
from console.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    page = SettingsPage(GROUPS, theme)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.start_over(Settings())
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.focus_first()
    return page


def pressed(page: SettingsPage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def test_every_setting_of_the_table_has_its_line(page: SettingsPage) -> None:
    assert list(page.lines) == [row.name for group in GROUPS for row in group.rows]


def test_a_choice_is_told_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.chosen) as told:
        QTest.keyClick(page.lines["theme"].field, Qt.Key.Key_Down)
    assert told.args == [{"theme": "night"}]


def test_the_defaults_of_a_group_come_back_with_one_button(qtbot: QtBot, page: SettingsPage) -> None:
    page.start_over(Settings(theme="light", night_by_clock=True, night_from="22:00", paper="a4"))
    with qtbot.waitSignal(page.chosen) as told:
        pressed(page, "settings.look.defaults").click()
    defaults = Settings()
    assert told.args == [{row.name: getattr(defaults, row.name) for row in GROUPS[0].rows}]
    field = page.lines["night_from"].field
    assert isinstance(field, TypedField)
    assert field.text() == "20:00"
    paper = page.lines["paper"].field
    assert isinstance(paper, ChoiceField)
    assert paper.currentData() == "a4"


def test_what_concerns_the_center_is_one_button_away(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.set_up_asked):
        pressed(page, "settings.set_up").click()
    with qtbot.waitSignal(page.keys_asked):
        pressed(page, "settings.keys").click()


def test_tab_goes_through_every_field_and_button_and_comes_back(page: SettingsPage) -> None:
    first = QApplication.focusWidget()
    assert first is page.lines["theme"].field
    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    wanted = [line.field.focusProxy() or line.field for line in page.lines.values()]
    assert [one for one in seen if one in wanted] == wanted
    assert {"settings.look.defaults", "settings.keys", "settings.set_up", "settings.back"} <= {
        one.objectName() for one in seen
    }


@pytest.mark.parametrize(("width", "zoom"), [(1000, 1.0), (780, 2.0), (620, 1.0)])
def test_no_word_is_lost_at_any_size(qtbot: QtBot, qapp: QApplication, theme: Theme, width: int, zoom: float) -> None:
    qapp.setFont(theme.zoomed(zoom).font())
    page = SettingsPage(GROUPS, theme.zoomed(zoom))
    qtbot.addWidget(page)
    page.resize(width, 600)
    page.show()
    qapp.processEvents()
    inner = page.lines["theme"].parentWidget()
    assert inner is not None
    for line in page.lines.values():
        assert line.mapTo(page, line.rect().topRight()).x() <= width
    qapp.setFont(theme.font())
