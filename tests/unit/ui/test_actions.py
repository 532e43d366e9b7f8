from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from console.ui.actions import ACTS, build_menus, fill_menus
from console.ui.keys.key_rules import one_key, why_not

DESK_KEYS = {
    "F1": "help|grammar", "F2": "shift sheet", "F3": "find", "Ctrl+F": "find", "F4": "attention",
    "F5": "board reviewed", "F6": "next pane", "Shift+F6": "previous pane", "F7": "fallback", "F8": "compact",
    "F9": "night|dark", "Ctrl+L": "command line", "Ctrl+Z": "void my last", "Ctrl+E": "correct", "Ctrl+P": "report",
    "Ctrl+O": "sign", "Ctrl+Shift+C": "copy the situation", "Ctrl+Shift+X": "exercise", "Ctrl++": "larger",
    "Ctrl+=": "larger", "Ctrl+-": "smaller", "Ctrl+0": "100", "Ctrl+M": "mute|quiet|sound",
    "Ctrl+1": "board", "Ctrl+2": "timeline", "Ctrl+3": "log",
}  # fmt: skip
"""The key map of desk.md §3.2: key, and what the words of its act must speak of; Ctrl+T is the timeline's own."""

KEYS = {key: act for act in ACTS for key in act.keys}


@pytest.mark.parametrize("key", sorted(DESK_KEYS))
def test_a_key_of_the_key_map_means_what_the_map_says(key: str) -> None:
    assert re.search(DESK_KEYS[key], KEYS[key].text, re.IGNORECASE)


def test_no_key_means_two_things() -> None:
    assert len(KEYS) == sum(len(act.keys) for act in ACTS)


@pytest.mark.parametrize("key", sorted(KEYS))
def test_no_key_is_taken_that_types_moves_or_belongs_to_other_programs(key: str) -> None:
    assert one_key(key) == key
    assert why_not(key) is None


def test_names_are_unique() -> None:
    assert len({act.name for act in ACTS}) == len(ACTS)


def test_an_act_is_told_in_its_first_words() -> None:
    told = {act.name: act.words for act in ACTS}
    assert told["sign_off"] == "Sign off"
    assert told["start_note"] == "Note"
    assert not [words for words in told.values() if not words or "..." in words]


def test_nothing_is_deleted_or_edited() -> None:
    words = " ".join(act.text for act in ACTS).lower()
    assert "delete" not in words
    assert "edit " not in words


def test_every_act_is_in_a_menu_and_does_its_own_thing(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    slots = {act.name: (lambda name=act.name: done.append(name)) for act in ACTS if act.page is None}
    actions = fill_menus(window, build_menus(window), slots, done.append)
    for act in ACTS:
        actions[act.name].trigger()
    assert done == [act.page or act.name for act in ACTS]
    in_menus = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]
    assert len(in_menus) == len(ACTS)
