"""A person at the keyboard whose keystrokes are counted, as the keystroke-level model counts them.

Every key counts one, a modifier held with it counts one more, and Shift for a sign on a key counts nothing
(desk.md §3.3, after Card, Moran and Newell).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from helpers.windows import SampleWindow

_MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier}
_NAMED = {"Enter": Qt.Key.Key_Return, "Space": Qt.Key.Key_Space, "Esc": Qt.Key.Key_Escape} | {
    f"F{n}": Qt.Key[f"Key_F{n}"] for n in range(1, 13)
}


class Typist:
    """Types what a table of acts says: ``3d Enter``, ``Ctrl+Z Enter``; text stands as it is typed.

    Attributes:
        keystrokes: Counted so far.
    """

    def __init__(self, window: SampleWindow) -> None:
        self._window = window
        self.keystrokes = 0

    def do(self, *steps: str) -> None:
        """Do one step after another: the name of a key, a key with its modifiers, or text to type."""
        for step in steps:
            self._window.desk.clock.pass_time(1)  # slower than the guard against a bouncing Enter
            *modifiers, key = step.split("+") if step.partition("+")[0] in _MODIFIERS else [step]
            if key in _NAMED or modifiers:
                self._press(key, modifiers)
            else:
                self._type(step)

    def _press(self, key: str, modifiers: list[str]) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= _MODIFIERS[modifier]
        QTest.keyClick(self._focus, _NAMED[key] if key in _NAMED else Qt.Key[f"Key_{key}"], held)
        self.keystrokes += 1 + len(modifiers)

    def _type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._focus, letter)
            self.keystrokes += 1

    @property
    def _focus(self) -> QWidget:
        return self._window.focused
