"""Provides the shift sheet: start, hand over, end; what the incoming person covered is ticked by that person.

Prepared by what the log holds, exchanged between two people, cross-checked by the one who comes on (HSE, shift
handover), with the initials of both. It can be finished at any time: what is left unticked is recorded as not covered,
a hand-over by nobody as no handover, and nobody is kept from going home.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGroupBox, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.open_items import OpenItem
from console.domain.shift import Shift
from console.domain.shift_pattern import pattern_shift
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.formats import when_text
from console.ui.shift.crew_row import CrewRow
from console.ui.shift.due_list import DueList, due_items
from console.ui.shift.initials_field import InitialsField, known_text
from console.ui.shift.nothing_open import NOTHING_OPEN, nothing_open
from console.ui.shift.pass_on_list import PassOnList
from console.ui.shift.tick_list import TickItem, TickList
from console.ui.shift.who_form import WhoForm
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.titled_box import TitledBox

_WIDE_CHARS = 90
_HOW = "Who comes on ticks with Space what was covered."
_SAVING = "Saving..."


class ShiftBegin(Struct, frozen=True, kw_only=True):
    """What the sheet asks for when a shift starts or takes over.

    Attributes:
        operators: Incoming initials; the first of them logs it.
        outgoing: Initials of those who hand over; empty = nobody does, None = those who come on were on already.
        covered, not_covered: Sentences of the open items.
    """

    name: str
    operators: tuple[Initials, ...]
    outgoing: tuple[Initials, ...] | None
    covered: tuple[str, ...]
    not_covered: tuple[str, ...]


class ShiftSheet(Page):
    """The sheet of the shift that is open, or of the one about to start.

    Signals:
        begin_asked: A :class:`ShiftBegin`.
        end_asked: The initials of who ends the shift.
        entry_asked: A quick entry: a pass-on, somebody who comes on or goes off.
        seen_asked: Number of an attention item that was seen.
    """

    begin_asked = Signal(object)
    end_asked = Signal(str)
    entry_asked = Signal(str)
    seen_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shift", "Shift sheet", parent)
        self._situation: Situation | None = None
        self._is_asked = False
        self.ticks = TickList("shift.tick", NOTHING_OPEN)
        self.pass_ons = PassOnList()
        self.pass_on_ticks = self.pass_ons.ticks
        self.due = DueList()
        self.crew = CrewRow()
        self.who = WhoForm()
        self._state = identify(plain_label(wraps=True), "shift.state", "")
        self._answer = identify(plain_label(wraps=True), "shift.answer", "")
        self.begin_button = identify(QPushButton("Start shift"), "shift.begin", "Start shift")
        self.end_button = identify(QPushButton("End shift"), "shift.end", "End shift")
        self._build()
        self._connect()

    @property
    def initials(self) -> InitialsField:
        """Who comes on, or ends the shift."""
        return self.who.incoming

    @property
    def name_box(self) -> QComboBox:
        """The name of the shift that starts."""
        return self.who.name_box

    def _build(self) -> None:
        self.body.addWidget(self._state)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(_boxed("Lines and fallbacks", self.ticks), 3)
        self._columns.addWidget(_boxed("Pass-ons", self.pass_ons), 2)
        self.body.addLayout(self._columns)
        self.body.addWidget(self.who)
        self.body.addWidget(self.crew)
        self._due_box = _boxed("Also due", self.due)
        self.body.addWidget(self._due_box)
        self.body.addStretch(1)
        self.add_foot(self._answer)
        self.add_button(self.begin_button)
        self.add_button(self.end_button)

    def _connect(self) -> None:
        self.initials.returnPressed.connect(self._enter)
        self.who.outgoing.returnPressed.connect(self._begin)
        self.begin_button.clicked.connect(self._begin)
        self.end_button.clicked.connect(self._end)
        self.ticks.ticked_through.connect(self._past_lines)
        self.pass_on_ticks.ticked_through.connect(self._to_initials)
        self.crew.entry_chosen.connect(self.entry_asked)
        self.pass_ons.entry_chosen.connect(self.entry_asked)
        self.due.seen_chosen.connect(self.seen_asked)
        for ticks in (self.ticks, self.pass_on_ticks):
            ticks.typed.connect(self._type_on)

    def show_sheet(self, situation: Situation, open_items: Sequence[OpenItem], signed_on: Initials | None) -> None:
        """Start over with the situation as it is now.

        Args:
            open_items: Each abnormal line and each fallback that is on.
            signed_on: Proposed as the one who starts a shift.
        """
        self.ticks.clear_ticks()
        self.pass_on_ticks.clear_ticks()
        self.tell("")
        shift = opened_shift(situation)
        self.who.start_over(shift, signed_on)
        self._offer_names(situation)
        self._show(situation, open_items)

    def follow(self, situation: Situation, open_items: Sequence[OpenItem]) -> None:
        """Show the situation as it has become; ticks, what is typed and the keyboard stay where they are."""
        before = opened_shift(self._situation) if self._situation is not None else None
        shift = opened_shift(situation)
        if _crew(before) != _crew(shift):
            self.who.follow(shift)
        self._show(situation, open_items)

    def _show(self, situation: Situation, open_items: Sequence[OpenItem]) -> None:
        self._situation = situation
        self.ticks.show_items([TickItem(key=(one.kind, *one.occasion), text=one.text) for one in open_items])
        self.ticks.say_when_empty(nothing_open(situation))
        self.pass_ons.show_notes(situation)
        due = due_items(situation)
        self.due.show_items(due)
        self._due_box.setVisible(bool(due))
        shift = opened_shift(situation)
        show_plain(self._state, _state_text(shift, situation))
        self.begin_button.setText("Hand over" if shift else "Start shift")
        self.begin_button.setAccessibleName(self.begin_button.text())
        self.end_button.setVisible(shift is not None)
        self.crew.setVisible(shift is not None)
        if shift is not None:
            self.crew.show_crew(shift, situation)

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
            self._to_initials()

    def _to_initials(self) -> None:
        self.initials.setFocus()

    def _offer_names(self, situation: Situation) -> None:
        set_up = situation.set_up
        scheduled = pattern_shift(set_up.patterns, set_up.center.zone, situation.as_of)
        self.who.offer_names([pattern.name for pattern in set_up.patterns], scheduled.name if scheduled else "Shift")

    def _type_on(self, text: str) -> None:
        self._to_initials()
        self.initials.insert(text)

    def _enter(self) -> None:
        """Enter on the initials: go on to what they most likely mean; of those on now, to end the shift."""
        incoming = self._incoming()
        if incoming is None or self._situation is None:
            return
        shift = opened_shift(self._situation)
        if shift is not None and set(incoming) <= set(shift.on_now):
            who = f"{' '.join(incoming)} {'is' if len(incoming) == 1 else 'are'} on now"
            self.tell(f"{who}: Enter again ends shift {visible(shift.name)}.")
            # after this very Enter has been dealt with, or it would press the button too
            QTimer.singleShot(0, self.end_button, self.end_button.setFocus)
        else:
            self._begin()

    def _begin(self) -> None:
        incoming = self._incoming()
        if incoming is None or self._situation is None:
            return
        outgoing = self.who.outgoing.people(self._situation.set_up)
        if isinstance(outgoing, str):
            self.tell(outgoing)
            self.who.outgoing.setFocus()
            return
        begin = ShiftBegin(
            name=self.who.name,
            operators=incoming,
            outgoing=_without(outgoing, incoming),
            covered=self.ticks.covered + self.pass_on_ticks.covered,
            not_covered=self.ticks.not_covered + self.pass_on_ticks.not_covered,
        )
        self._ask(partial(self.begin_asked.emit, begin))

    def _end(self) -> None:
        incoming = self._incoming()
        if incoming is not None:
            self._ask(partial(self.end_asked.emit, incoming[0]))

    def _ask(self, ask: Callable[[], None]) -> None:
        """Ask once: on a slow disk the second Enter would hand over to the same people once more."""
        if self._is_asked:
            return
        self.tell(_SAVING)
        self._is_asked = True
        ask()

    def _incoming(self) -> tuple[Initials, ...] | None:
        """The initials as the record knows them; None, and a sentence, when they are not known."""
        if self._situation is None:
            return None
        set_up = self._situation.set_up
        found = self.initials.people(set_up)
        if found and not isinstance(found, str):
            return found
        self.tell(found if isinstance(found, str) else f"The initials are missing; {known_text(set_up)}.")
        self._to_initials()
        return None

    def tell(self, sentence: str) -> None:
        """Say why something could not be done; it may be asked for again."""
        self._is_asked = False
        self.answer_with(self._answer, sentence)
        self._answer.setVisible(bool(sentence))


def opened_shift(situation: Situation) -> Shift | None:
    """The shift that somebody opened."""
    return situation.shift if situation.shift is not None and situation.shift.opened else None


def _crew(shift: Shift | None) -> tuple[object, ...]:
    """Which shift it is, and who is on."""
    return () if shift is None else (shift.id, shift.on_now)


def _without(outgoing: tuple[Initials, ...], incoming: tuple[Initials, ...]) -> tuple[Initials, ...] | None:
    """Those who hand over to somebody else; None where everyone stays on."""
    leaving = tuple(one for one in outgoing if one not in incoming)
    return leaving if leaving or not outgoing else None


def _state_text(shift: Shift | None, situation: Situation) -> str:
    if shift is None:
        return f"No shift is open. {_HOW} Start with the initials of everyone who comes on."
    started = when_text(shift.started_at, situation.as_of, situation.set_up.center.zone)
    on_now = ", ".join(shift.on_now) or "nobody"
    return f"Shift {visible(shift.name)} since {started}. On now: {on_now}. {_HOW}"


def _boxed(title: str, widget: QWidget) -> QGroupBox:
    box = TitledBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(widget)
    layout.addStretch(1)
    return box
