from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from console.services.settings import load_settings
from console.ui.actions import ACTS
from console.ui.chosen_settings import ChosenSettings
from console.ui.keys.keys_in_force import DELIVERED, KeysInForce, keys_in_force


@pytest.fixture
def settings(tmp_path: Path) -> ChosenSettings:
    return ChosenSettings(tmp_path)


@pytest.fixture
def keys(settings: ChosenSettings) -> KeysInForce:
    return KeysInForce(settings)


def test_without_a_choice_the_keys_are_those_of_the_table(keys: KeysInForce) -> None:
    assert {act.name: keys.of(act.name) for act in ACTS} == {act.name: act.keys for act in ACTS}


@pytest.mark.parametrize(
    "said",
    [
        {"of_tomorrow": ["Ctrl+K"]},
        {"open_help": "F1"},
        {"open_help": None},
        {"open_help": ["F1", 7, "nonsense", "D", "Alt+H"]},
        {3: ["F1"]},
    ],
)
def test_what_can_not_be_read_of_a_choice_is_passed_over(said: dict[str, object]) -> None:
    assert keys_in_force(said) == dict(DELIVERED)


def test_one_unreadable_choice_takes_no_other_with_it() -> None:
    found = keys_in_force({"open_help": 1, "correct_selected": ["Ctrl+K"]})
    assert found["correct_selected"] == ("Ctrl+K",)
    assert found["open_help"] == ("F1",)


def test_what_was_chosen_goes_before_what_is_delivered() -> None:
    found = keys_in_force({"open_help": ["F5"]})
    assert found["open_help"] == ("F5",)
    assert found["review_board"] == ()


def test_of_two_choices_of_the_same_key_the_first_in_the_table_holds() -> None:
    found = keys_in_force({"open_help": ["Ctrl+K"], "correct_selected": ["Ctrl+K", "Ctrl+J"]})
    assert found["correct_selected"] == ("Ctrl+K", "Ctrl+J")
    assert found["open_help"] == ()


@given(st.dictionaries(st.sampled_from([act.name for act in ACTS]), st.lists(st.sampled_from(["F1", "F5", "Ctrl+K"]))))
def test_no_key_ever_means_two_things(said: dict[str, object]) -> None:
    keys = [key for held in keys_in_force(said).values() for key in held]
    assert len(set(keys)) == len(keys)


def test_only_what_differs_from_the_table_is_kept(qtbot: QtBot, settings: ChosenSettings, keys: KeysInForce) -> None:
    with qtbot.waitSignal(keys.changed):
        keys.give("correct_selected", ["Ctrl+K"])
    assert load_settings(settings.folder).keys == {"correct_selected": ["Ctrl+K"]}
    keys.give("correct_selected", ["Ctrl+E"])
    assert load_settings(settings.folder).keys == {}


def test_a_key_that_is_moved_leaves_where_it_was(keys: KeysInForce, settings: ChosenSettings) -> None:
    keys.give("correct_selected", ["Ctrl+E", "F5"])
    assert keys.of("correct_selected") == ("Ctrl+E", "F5")
    assert keys.of("review_board") == ()
    assert keys.shown("review_board") == ""
    holder = keys.holder("F5")
    assert holder is not None
    assert holder.name == "correct_selected"
    keys.give_all_delivered()
    assert keys.of("review_board") == ("F5",)
    assert settings.now.keys == {}


def test_a_free_key_means_nothing(keys: KeysInForce) -> None:
    assert keys.holder("Ctrl+K") is None
    assert "Ctrl+K" not in keys.portable


def test_a_change_of_another_setting_changes_no_key(qtbot: QtBot, settings: ChosenSettings, keys: KeysInForce) -> None:
    with qtbot.assertNotEmitted(keys.changed):
        settings.change(text_percent=150)


def test_a_key_that_was_chosen_can_be_moved_on(keys: KeysInForce) -> None:
    keys.give("correct_selected", ["Ctrl+K"])
    keys.give("open_help", ["Ctrl+K"])
    assert keys.of("open_help") == ("Ctrl+K",)
    assert keys.of("correct_selected") == ()
