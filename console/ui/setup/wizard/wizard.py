"""Provides the first set-up as six steps: Enter goes on, Esc goes back, and it can be finished at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from console.domain.set_up import Center, SetUp
from console.services.set_up_file.faults import Fault, SetUpRefused
from console.services.set_up_file.reader import read_set_up
from console.ui.announcer import Announcer
from console.ui.setup.wizard.center_step import CenterStep
from console.ui.setup.wizard.fallback_step import FallbackStep
from console.ui.setup.wizard.keys_step import KeysStep
from console.ui.setup.wizard.lines_step import LinesStep
from console.ui.setup.wizard.people_step import PeopleStep
from console.ui.setup.wizard.ready_step import ReadyStep
from console.ui.setup.wizard.step import Step
from console.ui.theme import NAME_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.scrolling import scrolling

MAKE = "Make the record"


class Wizard(QWidget):
    """Everything typed is kept when going back; what is wrong is said at its field and keeps the person there only.

    Signals:
        made: The text of a set-up file, and whether to practice first.
        left: Back from the first step.
    """

    made = Signal(str, bool)
    left = Signal()

    def __init__(self, zones: Sequence[str], own_zone: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.center = CenterStep(zones, own_zone)
        self.lines = LinesStep()
        self.keys = KeysStep()
        self.fallback = FallbackStep()
        self.people = PeopleStep()
        self.ready = ReadyStep()
        self.steps: tuple[Step, ...] = (
            self.center, self.lines, self.keys, self.fallback, self.people, self.ready,
        )  # fmt: skip
        self._announcer = Announcer(self)
        self._head = identify(plain_label(wraps=True), "wizard.head", "")
        self.apply_theme(theme)
        self._stack = QStackedWidget()
        for at, step in enumerate(self.steps):
            self._stack.addWidget(scrolling(step, f"wizard.step.{at + 1}", step.title))
        self.next_button = _button("wizard.next", "Next (Enter)")
        self.back_button = _button("wizard.back", "Back (Esc)")
        self.finish_button = _button("wizard.finish", "Finish now")
        self._build()
        self._show(0)

    def _build(self) -> None:
        self.next_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.go_back)
        self.finish_button.clicked.connect(self.finish)
        self.people.people.done.connect(self.go_on)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.next_button, self.back_button, self.finish_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(buttons)

    def apply_theme(self, theme: Theme) -> None:
        """Take another text size; what is not said here follows the program's font."""
        self._head.setFont(theme.font(NAME_PT, bold=True))

    @property
    def at(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    def begin(self) -> None:
        """The keyboard goes where the step in hand begins."""
        self.next_button.setDefault(True)
        self.steps[self.at].focus_first()

    def text(self) -> str:
        """Everything typed, as a set-up file."""
        self.keys.propose(self.lines.lines())
        return "\n".join(step.text() for step in self.steps)

    def go_on(self) -> None:
        """To the next step, or make the record; what is wrong here is said first."""
        faults = [fault for fault in self._faults() if fault.table in self.steps[self.at].tables]
        if faults:
            self._tell(self.at, faults)
        elif self.at == len(self.steps) - 1:
            self.finish()
        else:
            self._show(self.at + 1)
            self.begin()

    def go_back(self) -> None:
        """To the step before; from the first one out of the wizard."""
        if self.at == 0:
            self.left.emit()
            return
        self._show(self.at - 1)
        self.begin()

    def finish(self) -> None:
        """Make the record of what there is; the first step with something wrong in it says so."""
        faults = self._faults()
        for at, step in enumerate(self.steps):
            own = [fault for fault in faults if fault.table in step.tables]
            if own:
                self._show(at)
                self._tell(at, own)
                return
        self.made.emit(self.text(), self.ready.practice.isChecked())

    def _faults(self) -> tuple[Fault, ...]:
        try:
            change = read_set_up(self.text(), "The set-up", None)
        except SetUpRefused as refusal:
            return refusal.faults
        self.ready.show_set_up(change.over(SetUp(center=Center(name="", timezone="UTC"))))
        return ()

    def _tell(self, at: int, faults: Sequence[Fault]) -> None:
        self.steps[at].take_faults(faults)
        self._announcer.tell(" ".join(fault.in_a_form for fault in faults))

    def _show(self, at: int) -> None:
        if at == self.steps.index(self.keys):
            self.keys.propose(self.lines.lines())
        step = self.steps[at]
        head = f"{at + 1} of {len(self.steps)}  {step.title}"
        show_plain(self._head, head)
        self._head.setAccessibleName(head)
        self._stack.setCurrentIndex(at)
        last = at == len(self.steps) - 1
        self.next_button.setText(f"{MAKE} (Enter)" if last else "Next (Enter)")
        self.next_button.setAccessibleName(MAKE if last else "Next")
        self.finish_button.setVisible(not last)
        if self.isVisible():
            self._announcer.tell(head)


def _button(identifier: str, text: str) -> QPushButton:
    button = identify(QPushButton(text), identifier, text.split(" (", maxsplit=1)[0])
    button.setMinimumHeight(TARGET_PX)
    return button
