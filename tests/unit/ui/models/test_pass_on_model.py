from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.pass_on import PassOn
from console.ui.models.pass_on_model import PassOnModel
from helpers.model_rules import WatchedModel
from helpers.situations import NOW, PASS_ONS, guessed_situation, situation


def test_a_pass_on_shows_its_number_as_it_is_typed() -> None:
    model = PassOnModel()
    model.show(situation())
    assert model.rows[0].head == "px1 · JR · 09:07"
    assert str(model.index(1).data()) == "px2 · KM · Mon 12:07  Spare headset at position 2 is broken"


def test_a_pass_on_at_a_guessed_time_says_so() -> None:
    model = PassOnModel()
    model.show(guessed_situation())
    assert model.rows[0].head == "px1 · JR · ~09:07"


def test_it_is_spoken_as_a_sentence() -> None:
    model = PassOnModel()
    model.show(situation())
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Pass-on 2, Spare headset at position 2 is broken, KM, Mon 12:07"


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = PassOnModel()
    watched = WatchedModel(model)
    new = PassOn(n=3, text="new", by=None, at=NOW)
    for pass_ons in (PASS_ONS, (*PASS_ONS, new), (PASS_ONS[1], new), ()):
        model.show(replace(situation(), pass_ons=pass_ons))
        watched.check()
