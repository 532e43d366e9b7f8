from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from console.ui.models.typed_table_model import Column, TypedTableModel
from helpers.model_rules import WatchedModel

COLUMNS = (
    Column(title="Key", key="key"),
    Column(title="Line", key="name"),
    Column(title="Fixed", key="", editable=False),
)
ROWS = [("1", "911", "a"), ("2", "Routine", "b")]


@pytest.fixture
def model(qtbot: QtBot) -> TypedTableModel:
    model = TypedTableModel(COLUMNS)
    model.replace_rows(ROWS)
    return model


def test_rows_come_and_go_by_the_rules(model: TypedTableModel) -> None:
    watched = WatchedModel(model)
    for rows in ([*ROWS, ("3", "Jail", "c")], ROWS[:1], [], ROWS):
        model.replace_rows(rows)
        assert list(model.rows) == rows
        watched.check()


def test_a_cell_can_be_typed_in(qtbot: QtBot, model: TypedTableModel) -> None:
    with qtbot.waitSignal(model.edited) as edited:
        assert model.setData(model.index(1, 1), "  Admin ")
    assert edited.args == [1]
    assert model.rows[1] == ("2", "Admin", "b")
    assert not model.setData(QModelIndex(), "x")
    assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.DisplayRole)


def test_what_is_fixed_can_not(model: TypedTableModel) -> None:
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 2)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsEditable


def test_a_faulty_cell_is_marked_found_and_read_out(model: TypedTableModel) -> None:
    assert not model.first_faulty().isValid()
    model.tell({(1, "name"): "name is empty"})
    faulty = model.first_faulty()
    assert (faulty.row(), faulty.column()) == (1, 1)
    assert faulty.data() == "▸ Routine"
    assert faulty.data(Qt.ItemDataRole.EditRole) == "Routine"
    assert faulty.data(Qt.ItemDataRole.FontRole).bold()
    assert faulty.data(Qt.ItemDataRole.AccessibleTextRole) == "Line Routine. name is empty"
    model.setData(faulty, "Admin")
    assert model.fault_at(1, 1) == ""


def test_the_first_cell_reads_out_its_whole_row(model: TypedTableModel) -> None:
    model.replace_rows([("1", "", "a")])
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Key 1, Line empty, Fixed a"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Line empty"


def test_columns_have_titles(model: TypedTableModel) -> None:
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (0, 1, 9)] == ["Key", "Line", None]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.columns == COLUMNS
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
