"""Puts a list on the ground color, so that its rows stand out as cards."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea


def on_ground(view: QAbstractScrollArea) -> None:
    """Give the view the ground as its background: a role, so that it follows every change of the theme by itself."""
    view.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
