from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.ui.actions import ACTS
from console.ui.chosen_settings import ChosenSettings
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.models.keys_model import KeyColumn, KeysModel
from helpers.model_rules import WatchedModel

AT = next(at for at, act in enumerate(ACTS) if act.name == "correct_selected")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def keys(tmp_path: Path) -> KeysInForce:
    return KeysInForce(ChosenSettings(tmp_path))


def _row(model: KeysModel, at: int) -> list[object]:
    return [model.index(at, column).data() for column in KeyColumn]


def test_a_row_is_an_act_with_its_keys_and_those_as_delivered(keys: KeysInForce) -> None:
    model = KeysModel(keys)
    keys.give("correct_selected", ["Ctrl+K", "F13"])
    assert _row(model, AT) == ["Correct the selected entry", "Ctrl+K, F13", "Ctrl+E"]
    assert model.act_at(AT) == ACTS[AT]
    assert model.act_at(len(ACTS)) is None
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in KeyColumn]
    assert titles == ["What it does", "Keys", "As delivered"]


def test_a_row_is_spoken_as_a_sentence_and_an_empty_cell_says_so(keys: KeysInForce) -> None:
    model = KeysModel(keys)
    assert model.index(AT, 0).data(SPOKEN) == "Correct the selected entry, Ctrl+E"
    keys.give("correct_selected", [])
    assert model.index(AT, 0).data(SPOKEN) == "Correct the selected entry, no key, changed"
    assert model.index(AT, KeyColumn.KEYS).data(SPOKEN) == "no key"


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot, keys: KeysInForce) -> None:
    model = KeysModel(keys)
    watched = WatchedModel(model)
    watched.check()
    with qtbot.waitSignal(model.dataChanged):
        keys.give("correct_selected", ["F5"])
    watched.check()
    keys.give_all_delivered()
    watched.check()
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
