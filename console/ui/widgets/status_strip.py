"""The bar that is always in sight: clock, shift, who is on, counts by state, fallbacks on, save state."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.line import WORST_FIRST, LineState
from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.wording import DOT, visible
from console.ui.delegates.text_lines import text_width
from console.ui.formats import clock_text, date_text, seconds_text, spelled, when_text
from console.ui.state_words import counts
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.act_key import for_act
from console.ui.widgets.count_tile import CountTile
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.save_state import SaveState

NOBODY = "sign on"


class StripButton(QPushButton):
    """As wide as its words: a style's least width would push the bar into a second row."""

    @override
    def sizeHint(self) -> QSize:
        """Room for the words, and never below a target's size."""
        words = text_width(self.text().replace("&&", "&"), self.font())
        return QSize(max(TARGET_PX, round(words) + 12), max(TARGET_PX, super().sizeHint().height()))


class StatusStrip(QFrame):
    """The status bar; it breaks into rows where it is narrow, and never drops a part.

    Signals:
        operator_clicked: Somebody wants to sign on.
        shift_clicked: The shift sheet is wanted.
        fallback_clicked: The fallback numbers are wanted.
        state_clicked: The first line in a :class:`LineState` is wanted.
    """

    operator_clicked = Signal()
    shift_clicked = Signal()
    fallback_clicked = Signal()
    state_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "bar.status", "Status bar")
        self._situation: Situation | None = None
        self.clock = self._label("bar.clock", "Clock")
        self.date = self._label("bar.date", "Date")
        self.shift = self._button("bar.shift", "Shift", "Opens the shift sheet")
        self.operator = self._button("bar.operator", "Operator", "Signs an operator on")
        self.tiles = {state: CountTile(state, theme) for state in WORST_FIRST}
        self.fallback = self._button("bar.fallback", "Fallback numbers", "Shows the fallback numbers")
        self.saved = SaveState(theme)
        for_act(self.shift, "open_shift_sheet")
        for_act(self.operator, "sign_on")
        for_act(self.fallback, "go_to_fallback")
        self._lay_out()
        self.shift.clicked.connect(self.shift_clicked)
        self.operator.clicked.connect(self.operator_clicked)
        self.fallback.clicked.connect(self.fallback_clicked)
        self.show_operator(None)
        self.apply_theme(theme)

    def add_part(self, part: QWidget) -> None:
        """Take one more part, such as the live counts during an exercise."""
        self._flow.addWidget(part)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._situation = situation
        self.tick(situation.as_of)
        self._show_shift(situation.shift)
        self._show_lines(situation)
        on = len(situation.fallbacks_on)
        self._say(self.fallback, f"FALLBACK ON: {on}" if on else "fallback off", f"Fallback numbers on: {on}")

    def tick(self, now: datetime) -> None:
        """Move the clock; a screen reader asks for it, it is not told."""
        if self._situation is None:
            return
        zone = self._situation.set_up.center.zone
        show_plain(self.clock, clock_text(now, zone))
        if self.date.text() != date_text(now, zone):
            show_plain(self.date, date_text(now, zone))
            self.date.setAccessibleName(f"Date {date_text(now, zone)}")

    def show_operator(self, initials: Initials | None, name: str = "") -> None:
        """Show who is signed on, or that nobody is."""
        spoken = f"Operator {spelled(initials)} {visible(name)}".rstrip() if initials else "Nobody is signed on"
        self._say(self.operator, initials or NOBODY, spoken)

    def show_saved(self, moment: datetime) -> None:
        """The newest entry is on disk for good."""
        if self._situation is not None:
            self.saved.show_saved(f"Saved {seconds_text(moment, self._situation.set_up.center.zone)}")

    def show_not_saved(self, sentence: str) -> None:
        """The newest entry is not on disk."""
        self.saved.show_not_saved(sentence)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self.clock.setFont(theme.font(TEXT_PT, bold=True))
        for part in (self.date, self.shift, self.operator, self.fallback):
            part.setFont(theme.font(SMALL_PT))
        for tile in self.tiles.values():
            tile.apply_theme(theme)
        self.saved.apply_theme(theme)

    def _show_shift(self, shift: Shift | None) -> None:
        if shift is None:
            self._say(self.shift, "no shift", "No shift is open")
            return
        who = ", ".join(shift.on_now)
        opened = "" if shift.opened else "not opened"
        text = DOT.join(part for part in (f"shift {visible(shift.name)}", who, opened) if part)
        self._say(self.shift, text, f"Shift {visible(shift.name)} {', '.join(spelled(one) for one in shift.on_now)}")

    def _show_lines(self, situation: Situation) -> None:
        found = counts(situation.lines)
        total = len(situation.lines)
        quiet = found.get(LineState.OPERATIONAL) == total
        for state, tile in self.tiles.items():
            if state is not LineState.OPERATIONAL:
                tile.show_count(found.get(state, 0))
        words = f"{total} of {total} operational{self._reviewed(situation)}"
        self.tiles[LineState.OPERATIONAL].show_count(total if quiet else 0, words)

    def _reviewed(self, situation: Situation) -> str:
        at = situation.last_reviewed_at
        if at is None:
            return ""
        return f"{DOT}last board check {when_text(at, situation.as_of, situation.set_up.center.zone)}"

    def _lay_out(self) -> None:
        self._flow = flow = FlowLayout(self, spacing=6)
        flow.setContentsMargins(6, 3, 6, 3)
        parts: list[QWidget] = [self.clock, self.date, self.shift, self.operator]
        for part in (*parts, *self.tiles.values(), self.fallback, self.saved):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for state, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, one=state: self.state_clicked.emit(one))

    def _label(self, identifier: str, name: str) -> QLabel:
        label = identify(plain_label(), identifier, name)
        label.setMinimumHeight(TARGET_PX)
        return label

    def _button(self, identifier: str, name: str, description: str) -> StripButton:
        button = identify(StripButton(), identifier, name, description)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        return button

    def _say(self, button: QPushButton, text: str, name: str) -> None:
        # A button reads "&" as the mark of a shortcut.
        button.setText(text.replace("&", "&&"))
        button.setAccessibleName(name)
