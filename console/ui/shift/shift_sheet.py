"""Provides the shift sheet: start, hand over, end; what the incoming person covered is ticked by that person.

It can be finished at any time: what is left unticked is recorded as not covered, and nobody is kept from going home.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.shift import Shift
from console.domain.shift_pattern import pattern_shift
from console.domain.situation import Situation
from console.ui.formats import when_text
from console.ui.shift.tick_list import TickList
from console.ui.widgets.identity import identify, identify_typed
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.titled_box import TitledBox

_WIDE_CHARS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftBegin:
    """What the sheet asks for when a shift starts or takes over.

    Attributes:
        operators: Incoming initials; the first of them logs it.
        covered, not_covered: Sentences of the open items.
    """

    name: str
    operators: tuple[Initials, ...]
    covered: tuple[str, ...]
    not_covered: tuple[str, ...]


class ShiftSheet(Page):
    """Signals: ``begin_asked`` carries a :class:`ShiftBegin`; ``end_asked`` the initials of who ends the shift."""

    begin_asked = Signal(object)
    end_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shift", "Shift sheet", parent)
        self._situation: Situation | None = None
        self.ticks = TickList("shift.tick", "Every line is operational and no fallback is on.")
        self.pass_on_ticks = TickList("shift.pass_on", "None. p adds one, px closes one.")
        self._state = identify(plain_label(wraps=True), "shift.state", "")
        self.name_box = identify_typed(QComboBox(), "shift.name", "Name of the shift that starts")
        self.initials = identify(QLineEdit(), "shift.initials", "Initials of who comes on, or of who ends the shift")
        self.initials.setPlaceholderText("KM, or KM JR")
        self._answer = identify(plain_label(wraps=True), "shift.answer", "")
        self.begin_button = identify(QPushButton("Start shift"), "shift.begin", "Start shift")
        self.end_button = identify(QPushButton("End shift"), "shift.end", "End shift")
        self._build()
        self.initials.returnPressed.connect(self._enter)
        self.begin_button.clicked.connect(self._begin)
        self.end_button.clicked.connect(self._end)
        self.ticks.ticked_through.connect(self._past_lines)
        self.pass_on_ticks.ticked_through.connect(self.initials.setFocus)
        for ticks in (self.ticks, self.pass_on_ticks):
            ticks.typed.connect(self._type_on)

    def _build(self) -> None:
        self.body.addWidget(self._state)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(_boxed("Covered (Space ticks)", self.ticks), 3)
        self._columns.addWidget(_boxed("Pass-ons", self.pass_on_ticks), 2)
        self.body.addLayout(self._columns)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(_label_for("Shift that starts", self.name_box), self.name_box)
        form.addRow(_label_for("Initials", self.initials), self.initials)
        self.body.addLayout(form)
        self.body.addWidget(self._answer)
        self.body.addStretch(1)
        self.add_button(self.begin_button)
        self.add_button(self.end_button)

    def show_sheet(self, situation: Situation, open_items: Sequence[str], signed_on: Initials | None) -> None:
        """Start over with the situation as it is now.

        Args:
            open_items: A sentence for each abnormal line and each fallback that is on.
            signed_on: Proposed as the one who starts a shift.
        """
        self._situation = situation
        self.ticks.show_items(open_items)
        self.pass_on_ticks.show_items([f"Pass-on {one.n}: {one.text}" for one in situation.pass_ons])
        shift = _opened(situation)
        show_plain(self._state, _state_text(shift, situation))
        self.begin_button.setText("Hand over" if shift else "Start shift")
        self.begin_button.setAccessibleName(self.begin_button.text())
        self.end_button.setVisible(shift is not None)
        self._offer_names(situation)
        show_plain(self._answer, "")
        self.initials.setText("" if shift or not signed_on else signed_on)
        self.initials.selectAll()  # the first letter typed takes the place of what is proposed

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one under the other."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = self.width() >= _WIDE_CHARS * self.fontMetrics().averageCharWidth()
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the sheet opens."""
        if not self.ticks.focus_first():
            self._past_lines()

    def _past_lines(self) -> None:
        if not self.pass_on_ticks.focus_first():
            self.initials.setFocus()

    def _offer_names(self, situation: Situation) -> None:
        self.name_box.clear()
        self.name_box.addItems([pattern.name for pattern in situation.set_up.patterns])
        set_up = situation.set_up
        scheduled = pattern_shift(set_up.patterns, set_up.center.zone, situation.as_of)
        self.name_box.setEditText(scheduled.name if scheduled else "Shift")

    def _type_on(self, text: str) -> None:
        self.initials.setFocus()
        self.initials.insert(text)

    def _enter(self) -> None:
        """Enter on the initials: go on to what they most likely mean; of those on now, to end the shift."""
        operators = self._operators()
        if operators is None or self._situation is None:
            return
        shift = _opened(self._situation)
        if shift is not None and set(operators) <= set(shift.on_now):
            show_plain(self._answer, f"{' '.join(operators)} is on now: Enter again ends shift {shift.name}.")
            # after this very Enter has been dealt with, or it would press the button too
            QTimer.singleShot(0, self.end_button, self.end_button.setFocus)
        else:
            self._begin()

    def _begin(self) -> None:
        operators = self._operators()
        if operators is None:
            return
        begin = ShiftBegin(
            name=self.name_box.currentText().strip() or "Shift",
            operators=operators,
            covered=self.ticks.covered + self.pass_on_ticks.covered,
            not_covered=self.ticks.not_covered + self.pass_on_ticks.not_covered,
        )
        self.begin_asked.emit(begin)

    def _end(self) -> None:
        operators = self._operators()
        if operators is not None:
            self.end_asked.emit(operators[0])

    def _operators(self) -> tuple[Initials, ...] | None:
        """The initials as the record knows them; None, and a sentence, when they are not known."""
        if self._situation is None:
            return None
        set_up = self._situation.set_up
        typed = self.initials.text().replace(",", " ").split()
        unknown = [one for one in typed if set_up.operator(one) is None]
        if typed and not unknown:
            return tuple(dict.fromkeys(one.upper() for one in typed))
        known = ", ".join(one.initials for one in set_up.operators if not one.retired) or "none yet"
        what = f"{unknown[0]} is not an operator of this record" if unknown else "The initials are missing"
        self.tell(f"{what}; known are {known}.")
        self.initials.setFocus()
        return None

    def tell(self, sentence: str) -> None:
        """Say why something could not be done."""
        show_plain(self._answer, sentence)


def _opened(situation: Situation) -> Shift | None:
    return situation.shift if situation.shift is not None and situation.shift.opened else None


def _state_text(shift: Shift | None, situation: Situation) -> str:
    if shift is None:
        return "No shift is open. Start one with the initials of everyone who comes on."
    started = when_text(shift.started_at, situation.as_of, situation.set_up.center.zone)
    on_now = ", ".join(shift.on_now) or "nobody"
    return f"Shift {shift.name} since {started}. On now: {on_now}."


def _boxed(title: str, widget: QWidget) -> QGroupBox:
    box = TitledBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(widget)
    layout.addStretch(1)
    return box


def _label_for(text: str, widget: QWidget) -> QLabel:
    label = plain_label(text)
    label.setBuddy(widget)
    return label
