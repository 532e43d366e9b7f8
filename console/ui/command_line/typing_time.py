"""Provides when the text in hand was begun: an old draft means "then", not "now"."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.clock import Clock, in_zone, wall_instants
from console.domain.set_up import Center
from console.ui.formats import when_text

STALE_AFTER = timedelta(minutes=2)
"""A draft begun longer ago says when it was begun, because "now" may not be what was meant."""

_HALF_DAY = timedelta(hours=11, minutes=59)


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

    def now(self) -> datetime:
        """The moment it is."""
        return self._clock.now()

    def shown(self, moment: datetime | None) -> str:
        """The time of day, with its day unless that is today; empty for None."""
        return when_text(moment, self._clock.now(), self.center.zone) if moment is not None else ""

    def is_old(self, begun_at: datetime | None) -> bool:
        """Whether a text begun then may mean that moment and not this one."""
        return begun_at is not None and self._clock.now() - begun_at >= STALE_AFTER

    @property
    def remark(self) -> str:
        """What the preview adds about a draft that has become old, else empty."""
        if self.begun_at is None or not self.is_old(self.begun_at):
            return ""
        typed = as_typed(self.begun_at, self._clock.now(), self.center.zone)
        return f"This draft was begun at {self.shown(self.begun_at)}: add {typed} to log it as of then."


def as_typed(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """How this moment is typed now (contract §2): ``@1403``, ``@0130e``, ``y0801``, ``-49h12`` before yesterday."""
    local, today = in_zone(moment, zone), in_zone(now, zone).date()
    days = (today - local.date()).days
    if days > 1:
        minutes = int((now - moment).total_seconds()) // 60
        return f"-{minutes // 60}h{minutes % 60:02}"
    passes = wall_instants(local.date(), local.hour, local.minute, zone)
    turn = "" if len(passes) == 1 else "s" if local.fold else "e"
    # Only @ begins a time after a scope, but for times of yesterday it reaches back half a day.
    mark = "@" if not days or (not turn and now - moment < _HALF_DAY) else "y"
    return f"{mark}{local:%H%M}{turn}"
