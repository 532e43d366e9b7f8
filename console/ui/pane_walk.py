"""Provides the way of the keyboard from pane to pane: command line, board, log, fallback, pass-ons, strip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from console.ui.desk_panes import DeskPanes
from console.ui.window_pages import WindowPages


class PaneWalk(QObject):
    """Goes to a pane of the desk, or on to the next one.

    Args:
        first, last: What comes before and after the desk's own panes.
    """

    def __init__(self, pages: WindowPages, desk: DeskPanes, first: QWidget, last: QWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._desk = desk
        self._first = first
        self._last = last

    def slots(self) -> Mapping[str, Callable[[], None]]:
        """What to do, by name of the act."""
        return {
            "go_to_fallback": partial(self.go_to, self._desk.fallback.view),
            "go_to_next_pane": partial(self.walk, 1),
            "go_to_previous_pane": partial(self.walk, -1),
        }

    def go_to(self, pane: QWidget) -> None:
        """The keyboard goes to a pane."""
        self._pages.show_desk()
        self._desk.reveal(pane)
        pane.setFocus()

    def walk(self, by: int) -> None:
        """The next pane, or with -1 the previous one."""
        there = (pane for pane in self._desk.panes if not pane.isHidden())  # an empty one shows a sentence instead
        panes = (self._first, *there, self._last)
        here = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if here is pane or (here and pane.isAncestorOf(here))), 0)
        self.go_to(panes[(at + by) % len(panes)])
