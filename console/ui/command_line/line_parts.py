"""Provides the parts of the command line in their places: field, answer and draft, what is not saved, suggestions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.command_line.entry_reading import EntryReading
from console.ui.command_line.field import CommandField
from console.ui.command_line.in_hand import InHand
from console.ui.command_line.keyboard_frame import MARGIN_PX, KeyboardFrame
from console.ui.command_line.offering import Offering
from console.ui.command_line.typing_time import TypingTime
from console.ui.command_line.under_line import UnderLine
from console.ui.command_line.unsaved import UnsavedEntries
from console.ui.command_line.verdict import Verdict
from console.ui.theme import NAME_PT, Theme

if TYPE_CHECKING:
    from console.ui.command_line.suggestions import SuggestionList

LEFT_BEHIND = "This was in hand when the program ended: see whether it is in the log."


class LineParts(KeyboardFrame):
    """What one sees of the command line.

    Attributes:
        answer: Says what Enter would do, or what it did.
        draft: Offers text that was put away.
        unsaved: The entries that are not in the record.
        in_hand: What would be lost if the program ended now.

    Args:
        parent: Its other children are what suggestions lie over.
    """

    def __init__(self, reading: EntryReading, time: TypingTime, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._time = time
        self.field = CommandField(self)
        self._under = UnderLine(theme, self)
        self._verdict = Verdict(self.field, self._under, time, theme)
        self.answer, self.draft = self._under.answer, self._under.draft
        self.unsaved = UnsavedEntries(self)
        self.in_hand = InHand(self.field, self.draft, self.unsaved, time)
        self._offers = Offering(reading, self.field, theme, parent, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._under)
        layout.addWidget(self.unsaved)
        self.apply_theme(theme)

    @property
    def suggestions(self) -> SuggestionList:
        """The list that opens under the line."""
        return self._offers.shown

    def keep_left_behind(self, text: str, begun_at: datetime | None) -> None:
        """A text that was in hand when the program ended: it may be in the record or not."""
        self.unsaved.add(text, LEFT_BEHIND, begun_at, self._time.shown(begun_at))

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        self.set_frame_theme(theme)
        self._verdict.theme = theme
        self.field.setFont(theme.font(NAME_PT, mono=True))
        self.field.setMinimumHeight(self.field.fontMetrics().height() + 12)
        self._under.apply_theme(theme)
        self._offers.apply_theme(theme)
