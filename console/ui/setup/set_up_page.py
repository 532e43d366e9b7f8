"""Provides the set-up page: center, reports, lines, fallback numbers, people, shifts, each changed by entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Line
from console.domain.set_up import Operator, SetUp
from console.domain.situation import Situation
from console.services.set_up_file.faults import SetUpRefused
from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.models.set_up_model import Thing
from console.ui.setup.center_section import CenterSection
from console.ui.setup.line_section import LineSection
from console.ui.setup.reports_section import ReportsSection
from console.ui.setup.section import Section
from console.ui.setup.shift_section import ShiftSection
from console.ui.setup.split_form import SplitForm
from console.ui.setup.subjects import NUMBERS, PEOPLE
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.scrolling import scrolling

_FILE = "setup.toml"
FILES = "Set-up files (*.toml);;All files (*)"

_LINES_AT_LEAST = 8
_IMPORT = "Lines and numbers from a CSV file, shown row by row before anything is taken."
_LOAD = "Everything the file says is applied, what it leaves out is left alone; a file with a fault is refused whole."
_SAVE = "The whole set-up as one file: to hand to IT, to keep, or to begin another record with."

Part = CenterSection | Section | ShiftSection | ReportsSection


class SetUpPage(Page):
    """Every change is an entry; keys are permanent; what is half typed outlives whatever others change.

    Signals:
        text_said: The text of a set-up file with what was typed.
        split_said: A split of a line.
        retire_asked: A thing that may be retired.
        split_asked: A line that may be split.
        file_chosen: The path of a set-up file to apply.
        save_chosen: The path of a set-up file to write.
        import_chosen: Lines and numbers are to come from a spreadsheet.
    """

    text_said = Signal(str)
    split_said = Signal(object)
    retire_asked = Signal(object)
    split_asked = Signal(object)
    file_chosen = Signal(str)
    save_chosen = Signal(str)
    import_chosen = Signal()

    def __init__(self, zones: Sequence[str], changes: LogModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("set_up", "Set-up", parent)
        self._asked: Part | SplitForm | None = None
        self._file_name = _FILE
        self.center = CenterSection(zones)
        self.lines = LineSection()
        self.numbers = Section(NUMBERS)
        self.people = Section(PEOPLE)
        self.shifts = ShiftSection()
        self.reports = ReportsSection()
        self.split = SplitForm()
        self._changes = changes
        self.changes = identify(
            LogView(changes, theme, "set_up.changes"), "set_up.changes", "What changed, newest first"
        )
        self._answer = identify(plain_label(wraps=True), "set_up.answer", "")
        self.tabs = identify(QTabWidget(), "set_up.tabs", "Parts of the set-up")
        self._line_stack = QStackedWidget()
        self._build()
        self._connect()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part that can be changed, in the order of the tabs."""
        return (self.lines, self.numbers, self.people, self.shifts, self.center, self.reports)

    def _build(self) -> None:
        self._line_stack.addWidget(_scrolled(self.lines, "Lines"))
        self._line_stack.addWidget(_scrolled(self.split, "Split a line"))
        self.tabs.addTab(self._line_stack, "Lines")
        for title, widget in (
            ("Fallback numbers", self.numbers),
            ("People", self.people),
            ("Shifts", self.shifts),
            ("Center", self.center),
            ("Reports", self.reports),
            ("Files", self._files()),
        ):
            self.tabs.addTab(_scrolled(widget, title), title)
        self.tabs.addTab(self.changes, "What changed")
        bar = identify(self.tabs.tabBar(), "set_up.tab_bar", "Parts of the set-up")
        self.tabs.setDocumentMode(True)  # no frame filled in a color of its own
        # As high as the page, not as its highest part: that part scrolls by itself, and the tabs stay in sight.
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # handed on to its bar, which gets its own back
        bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button, name in zip(bar.findChildren(QToolButton), ("Tabs to the left", "Tabs to the right"), strict=True):
            identify(button, f"set_up.tabs.{name.rsplit(maxsplit=1)[-1]}", name)
        self.body.addWidget(self._answer)
        self.body.addWidget(self.tabs, 1)
        self._answer.hide()

    def _files(self) -> QWidget:
        """What comes from files and goes into them."""
        files = QWidget()
        layout = QVBoxLayout(files)
        for identifier, text, act, says in (
            ("set_up.import", "Import from a spreadsheet…", self.import_chosen.emit, _IMPORT),
            ("set_up.file", "Load a set-up file…", self._choose_file, _LOAD),
            ("set_up.save", "Save as set-up file…", self._choose_place, _SAVE),
        ):
            layout.addWidget(page_button(text, identifier, act), 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(plain_label(says, wraps=True))
        layout.addStretch(1)
        return files

    def _connect(self) -> None:
        for part in self.parts:
            part.text_said.connect(self._asking(part, self.text_said.emit))
        for section in (self.lines, self.numbers, self.people):
            section.retire_asked.connect(self.retire_asked)
        self.lines.split_asked.connect(self.split_asked)
        self.split.split_said.connect(self._asking(self.split, self.split_said.emit))
        self.split.left.connect(self._show_lines)
        self.tabs.currentChanged.connect(lambda _: self.tell(""))

    def _asking(self, part: Part | SplitForm, act: Callable[[object], None]) -> Callable[[object], None]:
        def ask(said: object) -> None:
            self._asked = part
            act(said)

        return ask

    def show_situation(self, situation: Situation) -> None:
        """Take how things stand; what is half typed stays."""
        self._file_name = f"EXERCISE {_FILE}" if situation.exercise else _FILE
        self.show_set_up(situation.set_up)
        self._changes.show_set_up(situation.set_up)
        self._changes.load()

    def show_set_up(self, set_up: SetUp) -> None:
        """Take a new set-up; what is half typed stays."""
        for part in self.parts:
            part.show_set_up(set_up)

    def begin_split(self, line: Line, situation: Situation) -> None:
        """Ask how this line is to be split."""
        self._line_stack.setCurrentIndex(1)
        self.split.begin(line, situation)

    def retire(self, thing: Thing) -> None:
        """The person means it: the part it is in says so."""
        match thing:
            case Line():
                self.lines.say_retired(thing)
            case FallbackNumber():
                self.numbers.say_retired(thing)
            case Operator():
                self.people.say_retired(thing)
            case _:
                assert_never(thing)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.lines.focus_first()

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        super().apply_theme(theme)
        for section in (self.lines, self.numbers, self.people, self.split):
            section.apply_theme(theme)
        self.changes.apply_theme(theme)
        # Large text on a low screen: the page scrolls rather than squeezing its parts away.
        holder = self.tabs.parentWidget()
        if holder is not None:
            holder.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES_AT_LEAST)

    def tell(self, sentence: str) -> None:
        """Say what became of a change."""
        self.answer_with(self._answer, sentence)
        self._answer.setVisible(bool(sentence))

    @property
    def answer(self) -> str:
        """What is said of the last change."""
        return self._answer.text()

    def tell_saved(self, sentence: str) -> None:
        """A change is in the record: what it came from shows the record again."""
        self.tell(sentence)
        if self._asked is self.split:
            self._show_lines()
        elif self._asked is not None and not isinstance(self._asked, SplitForm):
            self._asked.saved()
        self._asked = None

    def tell_refused(self, error: ExpectedError) -> None:
        """A change was not taken: each fault at its field, the rest in a sentence; nothing typed is lost."""
        if not isinstance(error, SetUpRefused) or self._asked is None:
            self.tell(error.sentence)
            return
        if isinstance(self._asked, SplitForm):
            self._asked.tell(error.faults)
            self.tell("")
            return
        elsewhere = self._asked.take_faults(error.faults)
        said = [f"{fault.place}: {fault.in_a_form}" for fault in elsewhere]
        self.tell(". ".join(said) if said else "Not saved: what is wrong stands at its field.")

    def _show_lines(self) -> None:
        self._line_stack.setCurrentIndex(0)
        self.lines.focus_first()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Set-up file", "", FILES)
        if chosen:
            self._asked = None
            self.file_chosen.emit(chosen)

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as set-up file", self._file_name, FILES)
        if chosen:
            self.save_chosen.emit(chosen)


def _scrolled(widget: QWidget, title: str) -> QWidget:
    """Each part scrolls by itself, so that one begins at its top whatever another was scrolled to."""
    area = scrolling(widget, f"set_up.scroll.{title.lower().replace(' ', '_')}", title)
    # A tab widget hands its own Window color on, which is that of outlines: the ground of the page shows through.
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
