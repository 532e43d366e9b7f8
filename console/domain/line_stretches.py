"""Stretches: a line's states over a period, each with who said it and in which entry."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.ids import Initials, Seq
from console.domain.line import Basis, Symptom
from console.domain.line_run import Run, runs
from console.domain.outage import Segment, line_segments
from console.domain.story import StoryItem


class Stretch(Struct, frozen=True, kw_only=True):
    """One state of one line for a while.

    Attributes:
        segment: The part of it inside the period.
        began_at: Its true start, also before the period; None = the line was never logged before.
        ended_at: None while it goes on at the end of the period.
        basis, by, seq: Of the entry that began it, as corrected: how it was known, who says it, its number.
        scope, symptoms: The newest said in it.
    """

    segment: Segment
    began_at: datetime | None = None
    approx: bool = False
    ended_at: datetime | None = None
    ended_approx: bool = False
    basis: Basis | None = None
    scope: str | None = None
    symptoms: tuple[Symptom, ...] = ()
    by: Initials | None = None
    seq: Seq | None = None


def line_stretches(items: Sequence[StoryItem], period: Period) -> tuple[Stretch, ...]:
    """The period as stretches of one line, without gap or overlap.

    Args:
        items: The line's items in story order, reaching back to the run at the start of the period.
        period: Acts after it count for nothing.
    """
    history = runs(items)
    starts = [run.started_at for run in history]
    found: list[Stretch] = []
    for segment in reversed(line_segments(items, period)):
        at = bisect_right(starts, segment.start) - 1
        found.append(_stretch(segment, history[at] if at >= 0 else None, found[-1] if found else None))
    return tuple(reversed(found))


def _stretch(segment: Segment, run: Run | None, after: Stretch | None) -> Stretch:
    ended_at = segment.end if after is not None else None
    ended_approx = after is not None and after.approx
    began = None if run is None else run.first_verification if segment.verified else run.items[0]
    if run is None or began is None:
        return Stretch(segment=segment, ended_at=ended_at, ended_approx=ended_approx)
    said = [item.act for item in reversed(run.items) if item.act.occurred_at < segment.end]
    return Stretch(
        segment=segment,
        began_at=began.act.occurred_at,
        approx=began.act.approx,
        ended_at=ended_at,
        ended_approx=ended_approx,
        basis=began.act.basis or Basis.DESK,
        scope=next((act.scope for act in said if act.scope), None),
        symptoms=next((act.symptoms for act in said if act.symptoms), ()),
        by=began.by,
        seq=began.source,
    )
