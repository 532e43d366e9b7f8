"""Provides the way into the exercise: typing the word, so that nobody gets there by accident."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from console.render.wording import EXERCISE
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.tick_box import TickBox

WHAT_IT_IS = (
    "An exercise has a record of its own, with the lines, numbers and people of today. Nothing logged in it reaches "
    "the live record. The live counts stay in the bar. The same keys lead back here and to the live board."
)
FRESH = "Begin a new exercise; the one before is put aside in a folder of its own"


class BeginExercisePage(Page):
    """Signals: ``begin_asked``, True for a new exercise record although one is there."""

    begin_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("exercise", "Exercise", parent)
        self._is_asked = False
        self.word = identify(QLineEdit(), "exercise.word", f"Type {EXERCISE} to go over into the exercise")
        self.word.setPlaceholderText(EXERCISE)
        self.fresh = identify(TickBox(FRESH), "exercise.fresh", FRESH)
        self.begin = identify(QPushButton("Go over into the exercise"), "exercise.begin", "Go over into the exercise")
        self._answer = identify(plain_label(wraps=True), "exercise.answer", "")
        label = plain_label(f"Type {EXERCISE}, then Enter")
        label.setBuddy(self.word)
        for part in (plain_label(WHAT_IT_IS, wraps=True), self.fresh, label, self.word, self._answer):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_button(self.begin)
        self.word.returnPressed.connect(self._ask)
        self.begin.clicked.connect(self._ask)

    def show_choices(self, *, one_is_there: bool) -> None:
        """Start over.

        Args:
            one_is_there: There is an exercise record to go on with.
        """
        self.word.clear()
        self.fresh.setChecked(False)
        self.fresh.setVisible(one_is_there)
        self.tell("")

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.word.setFocus()

    def tell(self, sentence: str) -> None:
        """Say why it can't be done; it may be asked for again."""
        self._is_asked = False
        self.answer_with(self._answer, sentence)

    def _ask(self) -> None:
        if self.word.text().strip().upper() != EXERCISE:
            self.tell(f"Type the word {EXERCISE} first: it keeps anybody from getting there by accident.")
            self.word.setFocus()
            return
        if self._is_asked:  # a second Enter would put aside what the first has begun
            return
        self.tell("Making the exercise record ready...")
        self._is_asked = True
        self.begin_asked.emit(self.fresh.isChecked())
