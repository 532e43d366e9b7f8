"""Provides when the text in hand was begun: an old draft means "then", not "now"."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.clock import Clock
from console.domain.set_up import Center
from console.ui.formats import time_text

STALE_AFTER = timedelta(minutes=2)
"""A draft begun longer ago says when it was begun, because "now" may not be what was meant."""


class TypingTime:
    """Runs from the first key to the end of the entry."""

    def __init__(self, clock: Clock, center: Center) -> None:
        self._clock = clock
        self.center = center
        self.begun_at: datetime | None = None

    def begin(self) -> None:
        """A key was pressed."""
        self.begun_at = self.begun_at or self._clock.now()

    def end(self) -> None:
        """The text is gone."""
        self.begun_at = None

    def shown(self, moment: datetime | None) -> str:
        """The time of day, empty for None."""
        return time_text(moment, self.center.zone) if moment is not None else ""

    @property
    def remark(self) -> str:
        """What the preview adds about a draft that has become old, else empty."""
        if self.begun_at is None or self._clock.now() - self.begun_at < STALE_AFTER:
            return ""
        shown = self.shown(self.begun_at)
        return f"This draft was begun at {shown}: add @{shown[:5].replace(':', '')} to log it as of then."
