"""Outages and minutes per state: what one line's story amounts to over a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from console.domain.line import Basis, LineState


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """An unbroken run of degraded, intermittent and/or down on one line (contract §4).

    Attributes:
        started_at: True start, also when it lies before the period.
        ended_at: None while open, or when it ends after the period.
        approx: The start is a guess.
        seconds: The part inside the period only.
        worst: Down > intermittent > degraded.
        is_open: Still out at the end of the period.
        known_by: Basis of the entry that began it.
        scope: Newest scope said in it.
        refs: Every reference given in it.
        claimed_at: When someone's word first said it was over (operational, any basis).
        verified_at: When a call or a test first showed it was over.
    """

    started_at: datetime
    ended_at: datetime | None
    approx: bool
    seconds: int
    worst: LineState
    is_open: bool
    known_by: Basis
    scope: str | None = None
    refs: tuple[str, ...] = ()
    claimed_at: datetime | None = None
    claimed_basis: Basis | None = None
    verified_at: datetime | None = None
    verified_basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one state inside the period; neighbors differ in state or in ``verified``."""

    state: LineState
    verified: bool
    start: datetime
    end: datetime
