"""Provides the text that would be lost if the program ended now, and when it was begun."""

from __future__ import annotations

from datetime import datetime

from console.ui.command_line.draft_offer import DraftOffer
from console.ui.command_line.field import CommandField
from console.ui.command_line.typing_time import TypingTime
from console.ui.command_line.unsaved import UnsavedEntries


class InHand:
    """Of several texts the likeliest to be missed: what is typed, sent, not saved, put away; in this order."""

    def __init__(self, field: CommandField, draft: DraftOffer, unsaved: UnsavedEntries, time: TypingTime) -> None:
        self._field = field
        self._draft = draft
        self._unsaved = unsaved
        self._time = time
        self._sent: list[str] = []

    def send(self, text: str) -> None:
        """This text was given to the record, which has not answered yet."""
        self._sent.append(text)

    def let_go(self, text: str) -> None:
        """The record has answered."""
        self._sent = [one for one in self._sent if one != text]

    @property
    def text(self) -> str:
        """The text; empty when nothing would be lost."""
        unsaved = self._unsaved.texts[-1:]
        return next(filter(None, (self._field.text(), *self._sent, *unsaved, self._draft.text)), "")

    @property
    def begun_at(self) -> datetime | None:
        """When the text was begun; None when that is not known, or there is none."""
        return self._time.begun_at if self._field.text() else self._draft.begun_at
