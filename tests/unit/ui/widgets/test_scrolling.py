from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.widgets.scrolling import bring_into_view, scrolling


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


def test_what_is_far_down_is_brought_into_sight_through_every_scroll_area_around_it(qtbot: QtBot) -> None:
    inner, field = QWidget(), QLineEdit()
    layout = QVBoxLayout(inner)
    layout.addSpacing(2000)
    layout.addWidget(field)
    scroll = scrolling(scrolling(inner, "inner", "Inner"), "outer", "Outer")
    qtbot.addWidget(scroll)
    scroll.resize(200, 200)
    scroll.show()
    assert field.visibleRegion().isEmpty()
    bring_into_view(field)
    assert not field.visibleRegion().isEmpty()


def test_what_has_an_area_to_itself_is_brought_in_with_it_and_not_scrolled_inside(qtbot: QtBot) -> None:
    chart = QWidget()
    chart.setMinimumHeight(900)
    room = scrolling(chart, "sample.rows", "Rows")
    room.setMinimumHeight(150)
    page = QWidget()
    layout = QVBoxLayout(page)
    above = QWidget()
    above.setMinimumHeight(600)
    layout.addWidget(above)
    layout.addWidget(room)
    outer = scrolling(page, "sample.page", "Page")
    qtbot.addWidget(outer)
    outer.resize(300, 300)
    outer.show()
    qtbot.waitUntil(lambda: outer.verticalScrollBar().maximum() > 0 and room.verticalScrollBar().maximum() > 0)
    bring_into_view(chart)
    assert room.verticalScrollBar().value() == 0
    assert outer.viewport().rect().contains(room.mapTo(outer.viewport(), room.rect().center()))
