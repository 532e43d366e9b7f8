from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.drawer.line_drawer import LEAST_PX, LineDrawer
from console.ui.models.log_model import LogModel
from console.ui.theme import Theme
from helpers.log_entries import KeptLog, entry, status
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down


@pytest.fixture
def drawer(qtbot: QtBot, theme: Theme) -> LineDrawer:
    history = LogModel(KeptLog(entry(1, status(3, LineState.DOWN, ago(hours=1)))), SET_UP, selects=True)
    history.load()
    drawer = LineDrawer(history, theme)
    qtbot.addWidget(drawer)
    drawer.show_line(busy_board()[2], NOW, SET_UP)
    drawer.resize(500, 900)
    drawer.show()
    drawer.activateWindow()
    QTest.qWaitForWindowActive(drawer)
    return drawer


def test_it_says_how_the_line_stands_and_how_the_world_knows_it(drawer: LineDrawer) -> None:
    assert drawer.head.name.text() == "3  911 Wireless Verizon"
    assert "ref: #VZ88123" in drawer.facts.texts
    assert drawer.identifiers.texts == ("trouble: (800) 555-0150", "account: FRO-2231", "circuit: 36.FDPA.406378")
    assert drawer.accessibleDescription().startswith("Line 3, 911 Wireless Verizon, Down, 42 minutes")


def test_a_line_without_identifiers_has_no_heading_for_them(drawer: LineDrawer) -> None:
    drawer.show_line(busy_board()[8], NOW, SET_UP)
    heading = drawer.findChild(QLabel, "drawer.heading.identifiers")
    assert isinstance(heading, QLabel)
    assert heading.isHidden()


def test_a_state_button_asks_for_the_state(drawer: LineDrawer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawer.state_chosen) as chosen:
        drawer.states.buttons[LineState.DEGRADED].click()
    assert chosen.args == [LineState.DEGRADED]


def test_esc_closes_from_wherever_the_keyboard_is(drawer: LineDrawer, qtbot: QtBot) -> None:
    inside = (
        drawer.head.back,
        drawer.states.buttons[LineState.DOWN],
        drawer.form.basis,
        drawer.form.scope,
        drawer.acts.note,
        drawer.history,
    )
    for part in inside:
        part.setFocus()
        with qtbot.waitSignal(drawer.closed):
            QTest.keyClick(part, Qt.Key.Key_Escape)


def test_left_closes_from_the_history_and_moves_in_a_text(drawer: LineDrawer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawer.closed):
        QTest.keyClick(drawer.history, Qt.Key.Key_Left)
    drawer.form.scope.setText("north")
    with qtbot.assertNotEmitted(drawer.closed):
        QTest.keyClick(drawer.form.scope, Qt.Key.Key_Left)
    assert drawer.form.scope.cursorPosition() == 4


def test_tab_goes_through_it_and_out_again(drawer: LineDrawer) -> None:
    drawer.setFocus()
    assert drawer.head.back.hasFocus()
    seen = []
    for _ in range(40):
        QTest.keyClick(drawer.focusWidget(), Qt.Key.Key_Tab)
        seen.append(drawer.focusWidget())
        if drawer.head.back.hasFocus():
            break
    assert drawer.head.back.hasFocus()
    assert drawer.history in seen
    assert drawer.form.scope in seen
    assert len(set(seen)) == len(seen)


def test_a_low_one_scrolls_with_its_head_and_a_high_one_keeps_it_in_sight(drawer: LineDrawer) -> None:
    scroll = drawer.findChild(QScrollArea, "drawer.scroll")
    assert isinstance(scroll, QScrollArea)
    assert not scroll.isAncestorOf(drawer.head)
    drawer.resize(500, LEAST_PX - 10)
    QApplication.processEvents()
    assert scroll.isAncestorOf(drawer.head)
    drawer.resize(500, LEAST_PX + 10)
    QApplication.processEvents()
    assert not scroll.isAncestorOf(drawer.head)


@pytest.mark.parametrize(("width", "zoom"), [(360, 1.0), (500, 1.0), (700, 2.0)])
def test_nothing_is_wider_than_the_drawer(drawer: LineDrawer, theme: Theme, width: int, zoom: float) -> None:
    name = "911 Wireless Verizon, " * 14
    drawer.show_line(replace(down(LINES[2]), line=replace(LINES[2], name=name, area=name), note=name), NOW, SET_UP)
    drawer.apply_theme(theme.zoomed(zoom))
    drawer.resize(width, 900)
    QApplication.processEvents()
    scroll = drawer.findChild(QScrollArea, "drawer.scroll")
    assert isinstance(scroll, QScrollArea)
    assert drawer.facts.width() <= scroll.viewport().width()
    assert drawer.minimumSizeHint().width() <= width


def test_it_never_asks_for_more_height_than_it_gets(drawer: LineDrawer) -> None:
    assert not drawer.hasHeightForWidth()
    assert drawer.minimumSizeHint().height() == 0


def test_the_clock_ticks(drawer: LineDrawer) -> None:
    drawer.tick(ago(seconds=-1))
    assert drawer.head.clock.text() == "00:42:10"
