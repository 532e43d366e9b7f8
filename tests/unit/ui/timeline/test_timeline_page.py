from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.render.timeline_words import NOTHING
from console.ui.theme import Theme
from console.ui.timeline.timeline_page import KEYS, TABLE_KEYS, TimelinePage
from helpers.story_builder import a_line, a_set_up, status_act
from helpers.timelines import BUSY, timeline_of

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[TimelinePage]:
    page = TimelinePage(theme)
    qtbot.addWidget(page)
    page.apply_theme(theme)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    yield page
    page.hide()


def said(page: TimelinePage, name: str = "sentence") -> str:
    label = page.findChild(QLabel, f"timeline.{name}")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def button(page: TimelinePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, f"timeline.{name}")
    assert isinstance(found, QPushButton)
    return found


def busy(page: TimelinePage) -> None:
    page.show_timeline(timeline_of(*BUSY))
    page.focus_first()


def test_the_title_says_what_times_are_shown(page: TimelinePage) -> None:
    busy(page)
    titles = [label.text() for label in page.findChildren(QLabel)]
    assert "Timeline · Shift Day · Tue 22 Oct 2024 08:00–16:00 EDT (8 h 00 m)" in titles


def test_what_is_chosen_is_in_a_sentence_below(page: TimelinePage) -> None:
    busy(page)
    for key in (Key.Key_Down, Key.Key_Home, Key.Key_Right):
        QTest.keyClick(page.chart, key)
    assert said(page).startswith("3 Verizon DOWN from 10:00 EDT")


def test_chart_and_table_have_the_same_one_chosen(page: TimelinePage) -> None:
    busy(page)
    for key in (Key.Key_Down, Key.Key_Home, Key.Key_Right):
        QTest.keyClick(page.chart, key)
    QTest.keyClick(page.chart, Key.Key_T, CTRL)
    assert page.shows_table
    assert page.table.hasFocus()
    assert page.model.mark_at(page.table.currentIndex().row()) == page.chart.mark
    QTest.keyClick(page.table, Key.Key_Down)
    assert said(page).startswith("Note on 3 Verizon")
    QTest.keyClick(page.table, Key.Key_T, CTRL)
    assert page.chart.hasFocus()
    assert page.chart.mark is not None
    assert page.chart.mark.is_note


def test_each_form_has_its_own_buttons(page: TimelinePage) -> None:
    busy(page)
    assert (button(page, "closer").isVisible(), button(page, "copy").isVisible()) == (True, False)
    button(page, "twin").click()
    assert (button(page, "closer").isVisible(), button(page, "copy").isVisible()) == (False, True)
    assert button(page, "twin").accessibleName() == "Show as a chart"


def test_the_mouse_can_do_what_the_keys_do(page: TimelinePage) -> None:
    busy(page)
    shown = page.chart.shown
    assert shown is not None
    button(page, "closer").click()
    button(page, "closer").click()
    button(page, "farther").click()
    assert page.chart.shown is not None
    assert not page.chart.shown.window.is_whole
    button(page, "whole").click()
    assert page.chart.shown.window.is_whole


def test_nothing_chosen_yet_tells_the_keys(page: TimelinePage) -> None:
    page.show_timeline(timeline_of(*BUSY))
    assert said(page) == KEYS
    page.toggle_table()
    page.chart.choose(None)
    page.toggle_table()
    page.toggle_table()
    assert said(page) in {TABLE_KEYS, page.chart.sentence}


def test_control_s_or_the_button_asks_for_a_picture_of_what_is_shown(qtbot: QtBot, page: TimelinePage) -> None:
    with qtbot.assertNotEmitted(page.picture_asked):
        button(page, "picture").click()
    busy(page)
    with qtbot.waitSignal(page.picture_asked) as asked:
        QTest.keyClick(page.chart, Key.Key_S, CTRL)
    assert asked.args == [timeline_of(*BUSY)]
    with qtbot.waitSignal(page.picture_asked):
        button(page, "picture").click()
    assert not button(page, "folder").isVisible()
    page.let_folder_be_opened()
    page.toggle_table()
    with qtbot.waitSignal(page.folder_asked):
        button(page, "folder").click()


def test_a_refusal_takes_the_place_of_what_was_shown(page: TimelinePage) -> None:
    busy(page)
    page.show_refusal("No shift is open")
    assert (said(page, "answer"), said(page)) == ("No shift is open", "")
    assert page.model.rowCount() == 0
    busy(page)
    assert said(page, "answer") == ""
    assert page.model.rowCount() == 10


def test_a_quiet_period_says_so_in_words(page: TimelinePage) -> None:
    page.show_timeline(timeline_of())
    assert said(page, "answer") == NOTHING


def test_escape_goes_back_and_other_keys_do_nothing(qtbot: QtBot, page: TimelinePage) -> None:
    busy(page)
    QTest.keyClick(page.chart, Key.Key_A)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.chart, Key.Key_Escape)


def test_the_chosen_row_comes_into_sight_among_99(page: TimelinePage) -> None:
    lines = tuple(a_line(key, name=f"Line {key}") for key in range(1, 100))
    page.show_timeline(timeline_of(status_act(10, LineState.DOWN), set_up=a_set_up(lines=lines)))
    page.focus_first()
    QApplication.processEvents()
    for _ in range(98):
        QTest.keyClick(page.chart, Key.Key_Down)
    assert page.chart.mark is not None
    place = page.chart.place_of(page.chart.mark)
    assert place is not None
    rows = page.findChild(QScrollArea, "timeline.rows")
    assert isinstance(rows, QScrollArea)
    viewport = rows.viewport()
    assert viewport.rect().contains(page.chart.mapTo(viewport, place.center().toPoint()))


def test_the_first_row_is_whole_from_the_start(page: TimelinePage) -> None:
    page.resize(1200, 420)
    page.chart.setFocus()
    busy(page)
    QApplication.processEvents()
    rows = page.findChild(QScrollArea, "timeline.rows")
    assert isinstance(rows, QScrollArea)
    rows.verticalScrollBar().setValue(10)
    QTest.keyClick(page.chart, Key.Key_Home)
    assert rows.verticalScrollBar().value() == 0


def test_large_text_in_a_small_window_loses_no_row(page: TimelinePage, theme: Theme) -> None:
    busy(page)
    page.apply_theme(theme.zoomed(2.0))
    page.resize(800, 600)
    assert page.chart.height() >= page.chart.sizeHint().height()
    assert page.chart.width() > 500
