"""Provides the live counts in the bar of an exercise: ``LIVE: 1 DOWN · 1 INT``, in the color of the worst."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.domain.line import LineState
from console.domain.situation import Situation
from console.ui.bar_words import always, live_wording
from console.ui.state_words import counts
from console.ui.theme import Theme
from console.ui.widgets.count_tile import CountTile
from console.ui.widgets.identity import identify

CANT_READ = "LIVE: can't be read"


class LiveTile(CountTile):
    """Always in sight while an exercise is on; pressed, it leads to the end of the exercise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(LineState.UNKNOWN, theme, parent)
        identify(self, "bar.live", "Live lines", "Leads back to the live board")

    def show_live(self, situation: Situation | None) -> None:
        """Show how the live lines stand; None: they can't be read just now."""
        if situation is None:
            self.state = LineState.UNKNOWN
            self.show_count(1, always(CANT_READ))
            return
        loud = counts(one for one in situation.lines if one.state is not LineState.OPERATIONAL)
        self.state = next(iter(loud), LineState.OPERATIONAL)
        self.show_count(1, live_wording(loud, len(situation.lines)))
