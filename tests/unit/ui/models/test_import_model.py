from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from console.services.line_import import preview_import
from console.ui.models.import_model import ImportModel
from helpers.model_rules import WatchedModel
from helpers.situations import SET_UP

CSV = b"Key,Name,Group\n20,Annex,admin\nf9,Way out,\n8,Internal extensions,admin\n7,Routine desk,admin\n21,Jail,adnim\n"


@pytest.fixture
def model(qtbot: QtBot) -> ImportModel:
    model = ImportModel()
    model.show_rows(preview_import(CSV, "lines.csv", SET_UP).rows)
    return model


def _row(model: ImportModel, at: int) -> list[str]:
    return [str(model.index(at, column).data()) for column in range(model.columnCount())]


def test_each_row_says_in_words_what_becomes_of_it(model: ImportModel) -> None:
    assert _row(model, 0) == ["2", "new", "20  Annex", ""]
    assert _row(model, 1) == ["3", "new", "f9  Way out", "kind advice proposed"]
    assert _row(model, 2)[1] == "already so"
    assert _row(model, 3) == ["5", "change", "7  Routine desk", "changes name"]
    assert _row(model, 4) == [
        *("6", "NOT TAKEN", "21  Jail", 'group "adnim" is not one of 911, admin, school, other'),
    ]


def test_a_row_is_read_out_whole(model: ImportModel) -> None:
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Row 2: new, 20  Annex, "
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "new"


def test_a_row_that_is_not_taken_is_bold(model: ImportModel) -> None:
    assert model.index(4, 0).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None


def test_another_file_takes_the_place_of_the_one_before(model: ImportModel) -> None:
    watched = WatchedModel(model)
    model.show_rows(model.rows[:2])
    watched.check()
    model.show_rows(())
    watched.check()
    assert model.rowCount() == 0


def test_columns_have_titles_and_outside_there_is_nothing(model: ImportModel) -> None:
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Becomes"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)


def test_nothing_hidden_in_a_cell_reorders_its_row() -> None:
    model = ImportModel()
    model.show_rows(preview_import("Key,Name,Group\n20,An\u202enex,adm\u202ein\n".encode(), "lines.csv", SET_UP).rows)
    what = _row(model, 0)[2]
    assert what == "20  An\\u202enex"
    assert "\u202e" not in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
