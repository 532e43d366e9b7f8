"""Provides the set-up page of an existing record: load changes from a file, add a line, add an operator."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGroupBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.set_up import SetUp
from console.ui.setup.line_form import LineForm
from console.ui.setup.operator_form import OperatorForm
from console.ui.setup.set_up_text import LineSaid, OperatorSaid, line_tables, operator_tables
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.titled_box import TitledBox


class SetUpPage(Page):
    """Every change is an entry; keys are permanent.

    Signals:
        text_said: The text of a set-up file with what was typed.
        file_chosen: The path of a set-up file.
    """

    text_said = Signal(str)
    file_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("set_up", "Set-up", parent)
        self._set_up: SetUp | None = None
        self._said: LineForm | OperatorForm | None = None
        self.line_form = LineForm()
        self.operator_form = OperatorForm()
        self._now = identify(plain_label(wraps=True), "set_up.now", "")
        self._answer = identify(plain_label(wraps=True), "set_up.answer", "")
        file_button = identify(QPushButton("Load a set-up file..."), "set_up.file", "Load a set-up file")
        file_button.clicked.connect(self._choose_file)
        self.body.addWidget(self._now)
        self.body.addWidget(self._answer)
        self.body.addWidget(_boxed("Add a line", self.line_form))
        self.body.addWidget(_boxed("Add an operator", self.operator_form))
        self.body.addStretch(1)
        self.add_button(file_button)
        self.line_form.added.connect(self._say_line)
        self.operator_form.added.connect(self._say_operator)

    def show_set_up(self, set_up: SetUp) -> None:
        """Start from what the record says now; what is half typed stays."""
        self._set_up = set_up
        lines, people = len(set_up.lines_in_service), [one.initials for one in set_up.operators if not one.retired]
        show_plain(
            self._now,
            f"{set_up.center.name}, {set_up.center.timezone}. Lines: {lines}. "
            f"Fallbacks: {len(set_up.fallbacks_in_service)}. Operators: {', '.join(people) or 'none yet'}.",
        )
        if not self.line_form.said.name:
            self.line_form.propose_key({line.key for line in set_up.lines})

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.line_form.name.setFocus()

    def tell(self, sentence: str) -> None:
        """Say what became of a change."""
        show_plain(self._answer, sentence)

    def tell_changed(self, set_up: SetUp, sentence: str) -> None:
        """A change is in the record: clear the form it came from for the next one."""
        self.tell(sentence)
        self.show_set_up(set_up)
        if self._said is self.line_form:
            self.line_form.start_over({line.key for line in set_up.lines})
        elif self._said is self.operator_form:
            self.operator_form.start_over()
        self._said = None

    def _say_line(self, line: LineSaid) -> None:
        held = self._set_up.line(line.key) if self._set_up is not None else None
        if held is not None:
            self.tell(
                f"Not added: key {line.key} is that of {held.name}, and keys are permanent; choose another key, "
                "or change that line with a set-up file."
            )
            return
        self._said = self.line_form
        self.text_said.emit(line_tables([line]))

    def _say_operator(self, operator: OperatorSaid) -> None:
        held = self._set_up.operator(operator.initials) if self._set_up is not None else None
        if held is not None:
            self.tell(
                f"Not added: the initials {held.initials} are those of {held.name}; choose other initials, "
                "or change that operator with a set-up file."
            )
            return
        self._said = self.operator_form
        self.text_said.emit(operator_tables([operator]))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Set-up file", "", "Set-up files (*.toml);;All files (*)")
        if chosen:
            self._said = None
            self.file_chosen.emit(str(Path(chosen)))


def _boxed(title: str, widget: QWidget) -> QGroupBox:
    box = TitledBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(widget)
    return box
