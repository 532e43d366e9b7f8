from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.first_frame import AfterFirstFrame
from console.ui.main_window import MainWindow
from console.ui.page_name import PageName
from helpers.windows import SampleWindow


def test_it_is_done_once_and_after_the_window_was_painted(qtbot: QtBot) -> None:
    done: list[bool] = []
    window = QWidget()
    qtbot.addWidget(window)
    AfterFirstFrame(window, lambda: done.append(window.isVisible()), 1)
    window.show()
    assert not done
    qtbot.waitUntil(lambda: bool(done))
    window.repaint()
    QApplication.processEvents()
    assert done == [True]


def test_a_window_that_nobody_sees_is_not_waited_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.ui.first_frame.UNSEEN_MS", 1)
    done: list[bool] = []
    window = QWidget()
    qtbot.addWidget(window)
    AfterFirstFrame(window, lambda: done.append(window.isVisible()), 1)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [False]


class _Flashes(QObject):
    """Windows that came up."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


def test_nothing_comes_up_as_a_window_of_its_own_while_window_and_pages_are_made(
    qtbot: QtBot, qapp: QApplication, desk_window: SampleWindow
) -> None:
    flashes = _Flashes()
    qapp.installEventFilter(flashes)
    try:
        kept = (desk_window.session, desk_window.drafts, desk_window.settings)
        later = MainWindow(qapp, *kept, desk_window.desk.folder)
        qtbot.addWidget(later)
        later.furnish()
        for name in PageName:
            later.pages.open(name)
    finally:
        qapp.removeEventFilter(flashes)
    assert flashes.names == []
