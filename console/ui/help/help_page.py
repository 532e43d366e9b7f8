"""Provides the help page: how to write an entry, what the states look like, which keys there are; one screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.help.help_box import HelpBox
from console.ui.help.key_words import key_sayings
from console.ui.help.quick_words import FIRST, GRAMMAR, KNOWN_BY, STATES, SYMPTOMS, Saying
from console.ui.help.scrolling_keys import ScrollingKeys
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain

TRY = "Try one plain word, such as down, partly, works, fallback, mistake, note or print; Manual below has more."
_WIDE_PX = 1000
_STRETCHES = (35, 31, 34)


class HelpPage(Page):
    """Three columns where there is room, one where there is not; what is typed narrows them all.

    Signals:
        manual_asked, keys_asked, card_asked: The page of this is wanted.
    """

    manual_asked = Signal()
    keys_asked = Signal()
    card_asked = Signal()

    def __init__(self, theme: Theme, keys: KeysInForce, parent: QWidget | None = None) -> None:
        super().__init__("help", "Help", parent)
        self._theme = theme
        self._keys = keys
        self.filter = identify(QLineEdit(), "help.filter", "Words to narrow the help to")
        self.filter.setPlaceholderText("Type to narrow: fallback, ticket, Ctrl+E ...")
        self._answer = identify(plain_label(wraps=True), "help.answer", "")
        self._first = HelpBox("You want to say: type, then Enter", "first")
        self._entries = HelpBox("More entries", "entries")
        self._states = HelpBox("States", "states")
        self._symptoms = HelpBox("What is wrong", "symptoms")
        self._known = HelpBox("How it is known", "known_by")
        self._key_box = HelpBox("Keys", "keys")
        self._boxes = (self._first, self._entries, self._states, self._symptoms, self._known, self._key_box)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.filter.textChanged.connect(self._narrow)
        self._scrolling = ScrollingKeys(self.filter, self)
        keys.changed.connect(self._show_keys)
        self.apply_theme(theme)

    def _build(self) -> None:
        self.head.addWidget(self.filter, 1)
        self.body.addWidget(self._answer)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._columns.setSpacing(8)
        parts = ((self._first, self._entries), (self._states, self._symptoms, self._known), (self._key_box,))
        for boxes, stretch in zip(parts, _STRETCHES, strict=True):
            self._columns.addWidget(_column(*boxes), stretch, Qt.AlignmentFlag.AlignTop)
        for text, name, act, asked in (
            ("Print key card", "card", "open_key_card", self.card_asked),
            ("Manual", "manual", "open_manual", self.manual_asked),
            ("Change keys", "change_keys", "open_keys", self.keys_asked),
        ):
            button = for_act(identify(QPushButton(text), f"help.{name}", text), act, beside=True)
            button.clicked.connect(asked)
            self.add_button(button)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        super().apply_theme(theme)
        self._theme = theme
        self._entries.show_rows(GRAMMAR, theme)
        self._states.show_rows(STATES, theme)
        self._symptoms.show_rows(SYMPTOMS, theme)
        self._known.show_rows(KNOWN_BY, theme)
        self._show_keys()
        self._fit()

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: one types what one looks for."""
        self.filter.setFocus()

    def start_over(self) -> None:
        """Everything is shown again."""
        self.filter.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side or one under the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / self._theme.zoom >= _WIDE_PX
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _show_keys(self) -> None:
        printing = Saying(
            typed=self._keys.shown("open_report"), meaning="print what happened", also="shift report paper"
        )
        self._first.show_rows((*FIRST, *((printing,) if printing.typed else ())), self._theme)
        self._key_box.show_rows(key_sayings(self._keys), self._theme)
        self._narrow()

    def _narrow(self) -> None:
        said = self.filter.text().strip()
        words = said.casefold().split()
        found = [box for box in self._boxes if box.narrow(words)]
        show_plain(self._answer, f"Nothing has {said}. {TRY}")
        self._answer.setVisible(not found)


def _column(*boxes: HelpBox) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for box in boxes:
        layout.addWidget(box)
    return column
