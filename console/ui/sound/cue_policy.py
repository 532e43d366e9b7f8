"""Decides whether a cue may be heard: seldom, never in quiet hours, one for a whole flood of changes."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from console.domain.clock import in_zone
from console.services.settings import Settings

GAP_S = 300
"""At most one cue in so long (desk.md §6)."""

FLOOD_S = 600
FLOOD_OVER = 10
"""More changes than this within :data:`FLOOD_S` are a flood (ISA-18.2): one cue stands for all of it."""

MUTE_S = 900
"""Ctrl+M is good for so long."""


class CuePolicy:
    """Remembers what was heard; time is given, in seconds of a clock that nobody sets."""

    def __init__(self) -> None:
        self._changes: list[float] = []
        self._heard_s: float | None = None
        self._heard_in_flood = False
        self._muted_until_s: float | None = None

    def note_changes(self, count: int, now_s: float) -> None:
        """So many things changed."""
        self._changes = [at for at in self._changes if now_s - at < FLOOD_S] + [now_s] * min(count, FLOOD_OVER + 1)
        if not self._is_flood:
            self._heard_in_flood = False

    def mute(self, now_s: float) -> bool:
        """Say nothing for a while; once more says the sound is wanted again. Returns whether it is muted now."""
        self._muted_until_s = None if self.is_muted(now_s) else now_s + MUTE_S
        return self._muted_until_s is not None

    def is_muted(self, now_s: float) -> bool:
        """Whether somebody wanted quiet, and that still holds."""
        return self._muted_until_s is not None and now_s < self._muted_until_s

    def may_sound(self, now_s: float, *, quiet: bool) -> bool:
        """Whether a cue is heard now; one that is counts as heard."""
        if quiet or self.is_muted(now_s) or (self._is_flood and self._heard_in_flood):
            return False
        if self._heard_s is not None and now_s - self._heard_s < GAP_S:
            return False
        self._heard_s = now_s
        self._heard_in_flood = self._is_flood
        return True

    @property
    def _is_flood(self) -> bool:
        return len(self._changes) > FLOOD_OVER


def is_quiet(settings: Settings, now: datetime, zone: ZoneInfo) -> bool:
    """Whether no sound is wanted: it is off, or these are the quiet hours, which may pass midnight."""
    if not settings.sound:
        return True
    if not settings.sound_quiet:
        return False
    start, end = time.fromisoformat(settings.sound_quiet_from), time.fromisoformat(settings.sound_quiet_until)
    clock = in_zone(now, zone).time()
    return start <= clock < end if start <= end else clock >= start or clock < end
