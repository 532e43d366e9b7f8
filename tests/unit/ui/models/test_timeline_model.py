from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from console.ui.models.timeline_model import NOTHING_SPOKEN, TimelineColumn, TimelineModel, TimelineRole
from console.ui.timeline.shown_timeline import ShownTimeline
from helpers.model_rules import WatchedModel
from helpers.timelines import BUSY, timeline_of

pytestmark = pytest.mark.usefixtures("qapp")

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
SHOWN = ShownTimeline.of(timeline_of(*BUSY), None)


@pytest.fixture
def model() -> TimelineModel:
    model = TimelineModel()
    model.show_rows(SHOWN.words, SHOWN.rows)
    return model


def seqs(model: TimelineModel) -> list[int | None]:
    return [mark.seq for mark in model.marks]


def test_there_is_a_row_for_each_stretch_use_and_note_in_the_order_of_the_chart(model: TimelineModel) -> None:
    assert seqs(model) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    cells = [model.index(2, column).data() for column in TimelineColumn]
    assert cells == ["3 Verizon", "DOWN", "10:00 EDT", "11:00 EDT", "01:00:00", "as logged", "north", "3"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in TimelineColumn]
    assert heads == ["Line", "State", "From", "To", "For", "Known by", "Scope", "Entry"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_screen_reader_gets_the_sentence_and_then_each_cell(model: TimelineModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(model.index(2, 0).data(role)).startswith("3 Verizon DOWN from 10:00 EDT")
    assert model.index(2, TimelineColumn.STATE).data(role) == "DOWN"
    assert model.index(0, TimelineColumn.SCOPE).data(role) == NOTHING_SPOKEN
    assert model.index(2, 0).data(TimelineRole.MARK) == model.mark_at(2)
    assert model.index(2, 0).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize(
    ("column", "order", "first"),
    [
        (TimelineColumn.LINE, DOWN, 10),
        (TimelineColumn.LINE, UP, 1),
        (TimelineColumn.STATE, UP, 3),
        (TimelineColumn.FROM, DOWN, 7),
        (TimelineColumn.TO, UP, 2),
        (TimelineColumn.FOR, DOWN, 1),
        (TimelineColumn.ENTRY, DOWN, 10),
        (TimelineColumn.SCOPE, DOWN, 10),
    ],
)
def test_each_column_sorts_by_what_it_means(
    model: TimelineModel, column: TimelineColumn, order: Qt.SortOrder, first: int
) -> None:
    model.sort(column, order)
    assert seqs(model)[0] == first
    model.sort(-1)
    assert seqs(model)[0] == 1


def test_the_rules_of_models_hold_after_every_kind_of_change(model: TimelineModel) -> None:
    watched = WatchedModel(model)
    model.sort(TimelineColumn.FOR, DOWN)
    watched.check()
    model.show_rows(SHOWN.words, SHOWN.rows[:1])
    watched.check()
    model.show_nothing()
    watched.check()
    assert (model.rowCount(), model.columnCount()) == (0, 8)
    assert model.text().split() == ["Line", "State", "From", "To", "For", "Known", "by", "Scope", "Entry"]


def test_what_one_is_at_moves_along_when_sorted(model: TimelineModel) -> None:
    at = QPersistentModelIndex(model.index(2, 3))
    mark = model.mark_at(2)
    model.sort(TimelineColumn.ENTRY, DOWN)
    assert model.mark_at(at.row()) == mark
    assert at.column() == 3
    assert mark is not None
    assert model.row_of(mark) == at.row()


def test_it_stays_sorted_when_entries_come(model: TimelineModel) -> None:
    model.sort(TimelineColumn.ENTRY, DOWN)
    model.show_rows(SHOWN.words, SHOWN.rows)
    assert seqs(model)[0] == 10


def test_chosen_rows_or_all_of_them_are_text(model: TimelineModel) -> None:
    assert len(model.text().splitlines()) == 2 + 10
    lines = model.text([2, 3]).splitlines()
    assert lines[0].startswith("Shift Day · Tue 22 Oct 2024")
    assert [line.split("\t")[1] for line in lines[2:]] == ["DOWN", "Note"]


def test_what_is_not_there_is_none(model: TimelineModel) -> None:
    assert model.mark_at(99) is None
    assert model.row_of(ShownTimeline.of(timeline_of(), None).rows[1].marks[0]) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
