"""Provides the one place from which every key in force reaches those that obey it and those that show it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from console.ui.keys.keys_in_force import KeysInForce
from console.ui.widgets.act_key import act_of, show_key
from console.ui.window_furnishing import WindowParts


class ButtonKeys(QObject):
    """Every button that is tied to an act says the key of that act, whenever it was made."""

    def __init__(self, keys: KeysInForce, whole: QWidget) -> None:
        super().__init__(whole)
        self._keys = keys
        self._whole = whole

    def show_all(self) -> None:
        """Say the keys in force on every button there is."""
        self.show_in(self._whole)

    def show_in(self, part: QWidget) -> None:
        """Say the keys in force on the buttons of a part of the window."""
        for button in part.findChildren(QAbstractButton):
            act = act_of(button)
            if act is not None:
                show_key(button, self._keys.shown(act))


def wire_keys(parts: WindowParts) -> None:
    """Let everything follow the keys in force, now and after every change."""
    keys = parts.keys
    buttons = ButtonKeys(keys, parts.whole)

    def follow() -> None:
        parts.line.field.ours = keys.portable
        parts.line.field.show_help_key(keys.shown("open_help"))
        parts.desk.log.show_find_key(keys.shown("find_in_log"))
        parts.exercise.reminder.key = keys.shown("open_exercise")
        parts.strip.show_key(keys.shown("open_attention"), keys.shown("open_shift_sheet"))
        buttons.show_all()

    parts.pages.made.connect(buttons.show_in)
    keys.changed.connect(follow)
    follow()
