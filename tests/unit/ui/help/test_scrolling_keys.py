from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.help.scrolling_keys import ScrollingKeys


def test_arrows_and_page_keys_scroll_what_is_below_the_field(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, scroll, inner = QLineEdit(), QScrollArea(), QWidget()
    inner.setFixedHeight(5000)
    scroll.setWidget(inner)
    layout = QVBoxLayout(page)
    layout.addWidget(field)
    layout.addWidget(scroll)
    page.resize(300, 300)
    page.show()
    ScrollingKeys(field, page)
    bar = scroll.verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        QTest.keyClick(field, key)
        places.append(bar.value())
    assert 0 < places[0] == places[2] < places[1]
    assert places[3] == 0
    QTest.keyClicks(field, "down")
    assert field.text() == "down"


def test_without_anything_that_scrolls_the_field_keeps_its_keys(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit(page)
    ScrollingKeys(field, page)
    page.show()
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert field.text() == ""
