from __future__ import annotations

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from console.ui.actions import ACTS, build_menus, shortcut_keys

DESK_KEYS = {
    "F1", "F2", "F3", "Ctrl+F", "F4", "F5", "F6", "Shift+F6", "F7", "F8", "Ctrl+L", "Ctrl+Z", "Ctrl+E", "Ctrl+P",
    "Ctrl+O", "Ctrl+Shift+C", "Ctrl++", "Ctrl+-", "Ctrl+0",
}  # fmt: skip
LEFT_FREE = {"F10", "F11", "F12", "Alt+F4", "Print"}


def test_the_keys_of_the_key_map_are_all_there() -> None:
    assert shortcut_keys() >= DESK_KEYS


def test_no_key_means_two_things_and_none_is_taken_that_other_programs_hook() -> None:
    keys = [key for act in ACTS for key in act.keys]
    assert len(set(keys)) == len(keys)
    assert not LEFT_FREE & set(keys)
    assert not [key for key in keys if "Alt" in key or "Meta" in key]


def test_names_are_unique() -> None:
    assert len({act.name for act in ACTS}) == len(ACTS)


def test_nothing_is_deleted_or_edited() -> None:
    words = " ".join(act.text for act in ACTS).lower()
    assert "delete" not in words
    assert "edit " not in words


def test_every_act_is_in_a_menu_and_does_its_own_thing(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    slots = {act.name: (lambda name=act.name: done.append(name)) for act in ACTS if act.page is None}
    actions = build_menus(window, slots, done.append)
    for act in ACTS:
        actions[act.name].trigger()
    assert done == [act.page or act.name for act in ACTS]
    in_menus = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]
    assert len(in_menus) == len(ACTS)
