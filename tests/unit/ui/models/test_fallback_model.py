from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.fallback_number import FallbackStatus, Stage
from console.ui.models.fallback_model import FallbackModel, fallback_rows
from helpers.model_rules import WatchedModel
from helpers.situations import FALLBACKS, NOW, fallback_statuses, guessed_situation, situation


def shown() -> FallbackModel:
    model = FallbackModel()
    model.show(situation())
    return model


def test_a_number_that_is_on_shows_its_clock_and_its_rule() -> None:
    model = shown()
    assert model.index(0).data() == (
        "f1  ON, published  00:12:44  (203) 555-0142  "
        "Temporary emergency number · emergencies only until 911 is restored · tested Mon 08:07"
    )


def test_a_number_that_is_on_since_a_guess_says_so() -> None:
    model = FallbackModel()
    model.show(guessed_situation())
    assert model.rows[0].said.startswith("since ~13:54 · Temporary emergency number · ")
    assert model.rows[0].said.endswith(" · tested Mon ~08:07")
    assert ", ON, published, about 12 minutes, " in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_number_that_is_off_runs_no_clock() -> None:
    row = shown().rows[1]
    assert not row.is_on
    assert row.clock(NOW) == ""
    assert row.word == "tested"


def test_a_way_out_without_a_number_goes_by_its_label() -> None:
    row = shown().rows[2]
    assert (row.number, row.said) == ("Use a cell phone", "never tested")


def test_where_and_by_whom_it_is_answered_is_said() -> None:
    fallback = replace(FALLBACKS[1], area="Ridgefield only", answered_by="Troop A desk")
    row = fallback_rows(replace(situation(), fallbacks=(FallbackStatus(fallback=fallback),)))[0]
    assert row.said == "Overflow to Troop A · Ridgefield only · answered by Troop A desk · never tested"


def test_it_is_spoken_without_seconds() -> None:
    model = shown()
    said = str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Fallback 1, (203) 555-0142, ON, published, 12 minutes, ")


def test_a_tick_moves_the_clock_and_tells_a_screen_reader_nothing(qtbot: QtBot) -> None:
    model = shown()
    with qtbot.assertNotEmitted(model.dataChanged):
        model.tick(NOW + timedelta(seconds=1))
    assert "00:12:45" in str(model.index(0).data())


def test_it_keeps_the_rules_of_models_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = FallbackModel()
    watched = WatchedModel(model)
    off = replace(fallback_statuses()[0], stage=Stage.INACTIVE, on_since=None)
    for fallbacks in (fallback_statuses(), (off, *fallback_statuses()[1:]), fallback_statuses()[1:], ()):
        model.show(replace(situation(), fallbacks=fallbacks))
        watched.check()
