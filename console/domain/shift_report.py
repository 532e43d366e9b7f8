"""The shift report as pure data: the facts a supervisor signs and a lawyer reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from console.domain.clock import Period
from console.domain.fallback_number import FallbackUse
from console.domain.ids import Initials, Seq
from console.domain.line import Line, LineState
from console.domain.log_entry import LogEntry
from console.domain.outage import Outage, Segment
from console.domain.pass_on import PassOn
from console.domain.set_up import SetUp
from console.domain.shift import Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReport:
    """One line over the period.

    Attributes:
        seconds: Whole seconds in each of the six states; they add up to the period exactly.
        segments: The same as stretches, for the timeline.
        last_verified: Newest verification up to the end of the period; ``verified_by`` says who, ``verified_how`` how.
        events: Number of acts about the line in the period.
    """

    line: Line
    state_at_start: LineState
    state_at_end: LineState
    seconds: Mapping[LineState, int]
    operational_not_verified_s: int
    outages: tuple[Outage, ...]
    segments: tuple[Segment, ...]
    last_verified: datetime | None
    events: int
    verified_by: Initials | None = None
    verified_how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """Who was notified, when, by whom."""

    who: str
    at: datetime
    approx: bool
    by: Initials | None
    note: str | None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """Something open at the end of the period: a line not operational, a fallback on, a pass-on, an attention item.

    Attributes:
        kind: ``line``, ``fallback``, ``pass_on`` or an attention kind.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What a printed report vouches for: count of entries, newest number, that entry's fingerprint (64 hex)."""

    entries: int
    last_seq: Seq
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftReport:
    """Everything on the report (contract §4).

    Attributes:
        title: ``Shift Day`` or ``Period``.
        shift: None for a report by period.
        period: What was asked, its end clipped to now.
        entries: By shift, those recorded in it; by period, those that occurred or were recorded in it.
        fallback: One row per use.
        made_at, made_by: When and by whom this report was made.
    """

    set_up: SetUp
    title: str
    exercise: bool
    redacted: bool
    shift: Shift | None
    period: Period
    lines: tuple[LineReport, ...]
    entries: tuple[LogEntry, ...]
    fallback: tuple[FallbackUse, ...]
    told: tuple[ToldRow, ...]
    pass_on: tuple[PassOn, ...]
    open_items: tuple[OpenItem, ...]
    seal: Seal
    made_at: datetime
    made_by: Initials | None = None
