"""Gives a control the name a screen reader says and the identifier tests look for."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def identify(widget: W, identifier: str, name: str, description: str = "") -> W:
    """Name a control.

    Args:
        identifier: Stable and unique in the window, such as ``btn.void``.
        name: What it is, in words.
        description: What it is for, where the name alone does not say it.
    """
    widget.setObjectName(identifier)
    widget.setAccessibleIdentifier(identifier)
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
    return widget
