"""Puts a list on the ground color, so that its rows stand out as cards."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea

from console.ui.theme import Theme


def on_ground(view: QAbstractScrollArea, theme: Theme) -> None:
    """Give the view the ground as its background; its scroll bars keep the look of all others."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, theme.ground)
    view.setPalette(palette)
