"""Noticing that somebody or something moved the wall clock (record.md §4)."""

from __future__ import annotations

import json
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Clock, parse_iso_utc, whole_second
from console.domain.events import ClockFacts, EntryKind
from console.domain.log_entry import Act, Draft
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


def tick_of(row: StoredRow | None) -> Tick | None:
    """When a row was written; None for one whose times were given (a replay) or that is not there."""
    body = {} if row is None else json.loads(row.body)
    if row is None or "monotonic" not in body or "boot_id" not in body:
        return None
    return Tick(wall=parse_iso_utc(row.recorded_at), monotonic_s=body["monotonic"], boot_id=body["boot_id"])


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
