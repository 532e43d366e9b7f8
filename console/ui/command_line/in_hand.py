"""Provides the text that would be lost if the program ended now, and when it was begun."""

from __future__ import annotations

from datetime import datetime

from console.ui.command_line.draft_offer import DraftOffer
from console.ui.command_line.field import CommandField
from console.ui.command_line.typing_time import TypingTime
from console.ui.command_line.unsaved import UnsavedEntries

Texts = tuple[tuple[str, datetime | None], ...]
"""Texts that would be lost, the likeliest to be missed first, each with when it was begun."""


class InHand:
    """Of several texts the likeliest to be missed: what is typed, sent, not saved, put away; in this order.

    What is typed stands in the field, or in that of the small window while it takes the place of the full one.
    """

    def __init__(self, field: CommandField, draft: DraftOffer, unsaved: UnsavedEntries, time: TypingTime) -> None:
        self._field = field
        self._draft = draft
        self._unsaved = unsaved
        self._time = time
        self._sent: dict[str, datetime | None] = {}
        self._elsewhere: tuple[str, datetime | None] = ("", None)

    def send(self, text: str, begun_at: datetime | None = None) -> None:
        """This text was given to the record, which has not answered yet; begun then, or as what is typed now was."""
        self._sent[text] = begun_at or self._time.begun_at

    def take_elsewhere(self, text: str, begun_at: datetime | None) -> None:
        """This is what is typed in the small window; empty = nothing."""
        self._elsewhere = (text, begun_at)

    def let_go(self, text: str) -> None:
        """The record has answered."""
        self._sent.pop(text, None)

    def begun_of(self, text: str) -> datetime:
        """When a text that was sent was begun; of one that nobody typed, the moment it is."""
        return self._sent.get(text) or self._time.now()

    @property
    def text(self) -> str:
        """The text; empty when nothing would be lost."""
        return self._likeliest[0]

    @property
    def begun_at(self) -> datetime | None:
        """When the text was begun; None when that is not known, or there is none."""
        return self._likeliest[1]

    @property
    def texts(self) -> Texts:
        """The text and whatever else would be lost: sent, not saved, put away; each with when it was begun."""
        first = self._likeliest
        others = {**self._sent, **self._unsaved.begun, self._draft.text: self._draft.begun_at}
        return (first, *(one for one in others.items() if one[0] not in ("", first[0]))) if first[0] else ()

    @property
    def _likeliest(self) -> tuple[str, datetime | None]:
        texts = (
            self._elsewhere,
            (self._field.text(), self._time.begun_at),
            *self._sent.items(),
            *[*self._unsaved.begun.items()][-1:],
            (self._draft.text, self._draft.begun_at),
        )
        return next((one for one in texts if one[0]), ("", None))
