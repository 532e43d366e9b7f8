from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.ui.models.timeline_model import TimelineColumn, TimelineModel
from console.ui.theme import Theme
from console.ui.timeline.shown_timeline import ShownTimeline
from console.ui.timeline.timeline_table import TimelineTable
from helpers.timelines import BUSY, timeline_of

SHOWN = ShownTimeline.of(timeline_of(*BUSY), None)
DOWN = SHOWN.rows[1].marks[1]
Key = Qt.Key


@pytest.fixture
def model() -> TimelineModel:
    model = TimelineModel()
    model.show_rows(SHOWN.words, SHOWN.rows)
    return model


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, model: TimelineModel) -> TimelineTable:
    table = TimelineTable(model, theme)
    qtbot.addWidget(table)
    table.resize(1200, 400)
    table.show()
    table.activateWindow()
    QTest.qWaitForWindowActive(table)
    table.setFocus()
    table.choose(None)
    return table


def entries(table: TimelineTable) -> list[str]:
    model = table.model()
    return [str(model.index(row, TimelineColumn.ENTRY).data()) for row in range(model.rowCount())]


def test_what_is_chosen_elsewhere_is_chosen_here_and_nobody_is_told(qtbot: QtBot, table: TimelineTable) -> None:
    with qtbot.assertNotEmitted(table.chosen):
        table.choose(DOWN)
    assert table.currentIndex().row() == 2
    table.choose(ShownTimeline.of(timeline_of(), None).rows[1].marks[0])
    assert table.currentIndex().row() == 0


def test_arrows_choose_and_enter_asks_for_the_entry(qtbot: QtBot, table: TimelineTable) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Key.Key_Down)
    assert chosen.args[0] == SHOWN.rows[1].marks[0]
    with qtbot.waitSignal(table.entry_asked) as asked:
        QTest.keyClick(table, Key.Key_Return)
    assert asked.args == [2]


def test_space_sorts_by_the_column_one_is_in_both_ways_and_back(table: TimelineTable) -> None:
    in_order = entries(table)
    for _ in range(TimelineColumn.STATE):
        QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Space)
    up = entries(table)
    QTest.keyClick(table, Key.Key_Space)
    down = entries(table)
    QTest.keyClick(table, Key.Key_Space)
    assert (up[0], down[0]) == ("3", "6")
    assert entries(table) == in_order


def test_what_is_chosen_stays_chosen_when_sorted(table: TimelineTable) -> None:
    table.choose(DOWN)
    table.horizontalHeader().setSortIndicator(TimelineColumn.ENTRY, Qt.SortOrder.DescendingOrder)
    assert entries(table)[table.currentIndex().row()] == "3"


def test_all_or_the_selected_rows_are_copied_as_text(table: TimelineTable) -> None:
    QTest.keyClick(table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 12
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    table.copy_text()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


def test_tab_leaves_it_and_every_column_is_in_sight_where_there_is_room(table: TimelineTable) -> None:
    assert not table.tabKeyNavigation()
    table.fit()
    assert sum(table.columnWidth(column) for column in TimelineColumn) <= table.viewport().width()


def test_what_nobody_said_has_no_entry_to_go_to(qtbot: QtBot, table: TimelineTable) -> None:
    never = ShownTimeline.of(timeline_of(), None)
    model = table.model()
    assert isinstance(model, TimelineModel)
    model.show_rows(never.words, never.rows)
    table.choose(None)
    with qtbot.assertNotEmitted(table.entry_asked):
        QTest.keyClick(table, Key.Key_Return)
