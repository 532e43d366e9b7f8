"""Provides step 6: what was typed in a few words, and how to begin."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.set_up import SetUp
from console.render.wording import DOT, counted, keyed_name
from console.ui.setup.wizard.step import Step
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.tick_box import TickBox

_ASKS = (
    "The board opens with every line UNKNOWN: nobody has looked yet. Log each line as you learn it, for example 911u!"
    " when calls come in."
)
_PRACTICE = "Practice first, in an exercise with these lines; the live record is made and waits"


class ReadyStep(Step):
    """Nothing is made before the person says so here, or finishes earlier."""

    title = "Ready"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ready", _ASKS, parent)
        self._summary = identify(plain_label(wraps=True), "wizard.ready.summary", "")
        self.practice = identify(TickBox(_PRACTICE), "wizard.practice", _PRACTICE)
        self.body.addWidget(self._summary)
        self.body.addWidget(self.practice)

    def show_set_up(self, set_up: SetUp) -> None:
        """Say what the record will begin with."""
        people = ", ".join(one.initials for one in set_up.operators) or "nobody yet"
        shifts = ", ".join(f"{one.name} {one.start}–{one.end}" for one in set_up.patterns) or "none"
        rows = (
            f"{set_up.center.name}, {set_up.center.timezone}",
            DOT.join((counted(len(set_up.lines), "line"), *(keyed_name(one) for one in set_up.lines))),
            f"{counted(len(set_up.fallbacks), 'fallback number')}",
            f"Who logs: {people}",
            f"Shifts: {shifts}",
        )
        show_plain(self._summary, "\n".join(rows))

    @property
    def summary(self) -> str:
        """What the record will begin with."""
        return self._summary.text()

    @override
    def focus_first(self) -> None:
        self.practice.setFocus()
