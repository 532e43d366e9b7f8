from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionItem, AttentionKind
from console.ui.models.attention_model import AttentionModel
from helpers.model_rules import WatchedModel
from helpers.situations import ATTENTION, NOW, situation

AT_SHEET = AttentionItem(kind=AttentionKind.NOT_VERIFIED, text="Line 2 is not verified", raised_at=NOW, line=2)


def test_items_are_numbered_as_they_are_acknowledged() -> None:
    model = AttentionModel()
    model.show(situation())
    assert [row.head for row in model.rows] == ["a1 · since 14:04", "a2 · since 14:05"]
    assert str(model.index(1).data()).endswith("plug the stick in")


def test_what_belongs_on_the_shift_sheet_stays_off_the_strip() -> None:
    model = AttentionModel()
    model.show(replace(situation(), attention=(*ATTENTION, AT_SHEET)))
    assert [row.item for row in model.rows] == list(ATTENTION)


def test_an_item_is_spoken_as_a_sentence() -> None:
    model = AttentionModel()
    model.show(situation())
    said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Item 1, Line 5, 911 VoIP")


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = AttentionModel()
    watched = WatchedModel(model)
    reworded = replace(ATTENTION[0], text="Line 5: no word for 1 h 04 m")
    for items in (ATTENTION, (reworded, ATTENTION[1]), ATTENTION[1:], ()):
        model.show(replace(situation(), attention=items))
        watched.check()
