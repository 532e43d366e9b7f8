"""Shifts: opened, handed over, ended, or fallen into by the scheduled pattern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from console.domain.ids import Initials, Seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One shift.

    Attributes:
        id: Seq of its ``shift_started``; None when nobody opened it.
        operators: Initials of all who were on, in order of coming on.
        on_now: Initials of those still on.
        started_at, ended_at: As said; for a shift nobody opened, the pattern's times. ``ended_at`` is None while open.
        opened: False when entries merely fell into the scheduled pattern's shift.
        handed_over: Ended by the next shift's start.
    """

    id: Seq | None
    name: str
    operators: tuple[Initials, ...]
    on_now: tuple[Initials, ...] = ()
    started_at: datetime
    ended_at: datetime | None = None
    opened: bool = True
    handed_over: bool = False
    last_seq: Seq | None = None
