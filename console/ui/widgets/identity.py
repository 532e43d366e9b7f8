"""Gives a control the name a screen reader says and the identifier tests look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

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


def identify_typed(box: QComboBox, identifier: str, name: str) -> QComboBox:
    """Make a list one in which one can also type, and name the field in it too: that is what has the keyboard."""
    box.setEditable(True)
    field = box.lineEdit()
    if field is not None:
        identify(field, f"{identifier}.typed", name)
    return identify(box, identifier, name)
