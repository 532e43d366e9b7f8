"""Provides the button of a page: large enough to hit, and Enter presses it while it has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX


def page_button(text: str, identifier: str, act: Callable[[], object] | None = None, *, name: str = "") -> QPushButton:
    """A new button.

    Args:
        act: What a press does.
        name: What is read aloud; the text without its dots unless said.
    """
    button = identify(QPushButton(text), identifier, name or text.strip("…"))
    button.setMinimumHeight(TARGET_PX)
    button.setAutoDefault(True)
    if act is not None:
        button.clicked.connect(lambda _=False: act())
    return button
