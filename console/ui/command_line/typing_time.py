"""Provides when the text in hand was begun: an old draft means "then", not "now"."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.clock import Clock
from console.domain.set_up import Center
from console.ui.command_line.entry_reading import EntryReading
from console.ui.formats import when_text

STALE_AFTER = timedelta(minutes=2)
"""A draft begun longer ago says when it was begun, because "now" may not be what was meant."""


class TypingTime:
    """Runs from the first key to the end of the entry."""

    def __init__(self, reading: EntryReading, clock: Clock, center: Center) -> None:
        self._reading = reading
        self._clock = clock
        self.center = center
        self.begun_at: datetime | None = None

    def begin(self) -> None:
        """A key was pressed."""
        self.begun_at = self.begun_at or self._clock.now()

    def end(self) -> None:
        """The text is gone."""
        self.begun_at = None

    def now(self) -> datetime:
        """The moment it is."""
        return self._clock.now()

    def shown(self, moment: datetime | None) -> str:
        """The time of day, with its day unless that is today; empty for None."""
        return when_text(moment, self._clock.now(), self.center.zone) if moment is not None else ""

    def is_old(self, begun_at: datetime | None) -> bool:
        """Whether a text begun then may mean that moment and not this one."""
        return begun_at is not None and self._clock.now() - begun_at >= STALE_AFTER

    def as_meant(self, text: str, begun_at: datetime | None) -> str:
        """The text with the moment it meant when it was begun, to be seen and changed; "now" would be another one."""
        then = self._reading.meant_then(text, begun_at) if begun_at is not None else None
        return then.text if then is not None else text

    def remark(self, text: str) -> str:
        """What the preview adds about a text in hand that has become old and would be logged as of now, else empty."""
        if self.begun_at is None or not self.is_old(self.begun_at):
            return ""
        then = self._reading.meant_then(text, self.begun_at)
        if then is None:
            return ""
        begun = f"This draft was begun at {self.shown(self.begun_at)}"
        if not then.time:
            return f"{begun} and would be logged as of now: say in it when it was."
        how = f"add {then.time}" if then.adds else f"type {then.time} for its time"
        return f"{begun}: {how} to log it as of then."
