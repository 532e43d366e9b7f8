from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.ui.widgets.scrolling import scrolling


def test_what_is_higher_than_its_room_scrolls_and_keeps_its_width(qtbot: QtBot) -> None:
    inner = QWidget()
    inner.setMinimumHeight(900)
    room = scrolling(inner, "sample.scroll", "Sample")
    qtbot.addWidget(room)
    room.resize(300, 200)
    room.show()
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    assert inner.width() == room.viewport().width()
    assert room.focusPolicy() is Qt.FocusPolicy.NoFocus
