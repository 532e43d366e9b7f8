"""The bar that is always in sight: clock, shift, who is on, counts by state, worst line, fallbacks on, save state."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.line import WORST_FIRST, LineState
from console.domain.line_board import LineStatus
from console.domain.situation import Situation
from console.render.wording import EXERCISE, STATE_CODES
from console.ui.bar_words import (
    Wording,
    always,
    count_wording,
    date_wording,
    fallback_wording,
    longest_worst_wording,
    operator_wording,
    quiet_wording,
    saved_wording,
    shift_wording,
    worst_line,
    worst_wording,
)
from console.ui.formats import clock_text, time_text
from console.ui.state_words import counts
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.bar_layout import BarLayout, BarPart
from console.ui.widgets.bar_text import BarButton, BarLabel
from console.ui.widgets.count_tile import CountTile
from console.ui.widgets.identity import identify
from console.ui.widgets.save_state import SaveState
from console.ui.widgets.worst_line import WorstLine

_SOMEBODY = "MM"
"""Initials, as wide as two letters come."""


class StatusStrip(QFrame):
    """The status bar; where it is narrow it says things in fewer words and breaks into rows, and never drops a part.

    It is as high from the start as the first line that fails will make it, and the height it once took it keeps until
    width or look change: the board below must not move with the counts.

    Signals:
        operator_clicked: Somebody wants to sign on.
        shift_clicked: The shift sheet is wanted.
        fallback_clicked: The fallback numbers are wanted.
        state_clicked: The first line in a :class:`LineState` is wanted.
        line_clicked: The line with this key is wanted: the worst one.
    """

    operator_clicked = Signal()
    shift_clicked = Signal()
    fallback_clicked = Signal()
    state_clicked = Signal(object)
    line_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "bar.status", "Status bar")
        self._situation: Situation | None = None
        self._worst: LineStatus | None = None
        self._held_at: int | None = None
        self._foreseen: Wording | None = None
        self.exercise = BarLabel("bar.exercise", EXERCISE.capitalize(), theme, bold=True)
        self.clock = BarLabel("bar.clock", "Clock", theme, bold=True, grows=True)
        self.date = BarLabel("bar.date", "Date", theme)
        self.shift = BarButton("bar.shift", "Shift", "Opens the shift sheet")
        self.operator = BarButton("bar.operator", "Operator", "Signs an operator on")
        self.tiles = {state: CountTile(state, theme) for state in WORST_FIRST}
        self.worst = WorstLine(theme)
        self.fallback = BarButton("bar.fallback", "Fallback numbers", "Shows the fallback numbers")
        self.saved = SaveState(theme)
        for_act(self.shift, "open_shift_sheet")
        for_act(self.operator, "sign_on")
        for_act(self.fallback, "go_to_fallback")
        self.exercise.hide()
        self._lay_out()
        self._connect()
        self.show_operator(None)
        self.apply_theme(theme)

    def add_part(self, part: BarPart) -> None:
        """Take one more part, such as the live counts during an exercise."""
        self._flow.add_part(part)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._situation = situation
        self._worst = worst_line(situation.lines)
        self.exercise.setVisible(situation.exercise)
        self.exercise.say(always(EXERCISE, "Exercise: nothing here reaches the live record"))
        self.worst.setVisible(self._worst is not None)
        self.tick(situation.as_of)
        self.shift.say(shift_wording(situation.shift))
        self._foresee(situation)
        self._show_counts(situation)
        self.fallback.say(fallback_wording(len(situation.fallbacks_on)))

    def tick(self, now: datetime) -> None:
        """Move the clocks; a screen reader asks for them, it is not told."""
        if self._situation is None:
            return
        zone = self._situation.set_up.center.zone
        self.clock.say(always(clock_text(now, zone), f"Clock {time_text(now, zone)}"))
        self.date.say(date_wording(now, zone))
        if self._worst is not None:
            self.worst.say(worst_wording(self._worst, now), self._worst.state)

    def show_operator(self, initials: Initials | None, name: str = "") -> None:
        """Show who is signed on, or that nobody is."""
        self.operator.say(operator_wording(initials, name))

    def show_saved(self, moment: datetime) -> None:
        """The newest entry is on disk for good."""
        if self._situation is not None:
            self.saved.show_saved(saved_wording(moment, self._situation))

    def show_not_saved(self, sentence: str) -> None:
        """The newest entry is not on disk."""
        self.saved.show_not_saved(sentence)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        for button in (self.shift, self.operator, self.fallback):
            button.setFont(theme.font(SMALL_PT))
        for tile in self.tiles.values():
            tile.apply_theme(theme)
        for part in (self.clock, self.date, self.worst, self.saved):
            part.apply_theme(theme)
        self.exercise.apply_theme(theme, theme.exercise)
        self._held_at = None

    @override
    def event(self, event: QEvent) -> bool:
        """Another look or part takes another height, which is held once all of it is known."""
        if event.type() == QEvent.Type.LayoutRequest and self._held_at is None:
            self._hold()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes another height; at the same width it only grows."""
        super().resizeEvent(event)
        if self.width() != self._held_at:
            self._hold()
        elif self.height() > self.minimumHeight():
            self.setMinimumHeight(self.height())

    def _hold(self) -> None:
        self._held_at = self.width()
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def _foresee(self, situation: Situation) -> None:
        """Keep room for a first line that is down, whichever it is; somebody logged it, and a fallback number is on."""
        worst = longest_worst_wording(situation.set_up.lines_in_service, situation.as_of)
        if worst == self._foreseen:
            return
        self._foreseen = worst
        down = count_wording(1, LineState.DOWN, STATE_CODES[LineState.DOWN])
        self._flow.foresee(
            {
                self.tiles[LineState.OPERATIONAL]: None,
                self.tiles[LineState.DOWN]: partial(self.tiles[LineState.DOWN].hint, wording=down),
                self.worst: partial(self.worst.hint, wording=worst),
                self.operator: partial(self.operator.hint, wording=always(_SOMEBODY)),
                self.fallback: partial(self.fallback.hint, wording=fallback_wording(1)),
            }
            if worst is not None
            else {}
        )

    def _show_counts(self, situation: Situation) -> None:
        found, total = counts(situation.lines), len(situation.lines)
        for state, tile in self.tiles.items():
            if state is not LineState.OPERATIONAL:
                tile.show_count(found.get(state, 0))
        quiet = found.get(LineState.OPERATIONAL) == total
        self.tiles[LineState.OPERATIONAL].show_count(total if quiet else 0, quiet_wording(situation))

    def _lay_out(self) -> None:
        who: list[BarPart] = [self.exercise, self.clock, self.date, self.shift, self.operator]
        parts: list[BarPart] = [*who, *self.tiles.values(), self.worst, self.fallback, self.saved]
        self._flow = BarLayout(self, spacing=6)
        self._flow.setContentsMargins(6, 3, 6, 3)
        for part in parts:
            self._flow.add_part(part, begins_second_row=part is self.tiles[WORST_FIRST[0]])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.shift.clicked.connect(self.shift_clicked)
        self.operator.clicked.connect(self.operator_clicked)
        self.fallback.clicked.connect(self.fallback_clicked)
        self.worst.clicked.connect(self._ask_for_worst)
        for state, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, one=state: self.state_clicked.emit(one))

    def _ask_for_worst(self) -> None:
        if self._worst is not None:
            self.line_clicked.emit(self._worst.line.key)
