from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.models.row_list import RowListModel, RowRole
from helpers.model_rules import WatchedModel


@dataclass(frozen=True)
class Word:
    key: int
    said: str = ""


class Words(RowListModel[Word]):
    @override
    def identity(self, row: Word) -> Hashable:
        return row.key

    @override
    def text(self, row: Word) -> str:
        return row.said


class Told:
    """What a view is told of a model."""

    def __init__(self, model: Words) -> None:
        self.steps: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: self.steps.append(("in", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.steps.append(("out", first, last)))
        model.dataChanged.connect(lambda first, last: self.steps.append(("changed", first.row(), last.row())))
        model.modelReset.connect(lambda: self.steps.append(("reset", 0, 0)))


def words(*keys: int) -> list[Word]:
    return [Word(key) for key in keys]


def test_a_new_row_on_top_is_one_insertion() -> None:
    model = Words()
    model.replace_rows(words(3, 2, 1))
    told = Told(model)
    model.replace_rows(words(4, 3, 2, 1))
    assert told.steps == [("in", 0, 0)]


def test_an_older_page_is_one_insertion_at_the_end() -> None:
    model = Words()
    model.replace_rows(words(9, 8))
    told = Told(model)
    model.replace_rows(words(9, 8, 7, 6))
    assert told.steps == [("in", 2, 3)]


def test_a_row_that_only_reads_differently_is_told_as_changed() -> None:
    model = Words()
    model.replace_rows(words(1, 2, 3))
    told = Told(model)
    model.replace_rows([Word(1), Word(2, "other"), Word(3)])
    assert told.steps == [("changed", 1, 1)]


def test_the_same_rows_again_are_told_to_nobody() -> None:
    model = Words()
    model.replace_rows(words(1, 2))
    told = Told(model)
    model.replace_rows(words(1, 2))
    assert told.steps == []


def test_a_selection_stays_on_its_row_when_rows_come_above_it() -> None:
    model = Words()
    model.replace_rows(words(2, 1))
    place = QPersistentModelIndex(model.index(1))
    model.replace_rows(words(4, 3, 2, 1))
    assert place.row() == 3


def test_a_cell_gives_its_row_its_text_and_nothing_else() -> None:
    model = Words()
    model.replace_rows([Word(1, "one")])
    assert model.index(0).data() == "one"
    assert model.index(0).data(RowRole.ROW) == Word(1, "one")
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "one"
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_a_place_outside_the_list_holds_nothing() -> None:
    model = Words()
    model.replace_rows(words(1))
    assert model.row_at(0) == Word(1)
    assert model.row_at(1) is None
    assert model.row_at(-1) is None


def test_rows_have_no_rows_below_them() -> None:
    model = Words()
    model.replace_rows(words(1))
    assert model.rowCount(model.index(0)) == 0


def test_a_list_that_says_nothing_of_its_rows_shows_them_as_they_are() -> None:
    bare: RowListModel[str] = RowListModel()
    bare.replace_rows(("one", "two"))
    assert bare.identity("one") == "one"
    assert [bare.index(at).data() for at in range(2)] == ["one", "two"]


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = Words()
    watched = WatchedModel(model)
    for rows in (words(1, 2, 3), words(3, 1), words(4, 3, 1, 5), [Word(4, "x"), *words(5)], []):
        model.replace_rows(rows)
        watched.check()


@given(before=st.lists(st.integers(0, 30), unique=True), after=st.lists(st.integers(0, 30), unique=True))
def test_whatever_changes_a_view_that_follows_the_signals_ends_up_right(before: list[int], after: list[int]) -> None:
    model = Words()
    model.replace_rows(words(*before))
    seen = list(before)
    model.rowsRemoved.connect(lambda _, first, last: seen.__delitem__(slice(first, last + 1)))
    model.rowsInserted.connect(
        lambda _, first, last: seen.__setitem__(
            slice(first, first), [model.rows[at].key for at in range(first, last + 1)]
        )
    )
    model.replace_rows(words(*after))
    assert seen == after == [row.key for row in model.rows]
