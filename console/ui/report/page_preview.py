"""Provides a page of the document as it will be on paper, and the way to the other pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.ui.report.page_zoom import LARGEST, larger, smaller
from console.ui.report.preview_request import PagePicture
from console.ui.report.sheet_of_paper import NO_PAGE, PaperView
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, show_plain


class PagePreview(QWidget):
    """Shows pictures that are handed to it.

    Attributes:
        zoom: In percent of the paper; 0 = the whole page.

    Signals:
        turned: Another page is wanted: a number from 0.
        resized: There is another room for the picture, or another size is wanted.
    """

    turned = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._count = 0, 0
        self._percent, self._fitted = 0.0, 0.0
        self.zoom = 0
        self.view = PaperView()
        self.sheet = self.view.sheet
        self.where = identify(plain_label(), "report.preview.page", "")
        self.earlier = page_button("Previous (PgUp)", "report.preview.earlier", self.turn_back, name="Previous page")
        self.later = page_button("Next (PgDn)", "report.preview.later", self.turn_on, name="Next page")
        self.smaller = page_button("Smaller", "report.preview.smaller", self.make_smaller, name="Show the page smaller")
        self.larger = page_button("Larger", "report.preview.larger", self.make_larger, name="Show the page larger")
        self.size_shown = identify(plain_label(), "report.preview.size", "")
        self._build()
        self.view.resized.connect(self.resized)
        self.view.wheel_turned.connect(lambda notches: self.make_larger() if notches > 0 else self.make_smaller())
        self._show_where("")

    def _build(self) -> None:
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addLayout(_row(self.where, self.earlier, self.later))
        parts.addWidget(self.view, 1)
        parts.addLayout(_row(self.size_shown, self.smaller, self.larger))

    @property
    def index(self) -> int:
        """Of the page shown, from 0."""
        return self._index

    def begin_anew(self) -> None:
        """Another document is asked for: its first page comes first, whole."""
        self._index, self.zoom = 0, 0

    def show_page(self, page: PagePicture) -> None:
        """Show a page."""
        self._index, self._count = page.index, page.count
        self._percent, self._fitted = page.percent, page.fitted
        self.view.show_image(page.image, fitted=not self.zoom)
        self._show_where(page.text)

    def show_words(self, sentence: str) -> None:
        """Say why there is nothing to see."""
        self._index, self._count = 0, 0
        self.view.show_words(sentence)
        self._show_where("")

    def turn_back(self) -> None:
        """Ask for the page before."""
        self._turn(self._index - 1)

    def turn_on(self) -> None:
        """Ask for the page after."""
        self._turn(self._index + 1)

    def turn_to_first(self) -> None:
        """Ask for the first page."""
        self._turn(0)

    def turn_to_last(self) -> None:
        """Ask for the last page."""
        self._turn(self._count - 1)

    def make_larger(self) -> None:
        """Ask for the page in the next larger size."""
        self._zoom(larger(self._percent, self._fitted))

    def make_smaller(self) -> None:
        """Ask for the page in the next smaller size, in the end the whole of it."""
        self._zoom(smaller(self._percent, self._fitted))

    def _turn(self, index: int) -> None:
        if 0 <= index < self._count and index != self._index:
            self.turned.emit(index)

    def _zoom(self, percent: int) -> None:
        if self._count and percent != self.zoom:
            self.zoom = percent
            self.resized.emit()

    def _show_where(self, text: str) -> None:
        page = f"Page {self._index + 1} of {self._count}" if self._count else ""
        show_plain(self.where, page)
        show_plain(self.size_shown, f"{self._percent:.0f} % of its size on paper" if page else "")
        self.view.call_it(f"{page}, as it will be on paper" if page else NO_PAGE, text)
        for button in (self.earlier, self.later):
            button.setVisible(self._count > 1)
        for button in (self.smaller, self.larger):
            button.setVisible(self._count > 0)
        _enable_two(self.earlier, self.later, can_back=self._index > 0, can_on=self._index + 1 < self._count)
        _enable_two(self.smaller, self.larger, can_back=self.zoom > 0, can_on=self._percent < LARGEST)


def _row(said: QWidget, *buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(said)
    row.addStretch(1)
    for button in buttons:
        kept = button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # a page is not to jump when it has others beside it
        button.setSizePolicy(kept)
        row.addWidget(button)
    return row


def _enable_two(back: QPushButton, on: QPushButton, *, can_back: bool, can_on: bool) -> None:
    """Which way one can go; the keyboard stays with the two of them."""
    for button, other, can in ((back, on, can_back), (on, back, can_on)):
        if button.hasFocus() and not can:
            other.setEnabled(True)
            other.setFocus()
        button.setEnabled(can)
