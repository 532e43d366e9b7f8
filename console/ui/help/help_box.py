"""Provides one box of the help page: rows of what is typed and what it means, narrowed to those with certain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from console.domain.line import LineState
from console.ui.help.quick_words import Saying
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.state_icon import state_icon
from console.ui.widgets.titled_box import TitledBox

_SHAPE_PX = 28


class HelpBox(TitledBox):
    """A titled box of rows."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        identify(self, f"help.{name}", title)
        self._title = title
        self._rows: list[tuple[str, tuple[QLabel, ...]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 3, 8, 4)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(2, 1)

    def show_rows(self, sayings: Sequence[Saying], theme: Theme) -> None:
        """Show these in place of whatever is there."""
        self.setFont(theme.font(SMALL_PT, bold=True))
        for _, labels in self._rows:
            for label in labels:
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        self._rows = [(self._words(one), self._add_row(at, one, theme)) for at, one in enumerate(sayings)]

    def narrow(self, words: Sequence[str]) -> bool:
        """Show the rows that have every one of these words, and the box only if there are any.

        Returns:
            Whether there are.
        """
        found = False
        for said, labels in self._rows:
            fits = all(word in said for word in words)
            found = found or fits
            for label in labels:
                label.setVisible(fits)
        self.setVisible(found)
        return found

    def _words(self, saying: Saying) -> str:
        return f"{self._title} {saying.typed} {saying.meaning} {saying.also}".casefold()

    def _add_row(self, at: int, saying: Saying, theme: Theme) -> tuple[QLabel, ...]:
        typed = plain_label(saying.typed, parent=self)
        typed.setFont(theme.font(SMALL_PT, bold=True))
        meaning = plain_label(saying.meaning, wraps=True, parent=self)
        meaning.setFont(theme.font(SMALL_PT))
        labels: tuple[QLabel, ...] = (typed, meaning)
        place = Qt.AlignmentFlag.AlignVCenter if saying.state else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(typed, at, 0, place)
        self._grid.addWidget(meaning, at, 2, place)
        if saying.state is not None:
            shape = self._shape(saying.state, theme)
            self._grid.addWidget(shape, at, 1, place)
            labels = (*labels, shape)
        return labels

    def _shape(self, state: LineState, theme: Theme) -> QLabel:
        side = int(_SHAPE_PX * theme.zoom)
        shape = plain_label(parent=self)
        shape.setPixmap(state_icon(state, theme, side).pixmap(side, side))
        return shape
