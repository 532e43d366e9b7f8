"""Provides the field that waits for one key: whatever is pressed in it is told, and does nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from console.ui.keys.key_rules import portable
from console.ui.widgets.identity import identify

_KEY = Qt.Key
_ON_THEIR_WAY = frozenset(
    {_KEY.Key_Control, _KEY.Key_Shift, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta, _KEY.Key_unknown}
)
"""Keys that are held while another one is pressed."""


class KeyField(QLineEdit):
    """Shows that it waits; Esc, Tab and leaving it with the mouse end the waiting.

    Signals:
        pressed: A key in portable form.
        left: The person wants no key.
    """

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "keys.field", "Press the new key", "Esc leaves it as it is")
        self.setReadOnly(True)
        self.setPlaceholderText("Press the new key ...  Esc leaves it as it is")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def event(self, event: QEvent) -> bool:
        """No shortcut of the window works while this waits."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._take(event)
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.OtherFocusReason:
            self.left.emit()

    def _take(self, event: QKeyEvent) -> bool:
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in _ON_THEIR_WAY:
            return True
        if key == _KEY.Key_Escape and not event.modifiers():
            self.left.emit()
            return True
        if key in (_KEY.Key_Tab, _KEY.Key_Backtab) and not held:
            return super().event(event)
        self.pressed.emit(portable(QKeySequence(_without_needless_shift(event))))
        return True


def _without_needless_shift(event: QKeyEvent) -> int:
    """The combination; Shift is left out where it only makes the sign that is meant, as in Ctrl++."""
    combination = event.keyCombination()
    text = event.text()
    makes_a_sign = bool(text) and text.isprintable() and not text.isalnum() and not text.isspace()
    if makes_a_sign and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return combination.toCombined() & ~Qt.KeyboardModifier.ShiftModifier.value
    return combination.toCombined()
