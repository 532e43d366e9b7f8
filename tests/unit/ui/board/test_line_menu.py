from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.ui.board.line_menu import LineMenu
from console.ui.models.board_rows import line_row
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, SET_UP, down


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme) -> LineMenu:
    menu = LineMenu(line_row(down(LINES[2]), NOW, SET_UP), theme)
    qtbot.addWidget(menu)
    return menu


def action(menu: LineMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.objectName() == name)


@pytest.mark.parametrize("state", list(LineState))
def test_each_state_can_be_logged_by_mouse_and_shows_its_keys(qtbot: QtBot, menu: LineMenu, state: LineState) -> None:
    chosen = action(menu, f"act.{state.value}")
    assert chosen.text().startswith(state.value.upper())
    assert not chosen.icon().isNull()
    with qtbot.waitSignal(menu.status_chosen) as caught:
        chosen.trigger()
    assert caught.args == [state]


def test_the_keys_beside_an_act_are_the_ones_to_type(menu: LineMenu) -> None:
    assert action(menu, "act.down").text() == "DOWN\t3d"
    assert action(menu, "act.verify").text().endswith("\tt3")


def test_verifying_and_noting_are_asked_for(qtbot: QtBot, menu: LineMenu) -> None:
    with qtbot.waitSignals([menu.verify_chosen, menu.note_chosen]):
        action(menu, "act.verify").trigger()
        action(menu, "act.note").trigger()


def test_an_unknown_line_cannot_be_verified_as_shown(qtbot: QtBot, theme: Theme) -> None:
    menu = LineMenu(line_row(LineStatus(line=LINES[8]), NOW, SET_UP), theme)
    qtbot.addWidget(menu)
    assert not action(menu, "act.verify").isEnabled()


def test_the_menu_says_which_line_it_is_about(qtbot: QtBot, theme: Theme, menu: LineMenu) -> None:
    assert menu.accessibleName() == "Line 3, 911 Wireless Verizon"
    att = LineMenu(line_row(down(LINES[1]), NOW, SET_UP), theme)
    qtbot.addWidget(att)
    assert action(att, "act.line").text() == "2  911 Wireless AT&&T"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_it_opens_where_it_is_wanted(menu: LineMenu) -> None:
    menu.open_at(menu.mapToGlobal(menu.rect().center()))
    assert menu.isVisible()
    menu.hide()


def test_the_drawer_of_the_line_is_asked_for(qtbot: QtBot, menu: LineMenu) -> None:
    with qtbot.waitSignal(menu.drawer_chosen):
        action(menu, "act.drawer").trigger()
