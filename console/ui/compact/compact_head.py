"""What is always in sight, in little room: clock with zone, who is on, fallbacks on, save state, the worst line."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.ids import Initials
from console.domain.line import WORST_FIRST, LineState
from console.domain.situation import Situation
from console.render.wording import DOT, FLOWING_DOT, STATE_CODES
from console.ui.compact.saved_label import SavedLabel
from console.ui.compact.worst_line import WorstLine
from console.ui.delegates.text_lines import text_height, text_width
from console.ui.formats import clock_text, spelled
from console.ui.state_words import count_text, counts
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain

NOBODY = "sign on"

_MOST_COUNTS = FLOWING_DOT.join(
    f"8\u00a0{STATE_CODES[state]}" for state in WORST_FIRST if state is not LineState.OPERATIONAL
)


class HeadButton(QPushButton):
    """As wide as its words: a style's least width would push the head into a further row."""

    @override
    def sizeHint(self) -> QSize:
        """Room for the words, and never below a target's size."""
        words = text_width(self.text(), self.font())
        return QSize(max(TARGET_PX, round(words) + 12), max(TARGET_PX, super().sizeHint().height()))


class CompactHead(QWidget):
    """Never scrolls away.

    Signals:
        full_wanted: A double-click: the full board is wanted.
        operator_clicked: Somebody wants to sign on.
    """

    full_wanted = Signal()
    operator_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "compact.head", "Status", "A double-click brings the full board back")
        self._situation: Situation | None = None
        self.clock = self._label("compact.clock", "Clock")
        self.operator = identify(HeadButton(self), "compact.operator", "Operator", "Signs an operator on")
        self.operator.setAutoDefault(False)
        self.operator.clicked.connect(self.operator_clicked)
        self.fallback = self._label("compact.fallback", "Fallback numbers")
        self.saved = SavedLabel(theme, self)
        self.live = identify(plain_label(wraps=True, parent=self), "compact.live", "Live lines")
        self.live.hide()
        self.worst = WorstLine(theme, self)
        self.counts = identify(plain_label(wraps=True, parent=self), "compact.counts", "Counts by state")
        self.counts.setAlignment(Qt.AlignmentFlag.AlignTop)  # under the worst line; the room kept for more is below
        self.full = identify(HeadButton("Full", self), "compact.full", "Back to the full board")
        self.full.setAutoDefault(False)
        self.full.clicked.connect(self.full_wanted)
        self._lay_out()
        self.apply_theme(theme)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._situation = situation
        on = len(situation.fallbacks_on)
        show_plain(self.fallback, f"FB: {on}")
        self.fallback.setAccessibleName(f"Fallback numbers on: {on}")
        self.worst.show_situation(situation)
        found = counts(situation.lines)
        working = found.pop(LineState.OPERATIONAL, 0)
        said = count_text(found) or f"{working} of {len(situation.lines)} operational"
        show_plain(self.counts, FLOWING_DOT.join(part.replace(" ", "\u00a0") for part in said.split(DOT)))
        self.counts.setAccessibleName(f"Counts by state: {said}")
        self.tick(situation.as_of)

    def show_key(self, key: str) -> None:
        """The key that brings the full board back; empty where none does."""
        self.full.setText(f"Full ({key})" if key else "Full")

    def show_operator(self, initials: Initials | None) -> None:
        """Show who is signed on, or that nobody is."""
        self.operator.setText(initials or NOBODY)
        self.operator.setAccessibleName(f"Operator {spelled(initials)}" if initials else "Nobody is signed on")

    def show_saved(self, said: str, *, failed: bool) -> None:
        """Say of saving what the full window says."""
        self.saved.say(said, failed=failed)

    def show_live(self, live: str) -> None:
        """Say in an exercise how the live lines stand; empty in the live record."""
        if self.live.text() != live:
            show_plain(self.live, live)
            self.live.setAccessibleName(live)
            self.live.setVisible(bool(live))

    def tick(self, now: datetime) -> None:
        """Move the clocks; a screen reader asks for them, it is not told."""
        if self._situation is not None:
            show_plain(self.clock, clock_text(now, self._situation.set_up.center.zone))
        self.worst.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self.clock.setFont(theme.font(SMALL_PT, bold=True))
        self.live.setFont(theme.font(SMALL_PT, bold=True))
        for part in (self.operator, self.fallback, self.full, self.counts):
            part.setFont(theme.font(SMALL_PT))
        self.saved.apply_theme(theme)
        self.worst.apply_theme(theme)
        self._keep_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The counts keep the room they may need, so that no tile moves under the mouse; the rest is never cut."""
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        room = text_height(_MOST_COUNTS, self.counts.font(), self.counts.width())
        self.counts.setMinimumHeight(round(room))
        self._row.setMinimumHeight(self._flow.heightForWidth(self._row.width()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The full board is wanted."""
        self.full_wanted.emit()

    def _lay_out(self) -> None:
        self._row = row = QWidget(self)
        self._flow = flow = FlowLayout(row, spacing=6)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (self.clock, self.operator, self.fallback, self.full, self.saved):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        layout.addWidget(row)
        layout.addWidget(self.live)
        layout.addWidget(self.worst)
        layout.addWidget(self.counts)

    def _label(self, identifier: str, name: str) -> QLabel:
        label = identify(plain_label(parent=self), identifier, name)
        label.setMinimumHeight(TARGET_PX)
        return label
