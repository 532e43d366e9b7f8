"""Provides what stands in the middle of the window: the desk, or one page in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from console.ui.desk_panes import DeskPanes
from console.ui.page_name import PageName
from console.ui.theme import Theme
from console.ui.widgets.identity import identify

if TYPE_CHECKING:
    from console.ui.page_context import Opening
    from console.ui.widgets.page import Page

_LEAST_WIDTH = 300


class WindowPages(QStackedWidget):
    """Never a dialog over the bar: a page takes the place of the desk, Esc gives it back.

    Signals:
        returned: The desk is there again.
        made: A page that was opened for the first time.
    """

    returned = Signal()
    made = Signal(QWidget)

    def __init__(self, desk: DeskPanes, theme: Theme) -> None:
        super().__init__()
        identify(self, "pages", "Desk and pages")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._desk = desk
        self._makers: Mapping[PageName, Callable[[], Opening]] = {}
        self._made: dict[PageName, Opening] = {}
        self.addWidget(desk)

    def furnish(self, makers: Mapping[PageName, Callable[[], Opening]]) -> None:
        """Say how each page is made; none is made before somebody opens it."""
        self._makers = makers

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._desk.apply_theme(theme)
        for opening in self._made.values():
            opening.page.apply_theme(theme)

    @property
    def on_desk(self) -> bool:
        """Whether the desk is shown."""
        return self.currentWidget() is self._desk

    @override
    def sizeHint(self) -> QSize:
        """A few rows: the desk and the pages scroll by themselves, and take what room there is."""
        return QSize(_LEAST_WIDTH, self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def go_back(self) -> None:
        """Show the desk."""
        self.setCurrentWidget(self._desk)
        self.returned.emit()

    def show_desk(self) -> None:
        """Show the desk if a page stands in its place; the keyboard is the caller's business."""
        if not self.on_desk:
            self.go_back()

    def open(self, name: PageName) -> Page:
        """Show a page as things stand now, the keyboard where it begins."""
        opening = self._opening(name)
        opening.prepare()
        self.setCurrentWidget(opening.page)
        opening.page.focus_first()
        return opening.page

    def toggle(self, name: PageName) -> None:
        """Show a page; if it is shown already, go back."""
        shown = self._made.get(name)
        if shown is not None and self.currentWidget() is shown.page:
            self.go_back()
        else:
            self.open(name)

    def _opening(self, name: PageName) -> Opening:
        if name not in self._made:
            opening = self._makers[name]()
            opening.page.apply_theme(self._theme)
            opening.page.closed.connect(self.go_back)
            self.addWidget(opening.page)
            self._made[name] = opening
            self.made.emit(opening.page)
        return self._made[name]
