"""Provides coming on and going off within a shift, by mouse; typed it is ``/on JR`` and ``/off JR``."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

_NAME_CHARS = 20
"""A longer name is cut in the closed list, and whole in the open one."""


class CrewRow(QWidget):
    """Everyone of the record to choose from, and what can be done with the one chosen.

    Signals:
        entry_chosen: A quick entry.
    """

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_now: tuple[str, ...] = ()
        label = plain_label("Within this shift", parent=self)
        label.setMinimumHeight(TARGET_PX)
        self.people = identify(PickList(self), "shift.people", "Operator who comes on or goes off")
        self.people.setMinimumHeight(TARGET_PX)
        self.people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.people.setMinimumContentsLength(_NAME_CHARS)
        self.button = identify(QPushButton(self), "shift.crew", "Comes on")
        self.button.setAutoDefault(False)
        self.button.setMinimumHeight(TARGET_PX)
        label.setBuddy(self.people)
        layout = FlowLayout(self, spacing=8)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self.people, self.button):
            layout.addWidget(widget)
        self.people.currentIndexChanged.connect(self._offer)
        self.button.clicked.connect(self._choose)

    def show_crew(self, shift: Shift, situation: Situation) -> None:
        """Show who can come on or go off; the one chosen stays chosen."""
        self._on_now = shift.on_now
        everyone = [one for one in situation.set_up.operators if not one.retired]
        if [one.initials for one in everyone] != [self.people.itemData(at) for at in range(self.people.count())]:
            chosen = self.people.currentData()
            self.people.clear()
            for one in everyone:
                self.people.addItem(visible(f"{one.initials}  {one.name}"), one.initials)
            self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self._offer()

    def _offer(self) -> None:
        chosen = self.people.currentData()
        word = "goes off" if chosen in self._on_now else "comes on"
        self.button.setEnabled(chosen is not None)
        self.button.setText(f"{chosen or 'Nobody'} {word}")
        self.button.setAccessibleName(self.button.text())
        self.updateGeometry()

    def _choose(self) -> None:
        chosen = self.people.currentData()
        self.entry_chosen.emit(f"/off {chosen}" if chosen in self._on_now else f"/on {chosen}")
