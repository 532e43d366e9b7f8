"""Provides what there is to do in an exercise: play a drill, go back to the live board."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QPushButton, QWidget
from typing_extensions import override

from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

NO_LIVE = "There is no live record here to go back to: leave Lineboard to end this exercise."
AGAIN = "Press it again to end the exercise and go back to the live board. Everything logged here is kept."
PACES = (("as written", 1), ("twice as fast", 2), ("five times as fast", 5), ("ten times as fast", 10))


class ExercisePage(Page):
    """Signals: ``drill_chosen`` carries the path of a drill file and the pace; ``end_asked`` goes back."""

    drill_chosen = Signal(str, int)
    end_asked = Signal()

    def __init__(self, drills: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__("exercise", "Exercise", parent)
        self._can_end = False
        self._end_is_meant = False
        self.drills = identify(PickList(), "exercise.drill", "Which drill")
        for path in drills:
            self.drills.addItem(path.stem.replace("_", " ").capitalize(), str(path))
        self.pace = identify(PickList(), "exercise.pace", "How fast the drill is played")
        for words, pace in PACES:
            self.pace.addItem(words, pace)
        self.play = identify(QPushButton("Play this drill"), "exercise.play", "Play this drill")
        self.file = identify(QPushButton("Play a drill from a file..."), "exercise.file", "Play a drill from a file")
        self.end = identify(QPushButton("End the exercise"), "exercise.end", "End the exercise")
        self._answer = identify(plain_label(wraps=True), "exercise.answer", "")
        self._build()
        self.play.clicked.connect(lambda: self._choose(str(self.drills.currentData())))
        self.file.clicked.connect(self._choose_file)
        self.end.clicked.connect(self._ask_to_end)

    def _build(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (("Drill", self.drills), ("Pace", self.pace)):
            label = plain_label(text)
            label.setBuddy(widget)
            form.addRow(label, widget)
        what = plain_label(
            "A drill says, one after another, what callers, carriers and neighbors would say. Log it as you would on "
            "the day; what was said is in the log, too, and in the report of the exercise.",
            wraps=True,
        )
        self.body.addWidget(what)
        self.body.addLayout(form)
        self.body.addWidget(self._answer)
        self.body.addStretch(1)
        self.add_button(self.play)
        self.add_button(self.file)
        self.add_button(self.end)

    def show_choices(self, *, can_end: bool) -> None:
        """Start over.

        Args:
            can_end: There is a live record to go back to.
        """
        self._can_end = can_end
        self._end_is_meant = False
        self.tell("")

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: Enter plays the drill that is proposed."""
        self.play.setFocus()

    def tell(self, sentence: str) -> None:
        """Say what became of it."""
        self.answer_with(self._answer, sentence)

    def _choose(self, path: str) -> None:
        self.drill_chosen.emit(path, self.pace.currentData())

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Drill", "", "Drills (*.txt);;All files (*)")
        if chosen:
            self._choose(chosen)

    def _ask_to_end(self) -> None:
        if not self._can_end:
            self.tell(NO_LIVE)
        elif self._end_is_meant:
            self.end_asked.emit()
        else:
            self._end_is_meant = True
            self.tell(AGAIN)
