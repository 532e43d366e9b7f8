"""Provides room that scrolls only where large text meets a low screen: nothing is ever cut (SC 1.4.4)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from console.ui.widgets.identity import identify

_AROUND_PX = 24


def scrolling(inner: QWidget, identifier: str, name: str) -> QScrollArea:
    """Put a widget into a scroll area as wide as itself; what takes the keyboard is inside."""
    scroll = identify(QScrollArea(), identifier, name)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll


def bring_into_view(widget: QWidget) -> None:
    """Scroll every area that a widget lies in, the innermost first, until it is seen.

    One that is all that scrolls in its area knows best which part of it is to be seen: there the area is brought in.
    """
    wanted, holder = widget, widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea) and holder.widget() is wanted:
            wanted = holder
        elif isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(wanted, 0, _AROUND_PX)
        holder = holder.parentWidget()
