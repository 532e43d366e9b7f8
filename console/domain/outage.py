"""Outages and minutes per state: what one line's story amounts to over a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import reduce
from itertools import groupby, pairwise

from msgspec import Struct

from console.domain.clock import Period
from console.domain.line import OUT_STATES, Basis, LineState, Symptom, worse
from console.domain.line_run import Run, runs
from console.domain.story import StoryItem


class Outage(Struct, frozen=True, kw_only=True):
    """An unbroken run of degraded, intermittent and/or down on one line (contract §4).

    Attributes:
        started_at: True start, also when it lies before the period.
        ended_at: None while open, or when it ends after the period.
        approx, ended_approx, claimed_approx, verified_approx: That the start, the end, and so on, is a guess.
        seconds: The part inside the period only; ``seconds_approx`` when a guess inside it bounds that part.
        worst: Down > intermittent > degraded.
        is_open: Still out at the end of the period.
        known_by: Basis of the entry that began it.
        scope: Newest scope said in it.
        refs: Every reference given in it.
        claimed_at: When the line was first said to be operational again, on any basis.
        verified_at: When a call or a test first showed that; the same moment where the word itself was a call or test.
        symptoms: Everything that was wrong at some time in it, each once, in the order in which it was said.
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
    ended_approx: bool = False
    claimed_approx: bool = False
    verified_approx: bool = False
    seconds_approx: bool = False
    symptoms: tuple[Symptom, ...] = ()


class Segment(Struct, frozen=True, kw_only=True):
    """A stretch of one state inside the period; neighbors differ in state or in ``verified``.

    Attributes:
        verified: Operational, and a call or a test has shown it; always False in the other states.
    """

    state: LineState
    verified: bool
    start: datetime
    end: datetime


def line_segments(items: Iterable[StoryItem], period: Period) -> tuple[Segment, ...]:
    """Cut the period into stretches of one state, without gap or overlap; unknown before the first entry.

    Args:
        items: One line's items in story order, reaching back to the run at the start of the period.
        period: Half-open; acts after it count for nothing.
    """
    marks = [(period.start, LineState.UNKNOWN, False)]
    for run in runs(items):
        marks.extend(_marks(run))
    ends = [start for start, _, _ in marks[1:]] + [period.end]
    segments: list[Segment] = []
    for (start, state, verified), end in zip(marks, ends, strict=True):
        inside = Period(max(start, period.start), min(end, period.end))
        if not inside.seconds:
            continue
        before = segments[-1] if segments else None
        if before is not None and (before.state, before.verified) == (state, verified):
            segments.pop()
            inside = Period(before.start, inside.end)
        segments.append(Segment(state=state, verified=verified, start=inside.start, end=inside.end))
    return tuple(segments)


def seconds_by_state(segments: Iterable[Segment]) -> dict[LineState, int]:
    """Whole seconds in each of the six states; over all segments of a period they add up to it exactly."""
    seconds = dict.fromkeys(LineState, 0)
    for segment in segments:
        seconds[segment.state] += Period(segment.start, segment.end).seconds
    return seconds


def not_verified_s(segments: Iterable[Segment]) -> int:
    """Whole seconds that the line was operational on someone's word only."""
    return sum(
        Period(segment.start, segment.end).seconds
        for segment in segments
        if segment.state is LineState.OPERATIONAL and not segment.verified
    )


def outages(items: Iterable[StoryItem], period: Period) -> tuple[Outage, ...]:
    """The outages that overlap the period, as its end showed them; one that began and ended in one second counts.

    Args:
        items: One line's items in story order, reaching back to the start of an outage that goes into the period.
        period: What comes after its end (a restoration, a verification) is not told.
    """
    history = runs(item for item in items if item.act.occurred_at <= period.end)
    chains = [(out, tuple(chain)) for out, chain in groupby(history, lambda run: run.state in OUT_STATES)]
    told = (_outage(chain, after, period) for (out, chain), (_, after) in pairwise([*chains, (False, ())]) if out)
    return tuple(outage for outage in told if _overlaps(outage, period))


def _marks(run: Run) -> list[tuple[datetime, LineState, bool]]:
    """Where the run begins, and where it turns verified if it is operational."""
    shown = run.first_verification if run.state is LineState.OPERATIONAL else None
    begun = (run.started_at, run.state, False)
    return [begun] if shown is None else [begun, (shown.act.occurred_at, run.state, True)]


def _outage(chain: Sequence[Run], after: Sequence[Run], period: Period) -> Outage:
    items = [item for run in chain for item in run.items]
    scopes = [item.act.scope for item in items if item.act.scope]
    ended_at = after[0].started_at if after else None
    ended_approx = bool(after) and after[0].approx
    restored = next((run for run in after if run.state is LineState.OPERATIONAL), None)
    verified = restored.first_verification if restored else None
    return Outage(
        started_at=chain[0].started_at,
        ended_at=ended_at,
        approx=chain[0].approx,
        seconds=period.overlap_s(chain[0].started_at, ended_at or period.end),
        worst=reduce(worse, (run.state for run in chain)),
        is_open=ended_at is None,
        known_by=items[0].act.basis or Basis.DESK,
        scope=scopes[-1] if scopes else None,
        refs=tuple(dict.fromkeys(ref for item in items for ref in item.act.refs)),
        claimed_at=restored.started_at if restored else None,
        claimed_basis=(restored.items[0].act.basis or Basis.DESK) if restored else None,
        verified_at=verified.act.occurred_at if verified else None,
        verified_basis=verified.act.basis if verified else None,
        ended_approx=ended_approx,
        claimed_approx=restored is not None and restored.approx,
        verified_approx=verified is not None and verified.act.approx,
        seconds_approx=ended_approx or (chain[0].approx and chain[0].started_at > period.start),
        symptoms=tuple(dict.fromkeys(symptom for item in items for symptom in item.act.symptoms)),
    )


def _overlaps(outage: Outage, period: Period) -> bool:
    lasted = outage.ended_at is None or outage.ended_at > period.start or outage.started_at >= period.start
    return outage.started_at < period.end and lasted
