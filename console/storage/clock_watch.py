"""Noticing that somebody or something moved the wall clock (record.md §4)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from msgspec.json import decode

from console.domain.clock import Clock, whole_second
from console.domain.events import ClockFacts, EntryKind
from console.domain.log_entry import Act, Draft
from console.storage.event_codec import recorded_at_of
from console.storage.stored_row import StoredRow

_APART_S = 5.0
_BACK_S = 2.0


class Tick(Struct, frozen=True, kw_only=True):
    """Both clocks at one moment; the monotonic one counts only within one boot."""

    wall: datetime
    monotonic_s: float
    boot_id: str

    @classmethod
    def of(cls, clock: Clock, wall: datetime) -> Tick:
        """Read the clocks now, with a wall time already taken."""
        return cls(wall=wall, monotonic_s=clock.monotonic_s(), boot_id=clock.boot_id())


class _Clocks(Struct, frozen=True, kw_only=True):
    """What a body says of the clocks, as far as it says it."""

    monotonic: float | None = None
    boot_id: str | None = None


def tick_of(row: StoredRow | None) -> Tick | None:
    """When a row was written; None for one whose times were given (a replay), that is damaged or not there."""
    try:
        clocks = _Clocks() if row is None else decode(row.body, type=_Clocks)
    except ValueError:
        return None
    if row is None or clocks.monotonic is None or clocks.boot_id is None:
        return None
    return Tick(wall=recorded_at_of(row), monotonic_s=clocks.monotonic, boot_id=clocks.boot_id)


def jump_s(before: Tick | None, now: Tick) -> int | None:
    """Whole seconds the wall clock was moved between two moments, None when it ran as it should.

    Moved means more than 5 s apart from the monotonic clock of the same boot, or more than 2 s backwards.
    """
    if before is None:
        return None
    passed = (now.wall - before.wall).total_seconds()
    if now.boot_id == before.boot_id:
        apart = passed - (now.monotonic_s - before.monotonic_s)
        if abs(apart) > _APART_S:
            return round(apart)
    return round(passed) if passed < -_BACK_S else None


def clock_changed(seconds: int, at: datetime) -> Draft:
    """The entry that says so; the program says it by itself."""
    facts = ClockFacts(jump_s=seconds)
    act = Act(kind=EntryKind.CLOCK_CHANGED, occurred_at=whole_second(at), facts=facts)
    return Draft(kind=EntryKind.CLOCK_CHANGED, act=act)
