"""Ties a button to an act of the window, or to what is typed for it, so that the button says so."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from console.ui.widgets.plain_text import tooltip_text

B = TypeVar("B", bound=QAbstractButton)

_ACT, _TYPED, _WORDS, _PURPOSE = "act", "act_typed", "act_words", "act_purpose"


def for_act(button: B, act: str, *, typed: str = "", beside: bool = False) -> B:
    """Say that a button does what an act of the window's table does.

    Args:
        act: Name of the act.
        typed: What one types in the command line for the same, where there is such a way.
        beside: The key stands on the button, behind its words, and not only in the tooltip. For words that stay.
    """
    button.setProperty(_ACT, act)
    button.setProperty(_WORDS, button.text() if beside else None)
    return for_typed(button, typed)


def for_typed(button: B, typed: str) -> B:
    """Say what one types in the command line instead of pressing this button."""
    if button.property(_PURPOSE) is None:
        button.setProperty(_PURPOSE, button.accessibleDescription())
    button.setProperty(_TYPED, typed)
    show_key(button, "")
    return button


def act_of(widget: QObject) -> str | None:
    """Name of the act of this button; None for one that is tied to none."""
    act = widget.property(_ACT)
    return act if isinstance(act, str) else None


def show_key(button: QAbstractButton, key: str) -> None:
    """Say a key, as people read it, on the button, in its tooltip and to a screen reader; empty for none."""
    ways = (str(button.property(_PURPOSE)), f"key {key}" if key else "", _typing(button))
    said = " · ".join(way for way in ways if way)
    button.setToolTip(tooltip_text(said))
    button.setAccessibleDescription(said)
    words = button.property(_WORDS)
    if isinstance(words, str):
        button.setText(f"{words} ({key})" if key else words)


def _typing(button: QAbstractButton) -> str:
    typed = button.property(_TYPED)
    return f"type {typed}" if typed else ""
