from __future__ import annotations

from pathlib import Path

from console.ui.chosen_settings import ChosenSettings
from console.ui.help.key_words import key_sayings
from console.ui.keys.keys_in_force import KeysInForce


def test_only_what_has_a_key_is_said_with_its_keys_in_force(tmp_path: Path) -> None:
    keys = KeysInForce(ChosenSettings(tmp_path))
    keys.give("find_in_log", ["F3", "Ctrl+K"])
    keys.give("review_board", [])
    said = {one.meaning: one.typed for one in key_sayings(keys)}
    assert said["Log"] == "F3  Ctrl+K"
    assert "Board reviewed" not in said
    assert "Note" not in said


def test_what_belongs_together_stands_in_one_row_with_the_first_key_of_each(tmp_path: Path) -> None:
    keys = KeysInForce(ChosenSettings(tmp_path))
    said = {one.meaning: one for one in key_sayings(keys)}
    assert said["Text size; at 100 %"].typed == "Ctrl++  Ctrl+-  Ctrl+0"
    assert "Ctrl+=" in said["Text size; at 100 %"].also
    keys.give("zoom_out", [])
    said = {one.meaning: one for one in key_sayings(keys)}
    assert said["Larger text; Text at 100 %"].typed == "Ctrl++  Ctrl+0"
    keys.give("zoom_reset", [])
    said = {one.meaning: one for one in key_sayings(keys)}
    assert said["Larger text"].typed == "Ctrl++  Ctrl+="


def test_help_can_be_asked_for_with_or_without_a_key(tmp_path: Path) -> None:
    keys = KeysInForce(ChosenSettings(tmp_path))
    assert {one.meaning: one.typed for one in key_sayings(keys)}["Help"] == "F1  ?"
    keys.give("open_help", [])
    assert {one.typed: one.meaning for one in key_sayings(keys)}["?"] == "Help, on the empty line"


def test_an_act_is_found_by_all_its_words_though_few_are_shown(tmp_path: Path) -> None:
    said = {one.meaning: one.also for one in key_sayings(KeysInForce(ChosenSettings(tmp_path)))}
    assert "hand over" in said["Shift sheet"]


def test_enter_esc_and_the_arrows_are_said_too(tmp_path: Path) -> None:
    typed = [one.typed for one in key_sayings(KeysInForce(ChosenSettings(tmp_path)))]
    assert typed[-5:] == ["Enter", "Esc", "Right  Left", "Space", "Up  Down  Tab"]
