"""Provides the reasons why a key is left alone: it types, it moves, or other programs listen to it (desk.md §3.2)."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_KEY = Qt.Key
_MODIFIER = Qt.KeyboardModifier

_LEFT_FREE = MappingProxyType(
    {
        _KEY.Key_F10: "F10 opens the menus.",
        _KEY.Key_F11: "F11 is left free for other programs, such as CAD and radio.",
        _KEY.Key_F12: "F12 is left free for other programs, such as CAD and radio.",
        _KEY.Key_Print: "Print Screen takes pictures of the screen.",
        _KEY.Key_SysReq: "Print Screen takes pictures of the screen.",
        _KEY.Key_ScrollLock: "Scroll Lock switches between computers and keys radios.",
        _KEY.Key_Pause: "Pause switches between computers and keys radios.",
        _KEY.Key_CapsLock: "Caps Lock changes what is typed.",
        _KEY.Key_NumLock: "Num Lock changes what is typed.",
        _KEY.Key_Menu: "The menu key opens the menu of what is selected.",
        _KEY.Key_Return: "Enter saves.",
        _KEY.Key_Enter: "Enter saves.",
        _KEY.Key_Escape: "Esc goes back.",
        _KEY.Key_Tab: "Tab goes to the next control.",
        _KEY.Key_Backtab: "Shift+Tab goes to the control before.",
        _KEY.Key_Space: "Space presses what is selected, and stands between words.",
        _KEY.Key_Backspace: "Backspace takes back what was typed.",
        _KEY.Key_Delete: "The Delete key takes away what was typed.",
        _KEY.Key_Insert: "Insert copies and pastes text.",
    }
)
_MOVES = frozenset(
    {
        _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Left, _KEY.Key_Right,
        _KEY.Key_Home, _KEY.Key_End, _KEY.Key_PageUp, _KEY.Key_PageDown,
    }
)  # fmt: skip
_OF_PARTS = MappingProxyType(
    {
        "Ctrl+A": "Ctrl+A selects the whole text of a field.",
        "Ctrl+C": "Ctrl+C copies.",
        "Ctrl+V": "Ctrl+V pastes.",
        "Ctrl+X": "Ctrl+X cuts.",
        "Ctrl+S": "Ctrl+S saves the timeline as a picture.",
        "Ctrl+T": "Ctrl+T goes between the chart of the timeline and its table.",
        "Ctrl+Y": "Ctrl+Y brings back what was taken back in a field.",
        "Ctrl+Shift+Z": "Ctrl+Shift+Z brings back what was taken back in a field.",
    }
)
_FIRST_F, _LAST_F = _KEY.Key_F1.value, _KEY.Key_F35.value
_FIRST_SPECIAL = _KEY.Key_Escape.value
"""From here on Qt numbers the keys that write nothing."""


def one_key(text: str) -> str | None:
    """The key combination in portable form, such as ``Ctrl+Shift+C``; None unless the text is exactly one."""
    sequence = QKeySequence(text)
    if sequence.count() != 1:
        return None
    return portable(sequence) or None


def portable(sequence: QKeySequence) -> str:
    """A key as it is kept: the same on every system and in every language; empty for one Qt doesn't know."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def shown(key: str) -> str:
    """A key as people read it on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def why_not(key: str) -> str | None:
    """Why this key can't be given to anything, in one sentence; None when it can.

    Args:
        key: In portable form, as :func:`one_key` gives it.
    """
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # which the stubs leave out
    held = combination.keyboardModifiers()
    return (
        _why_not_held(held, combination.key())
        or _LEFT_FREE.get(combination.key())
        or _OF_PARTS.get(key)
        or _why_not_pressed(combination)
    )


def _why_not_held(held: Qt.KeyboardModifier, key: Qt.Key) -> str | None:
    """Modifiers that belong to others, whatever is pressed with them."""
    if held & _MODIFIER.MetaModifier:
        return "The Windows key belongs to the system."
    if held & _MODIFIER.AltModifier and held & _MODIFIER.ControlModifier:
        return "Ctrl+Alt types signs on some keyboards (AltGr), and remote-control tools use it."
    if held & _MODIFIER.AltModifier:
        writes = key.value < _FIRST_SPECIAL
        return "Alt with a letter opens the menus." if writes else "Alt with other keys belongs to the system."
    if held & _MODIFIER.KeypadModifier:
        return "The number pad is left for typing, and for other programs."
    return None


def _why_not_pressed(combination: QKeyCombination) -> str | None:
    key, held = combination.key(), combination.keyboardModifiers()
    if key in _MOVES:
        return "Arrows, Home, End and Page keys move in lists and texts."
    if _FIRST_F <= key.value <= _LAST_F:
        return None
    if key.value >= _FIRST_SPECIAL:
        return "This key is not one the program can listen to."
    if not held & _MODIFIER.ControlModifier:
        return "Letters, digits and signs on their own are what entries are typed with."
    return None
