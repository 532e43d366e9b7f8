from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.main_window import MainWindow
from helpers.windows import SampleWindow


@pytest.fixture
def first(qtbot: QtBot, qapp: QApplication, desk_window: SampleWindow) -> MainWindow:
    """A window in its first frame, on the record of another one."""
    desk_window.session.sign_on("KM")
    kept = (desk_window.session, desk_window.drafts, desk_window.settings)
    window = MainWindow(qapp, *kept, desk_window.desk.folder)
    window.ask_to_leave = lambda _: True
    qtbot.addWidget(window)
    window.resize(1280, 1024)
    window.show()
    return window


def test_an_entry_can_be_logged_from_the_first_frame_on(desk_window: SampleWindow, first: MainWindow) -> None:
    QTest.keyClicks(first.line.field, "3d")
    desk_window.desk.clock.pass_time(1)
    QTest.keyClick(first.line.field, Qt.Key.Key_Return)
    assert desk_window.state(3) is LineState.DOWN
    assert first.bar.tiles[LineState.DOWN].words == "1 DOWN"
    first.furnish()
    log = first.desk.log.view.model()
    assert any("DOWN" in str(log.index(at, 0).data()) for at in range(log.rowCount()))


def test_the_board_stays_where_it_is_when_the_rest_comes(first: MainWindow) -> None:
    before = (first.desk.board.mapTo(first, first.desk.board.rect().topLeft()), first.desk.board.size())
    first.furnish()
    QApplication.processEvents()
    assert (first.desk.board.mapTo(first, first.desk.board.rect().topLeft()), first.desk.board.size()) == before


def test_nothing_is_said_about_attention_before_it_is_known(first: MainWindow) -> None:
    assert first.strip.accessibleName() == "Attention"
    first.furnish()
    assert first.strip.accessibleName() == "Nothing asks for attention."


def test_the_rest_is_made_once(first: MainWindow) -> None:
    first.furnish()
    cues, count = first.cues, first.desk.down.count()
    first.furnish()
    assert first.cues is cues
    assert first.desk.down.count() == count == 3


def test_a_window_may_be_closed_in_its_first_frame(first: MainWindow) -> None:
    event = QCloseEvent()
    first.closeEvent(event)
    assert event.isAccepted()
