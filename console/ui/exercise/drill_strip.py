"""Provides what a drill says, under the command line: the newest inject, how many are left, and the pace in hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from console.domain.drill import DrillInject
from console.render.times import duration_text
from console.render.wording import EXERCISE, visible
from console.ui.exercise.drill_player import DrillPlayer
from console.ui.theme import NAME_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.plain_text import plain_label, show_plain


class DrillStrip(QFrame):
    """There while a drill is on.

    Signals:
        next_wanted: Say the next inject now.
        pause_wanted: Pause, or go on.
        end_wanted: Play no more.
    """

    next_wanted = Signal()
    pause_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "drill.strip", "Drill")
        self.setFrameShape(QFrame.Shape.Box)
        self._head = PaneHead("DRILL", "drill", theme)
        self.say_next = self._head.add_button("Next now", "drill.next", "Say the next inject now")
        self.pause = self._head.add_button("Pause", "drill.pause", "Pause the drill")
        self.end = self._head.add_button("End drill", "drill.end", "End the drill; the exercise goes on")
        self._said = identify(plain_label(wraps=True), "drill.said", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addWidget(self._said)
        self.say_next.clicked.connect(self.next_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.end.clicked.connect(self.end_wanted)
        self.apply_theme(theme)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said now."""
        return self._said.text()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._head.apply_theme(theme)
        self._said.setFont(theme.font(NAME_PT))

    def show_inject(self, inject: DrillInject) -> None:
        """Say this."""
        text = f"{inject.clock}  {visible(inject.text)}"
        show_plain(self._said, text)
        self._said.setAccessibleName(text)
        self.show()

    def show_player(self, player: DrillPlayer) -> None:
        """Show how far the drill is, and how long until it goes on."""
        head = f"{EXERCISE} · DRILL {player.said} of {len(player.drill.injects)} · {visible(player.drill.title)}"
        self._head.set_title(f"{head} · {_then(player)}")
        self.pause.setText("Go on" if player.is_paused else "Pause")
        self.pause.setAccessibleName(f"{self.pause.text()} with the drill" if player.is_paused else "Pause the drill")
        self.pause.setEnabled(not player.is_over)
        self.say_next.setEnabled(not player.is_over)
        self.show()


def _then(player: DrillPlayer) -> str:
    next_in_s = player.next_in_s
    if next_in_s is None:
        return "that was all: log what is left, then end it"
    return "paused" if player.is_paused else f"next in {duration_text(next_in_s)}"
