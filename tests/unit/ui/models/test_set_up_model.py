from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from console.ui.models.set_up_model import SetUpModel, key_of, name_of, thing_rows, thing_text
from helpers.model_rules import WatchedModel
from helpers.situations import FALLBACKS, LINES, SET_UP


def test_a_thing_reads_on_one_row() -> None:
    assert thing_text(LINES[0], SET_UP) == "1 911 Landline"
    assert thing_text(replace(LINES[6], number="+12035550100", split_from=1), SET_UP) == (
        "7 Routine · (203) 555-0100 · split from 1 911 Landline"
    )
    assert thing_text(FALLBACKS[0], SET_UP) == "f1 (203) 555-0142 Temporary emergency number"
    assert thing_text(replace(SET_UP.operators[0], id="D-1"), SET_UP) == "KM Kim Moran · D-1"


def test_a_thing_is_known_by_key_and_name() -> None:
    things = (LINES[0], FALLBACKS[0], SET_UP.operators[0])
    assert [key_of(one) for one in things] == [1, 1, "KM"]
    assert [name_of(one) for one in things] == ["911 Landline", "Temporary emergency number", "Kim Moran"]


def test_rows_say_what_is_half_typed_and_what_is_odd(qtbot: QtBot) -> None:
    model = SetUpModel()
    watched = WatchedModel(model)
    model.replace_rows(thing_rows(LINES[:3], SET_UP, {1, None}, {1, 2}))
    assert [model.index(at).data() for at in range(3)] == [
        "1 911 Landline   (not saved · look)",
        "2 911 Wireless AT&T   (look)",
        "3 911 Wireless Verizon",
    ]
    watched.check()
    model.replace_rows(thing_rows(LINES[1:2], SET_UP, (), ()))
    watched.check()


def test_nothing_hidden_in_a_name_reorders_its_row() -> None:
    person = replace(SET_UP.operators[0], name="Kim\u202eMoran", id="D\u200f1")
    assert thing_text(person, SET_UP) == "KM Kim\\u202eMoran · D\\u200f1"
