"""Provides the help page: how to write an entry, what the states look like, which keys there are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QGroupBox, QLabel, QWidget
from typing_extensions import override

from console.domain.line import LineState
from console.render.wording import state_word
from console.ui.actions import ACTS
from console.ui.state_words import LETTERS
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.state_icon import state_icon
from console.ui.widgets.titled_box import TitledBox

GRAMMAR = (
    ("3d", "line 3 is down, now"),
    ("3d -10", "ten minutes ago; also 1405, @1405"),
    ("3d 1405?", "at about 14:05"),
    ("3g ~north", "degraded, only the north"),
    ("3i ^noani", "intermittent, no callback number"),
    ("3d >0500", "expected back at 05:00"),
    ("3d #VZ123", "carrier's ticket"),
    ("3d ;text", "a note with it"),
    ("3u!", "up again: a real call came in"),
    ("3u !carrier", "up again on the carrier's word"),
    ("2+3d", "several lines; 911d all voice lines"),
    ("t3", "verified as shown, by a call"),
    ("f1a  f1p", "fallback 1 on; published"),
    ("f1t  f1x", "fallback 1 tested; off"),
    ("w Chief", "who was told"),
    ("n text", "a note"),
    ("p text  px2", "pass-on: add; close 2"),
    ("c13 -20", "correct entry 13"),
    ("v13 why", "void entry 13"),
    ("a", "attention items seen"),
    ("KM: 3d", "for a colleague"),
)
_ICON_PX = 28
_WIDE_PX = 1000
_STRETCHES = (5, 2, 5)


class HelpPage(Page):
    """Three columns where there is room, one where there is not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("help", "Help", parent)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._theme = theme
        self._boxes: list[QGroupBox] = []
        self.apply_theme(theme)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        super().apply_theme(theme)
        self._theme = theme
        for box in self._boxes:
            self._columns.removeWidget(box)
            box.deleteLater()
        keys = [(", ".join(act.keys), act.text) for act in ACTS if act.keys]
        keys += [("Up, Down", "select a line, or walk in suggestions"), ("Tab", "take a suggestion, else next control")]
        self._boxes = [self._texts("Entries", "entries", GRAMMAR), self._states(), self._texts("Keys", "keys", keys)]
        for box, stretch in zip(self._boxes, _STRETCHES, strict=True):
            self._columns.addWidget(box, stretch, Qt.AlignmentFlag.AlignTop)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side or one under the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / self._theme.zoom >= _WIDE_PX
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _texts(self, title: str, name: str, rows: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> QGroupBox:
        box, grid = _boxed(title, f"help.{name}")
        for at, (typed, meaning) in enumerate(rows):
            left = plain_label(typed)
            left.setFont(self._theme.font(SMALL_PT, mono=True, bold=True))
            grid.addWidget(left, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._small(meaning), at, 1)
        grid.setColumnStretch(1, 1)
        return box

    def _states(self) -> QGroupBox:
        box, grid = _boxed("States", "help.states")
        side = int(_ICON_PX * self._theme.zoom)
        for at, state in enumerate(LineState):
            shape = plain_label()
            shape.setPixmap(state_icon(state, self._theme, side).pixmap(side, side))
            letter = plain_label(LETTERS[state])
            letter.setFont(self._theme.font(SMALL_PT, mono=True, bold=True))
            grid.addWidget(letter, at, 0)
            grid.addWidget(shape, at, 1)
            grid.addWidget(self._small(state_word(state)), at, 2)
        grid.setColumnStretch(2, 1)
        return box

    def _small(self, text: str) -> QLabel:
        label = plain_label(text, wraps=True)
        label.setFont(self._theme.font(SMALL_PT))
        return label


def _boxed(title: str, identifier: str) -> tuple[QGroupBox, QGridLayout]:
    box = identify(TitledBox(title), identifier, title)
    grid = QGridLayout(box)
    grid.setVerticalSpacing(2)
    return box, grid
