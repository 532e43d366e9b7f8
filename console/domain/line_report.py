"""One line over a period: state at both ends, minutes per state, outages, newest verification."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.ids import Initials
from console.domain.line import Line, LineState
from console.domain.line_board import fold_line
from console.domain.line_remarks import LineRemark, line_remarks
from console.domain.outage import Outage, Segment, line_segments, not_verified_s, outages, seconds_by_state
from console.domain.story import StoryItem


class LineReport(Struct, frozen=True, kw_only=True):
    """One line over the period.

    Attributes:
        state_at_start, state_at_end: What the board shows at those moments, so that one report's end is the next
            one's start.
        seconds: Whole seconds in each of the six states; they add up to the period exactly.
        segments: The same as stretches, for the timeline.
        last_verified: Newest verification up to the end of the period; ``verified_by`` says who, ``verified_how`` how,
            ``verified_approx`` that its time is a guess.
        events: Number of acts about the line in the period.
        remarks: References given and notes about the line in the period.
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
    verified_approx: bool = False
    remarks: tuple[LineRemark, ...] = ()


def line_report(line: Line, items: Sequence[StoryItem], period: Period) -> LineReport:
    """Fold one line's items, in story order, over the period; what comes after its end counts for nothing.

    The items must reach back to the run, and the outage, at the start of the period.
    """
    words = (item for item in items if item.act.tells_of_line)
    told = tuple(item for item in words if item.act.occurred_at <= period.end)
    segments = line_segments(told, period)
    verification = next((item for item in reversed(told) if item.act.verifies), None)
    return LineReport(
        line=line,
        state_at_start=fold_line(line, (item for item in told if item.act.occurred_at <= period.start)).state,
        state_at_end=fold_line(line, told).state,
        seconds=seconds_by_state(segments),
        operational_not_verified_s=not_verified_s(segments),
        outages=outages(told, period),
        segments=segments,
        last_verified=verification.act.occurred_at if verification else None,
        events=sum(item.act.occurred_at in period for item in told),
        verified_by=verification.by if verification else None,
        verified_how=verification.act.basis if verification else None,
        verified_approx=verification is not None and verification.act.approx,
        remarks=line_remarks(told, period),
    )
