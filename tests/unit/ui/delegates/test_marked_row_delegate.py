from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from console.ui.delegates.marked_row_delegate import MarkedRowDelegate
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from helpers.pixels import share_of


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> QTableView:
    model = QStandardItemModel()
    for row in ("one", "two", "three"):
        model.appendRow([QStandardItem(row), QStandardItem("x")])
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setItemDelegate(MarkedRowDelegate(theme, table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.selectRow(1)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    # A window of a test before that goes late may take the keyboard first, or make this one active a second time.
    qtbot.waitUntil(lambda: _has_keyboard(table))
    return table


def _has_keyboard(table: QTableView) -> bool:
    table.activateWindow()
    table.setFocus()
    return table.isActiveWindow() and table.hasFocus()


def _row_share(table: QTableView, theme: Theme, row: int) -> float:
    model = table.model()
    place = table.visualRect(model.index(row, 0)).united(table.visualRect(model.index(row, 1)))
    return share_of(table.viewport().grab().toImage(), theme.focus, place)


def test_the_current_row_wears_one_ring_while_the_table_has_the_keyboard(table: QTableView, theme: Theme) -> None:
    assert _row_share(table, theme, 1) > 0.05
    assert _row_share(table, theme, 0) == 0
    between = table.visualRect(table.model().index(1, 0)).right()
    image = table.viewport().grab().toImage()
    middle = table.visualRect(table.model().index(1, 0)).center().y()
    assert image.pixelColor(between, middle) != theme.focus  # around the row, not around each cell


def test_without_the_keyboard_the_row_keeps_a_bar_at_its_left(table: QTableView, theme: Theme) -> None:
    table.clearFocus()
    assert _row_share(table, theme, 1) == 0
    image = table.viewport().grab().toImage()
    place = table.visualRect(table.model().index(1, 0))
    assert image.pixelColor(place.left() + 1, place.center().y()) == theme.muted


def test_a_row_is_a_target(table: QTableView, theme: Theme) -> None:
    option = QStyleOptionViewItem()
    assert MarkedRowDelegate(theme, table).sizeHint(option, table.model().index(0, 0)).height() >= TARGET_PX
