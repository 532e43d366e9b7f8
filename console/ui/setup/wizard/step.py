"""Provides what the steps of the first set-up have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.services.set_up_file.faults import Fault
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain


class Step(QWidget):
    """One step: what it asks, what was typed as a part of a set-up file, and what is wrong with that.

    Attributes:
        title: Its name in the head of the wizard.
        tables: Tables of the set-up file that are typed here.
        body: Where a step puts its content.

    Signals:
        edited: Something was typed or chosen.
    """

    edited = Signal()
    title = ""
    tables: tuple[str, ...] = ()

    def __init__(self, name: str, asks: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = identify(plain_label(asks, wraps=True), f"wizard.{name}.asks", asks)
        self._fault = identify(plain_label(wraps=True), f"wizard.{name}.fault", "")
        self._fault.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(10)
        layout.addWidget(self._asks)
        layout.addLayout(self.body)
        layout.addWidget(self._fault)
        layout.addStretch(1)

    def text(self) -> str:
        """What was typed, as a part of a set-up file."""
        return ""

    def take_faults(self, faults: Sequence[Fault]) -> None:
        """Say what is wrong where it was typed, and put the keyboard there."""
        self.say_fault(" ".join(f"{fault.place}: {fault.in_a_form}." for fault in faults))

    def focus_first(self) -> None:
        """Where the keyboard goes when the step is shown."""

    def say_fault(self, sentence: str) -> None:
        """Say what is wrong with the step as a whole; an empty sentence takes it back."""
        show_plain(self._fault, sentence and f"▸ {sentence}")
        self._fault.setVisible(bool(sentence))

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()
