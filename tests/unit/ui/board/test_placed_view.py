from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QStringListModel
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractButton, QHeaderView
from pytestqt.qtbot import QtBot

from console.ui.board.placed_view import PlacedView

RECTS = [QRect(0, 0, 100, 40), QRect(0, 40, 100, 40), QRect(110, 0, 100, 40), QRect(110, 40, 100, 300)]


@pytest.fixture
def view(qtbot: QtBot) -> PlacedView:
    view = PlacedView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a", "b", "c", "d"], view))
    view.resize(230, 100)
    view.show()
    view.set_places(RECTS, 340)
    return view


def test_a_row_is_found_where_it_stands(view: PlacedView) -> None:
    assert [view.row_at(rect.center()) for rect in RECTS] == [0, 1, 2, 3]
    assert view.row_at(QPoint(105, 20)) == -1
    assert view.indexAt(QPoint(150, 20)).row() == 2
    assert not view.indexAt(QPoint(105, 20)).isValid()


def test_a_row_that_is_not_there_has_no_place(view: PlacedView) -> None:
    assert view.row_rect(9).isEmpty()
    assert view.visualRect(QModelIndex()).isEmpty()
    assert view.cell_rect(1, 3).isEmpty()


def test_it_scrolls_no_farther_than_it_takes_to_see_a_row(view: PlacedView) -> None:
    bar, model = view.verticalScrollBar(), view.model()
    assert bar.maximum() == 340 - view.viewport().height()
    view.scrollTo(model.index(1, 0))
    assert bar.value() == 0
    view.scrollTo(model.index(3, 0))
    assert bar.value() == 40
    assert view.visualRect(model.index(3, 0)).top() == 0
    view.scrollTo(model.index(0, 0))
    assert bar.value() == 0
    view.scrollTo(QModelIndex())
    assert (bar.value(), view.horizontalOffset()) == (0, 0)


def test_a_row_is_brought_into_sight_with_its_title_if_both_find_room(view: PlacedView) -> None:
    view.set_places([QRect(0, 40 * at, 100, 40) for at in range(4)], 160, heads=[0, 2])
    view.resize(230, 90)
    bar, model = view.verticalScrollBar(), view.model()
    for row, top in ((3, 80), (1, 0)):
        bar.setValue(bar.maximum() if row == 1 else 160)
        view.scrollTo(model.index(row, 0))
        assert bar.value() == min(top, bar.maximum())
    view.resize(230, 50)
    bar.setValue(bar.maximum())
    view.scrollTo(model.index(2, 0))
    assert bar.value() == 80
    bar.setValue(bar.maximum())
    view.scrollTo(model.index(1, 0))
    assert bar.value() == 0
    view.scrollTo(model.index(1, 0))  # half of it is below the edge, and the title stays all the same
    assert bar.value() == 0


def test_a_row_below_the_edge_is_brought_up_to_it(view: PlacedView) -> None:
    view.resize(230, 60)
    view.scrollTo(view.model().index(1, 0))
    assert view.visualRect(view.model().index(1, 0)).bottom() == view.viewport().height() - 1


def test_fewer_rows_leave_nothing_to_scroll(view: PlacedView) -> None:
    view.scrollTo(view.model().index(3, 0))
    view.set_places(RECTS[:1], 40)
    assert (view.verticalScrollBar().value(), view.verticalScrollBar().maximum()) == (0, 0)


def test_the_current_row_is_the_chosen_one(view: PlacedView) -> None:
    model = view.model()
    view.setCurrentIndex(model.index(2, 0))
    assert [index.row() for index in view.selectedIndexes()] == [2]
    assert view.visualRegionForSelection(view.selectionModel().selection()) == QRegion(RECTS[2])
    assert view.selectionCommand(QModelIndex()) is QItemSelectionModel.SelectionFlag.NoUpdate


def test_no_row_is_chosen_by_an_area(view: PlacedView) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    view.setSelection(view.rect(), QItemSelectionModel.SelectionFlag.Select)
    assert [index.row() for index in view.selectedIndexes()] == [0]
    assert not view.isIndexHidden(view.model().index(1, 0))


def test_only_rows_that_have_a_part_in_what_is_painted_are_painted(view: PlacedView) -> None:
    assert list(view.rows_in(QRegion(0, 30, 150, 20))) == [0, 1, 2, 3]
    assert list(view.rows_in(QRegion(0, 0, 50, 20))) == [0]
    assert list(view.rows_in(QRegion())) == []


def test_nothing_of_the_table_stands_over_the_rows(view: PlacedView) -> None:
    assert [one for one in view.children() if isinstance(one, QAbstractButton | QHeaderView) and one.isVisible()] == []
