"""Provides the pass-ons of the shift sheet: read and ticked, closed on the spot, and one more written for the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from console.domain.situation import Situation
from console.ui.formats import when_text
from console.ui.shift.tick_list import TickItem, TickList
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX


class PassOnList(QWidget):
    """Signals: ``entry_chosen`` carries a quick entry."""

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = TickList("shift.pass_on", "None.")
        self.text = identify(QLineEdit(self), "shift.pass_on_text", "Pass-on for the next shift")
        self.text.setPlaceholderText("for the next shift")
        self.text.setMinimumHeight(TARGET_PX)
        self._add = identify(QPushButton("Add", self), "shift.pass_on_add", "Add the pass-on")
        self._add.setAutoDefault(False)
        self._add.setMinimumHeight(TARGET_PX)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ticks)
        layout.addLayout(row)
        self.text.returnPressed.connect(self._add_text)
        self._add.clicked.connect(self._add_text)
        self.ticks.close_chosen.connect(lambda number: self.entry_chosen.emit(f"px{number}"))

    def show_notes(self, situation: Situation) -> None:
        """Show the open ones, with who passed them on and when."""
        zone = situation.set_up.center.zone
        items = []
        for one in situation.pass_ons:
            at = when_text(one.at, situation.as_of, zone, approx=one.approx)
            text, source = one.sentence, f"{one.by or '–'} {at}"
            items.append(TickItem(key=(one.n, one.text), text=text, source=source, closes=one.n))
        self.ticks.show_items(items)

    def _add_text(self) -> None:
        said = self.text.text().strip()
        if said:
            self.text.clear()
            self.entry_chosen.emit(f"p {said}")
