"""Marks: the few words of a line's story that its minutes and its outages rest on, light enough for a year of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from console.domain.ids import Seq
from console.domain.line import OUT_STATES, LineState, worse


class Mark(Struct, frozen=True, gc=False):
    """A status entry or a verification as it stands in the corrected story.

    Attributes:
        second: When it happened, in seconds since 1970: the story stands on whole seconds.
        seq: Where it stands among those of one second.
        state: What it says; None for a verification as shown.
        verifies: Said by a call or a test.
    """

    second: int
    seq: Seq
    state: LineState | None = None
    verifies: bool = False


class Span(Struct, frozen=True, gc=False):
    """A stretch of one state inside a period, ``[start, end)`` in seconds since 1970.

    Attributes:
        verified: Operational, and a call or a test has shown it.
    """

    state: LineState
    verified: bool
    start: int
    end: int


class OutageMarks(Struct, kw_only=True, gc=False):
    """The marks that tell of one outage (contract §4); grows while it is being folded.

    Attributes:
        began: What began it.
        worst: The first that said the worst state of it.
        ended: What ended it; None while it is open.
        claimed: What first said operational after it.
        verified: What first showed that.
        is_told: Another state followed the claim: nothing more is heard of this outage.
    """

    began: Mark
    worst: Mark
    ended: Mark | None = None
    claimed: Mark | None = None
    verified: Mark | None = None
    is_told: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of them there are, in no order."""
        found = (self.began, self.worst, self.ended, self.claimed, self.verified)
        return tuple(mark for mark in found if mark is not None)

    def lasted_s(self, start: int, end: int) -> int:
        """The part of it that lies in ``[start, end)``; what is open lasts to the end."""
        began, until = self.began.second, end if self.ended is None else self.ended.second
        if began < start or until > end:
            return max(0, min(until, end) - max(began, start))
        return until - began


def line_spans(marks: Iterable[Mark], start: int, end: int) -> list[Span]:
    """Cut ``[start, end)`` into stretches of one state, without gap or overlap; unknown before the first mark.

    Args:
        marks: Of one line, in story order, reaching back to the run at the start.
        start: In seconds since 1970, as ``end``.
        end: What comes after it counts for nothing.
    """
    spans: list[Span] = []
    state, verified, since = LineState.UNKNOWN, False, start
    for mark in marks:
        said = state if mark.state is None else mark.state
        shown = said is LineState.OPERATIONAL and (mark.verifies or (verified and said is state))
        if said is state and shown is verified:
            continue
        at = mark.second if mark.second < end else end
        if at > since:  # also: not before the start
            spans.append(Span(state, verified, since, at))
            since = at
        state, verified = said, shown
    if end > since:
        spans.append(Span(state, verified, since, end))
    return spans


def line_outages(marks: Sequence[Mark], start: int, end: int) -> list[OutageMarks]:
    """The outages that overlap ``[start, end)``, as its end showed them; one within a single second counts.

    Args:
        marks: Of one line, in story order, reaching back to the start of an outage that goes into the period.
        start: In seconds since 1970, as ``end``.
        end: What comes after it (a restoration, a verification) is not told.
    """
    found: list[OutageMarks] = []
    state = LineState.UNKNOWN
    for mark in marks:
        if mark.second > end:
            break
        if mark.state in OUT_STATES:
            _begin_or_go_on(found, mark, goes_on=state in OUT_STATES)
        elif found:
            _end(found[-1], mark)
        state = mark.state or state
    return [one for one in found if _overlaps(one, start, end)]


def _begin_or_go_on(found: list[OutageMarks], mark: Mark, *, goes_on: bool) -> None:
    if not goes_on:
        found.append(OutageMarks(began=mark, worst=mark))
        return
    worst = found[-1].worst
    if mark.state is not worst.state and worse(_said(mark), _said(worst)) is mark.state:
        found[-1].worst = mark


def _end(outage: OutageMarks, mark: Mark) -> None:
    """Let a mark that is not out say how the outage ended: what ended it, who said it is back, what showed that."""
    if outage.ended is None and mark.state is not None:
        outage.ended = mark
    if outage.ended is None or outage.is_told:
        return
    if outage.claimed is None:
        if mark.state is LineState.OPERATIONAL:
            outage.claimed = mark
            outage.verified = mark if mark.verifies else None
    elif mark.state not in (None, LineState.OPERATIONAL):
        outage.is_told = True
    elif outage.verified is None and mark.verifies:
        outage.verified = mark


def _said(mark: Mark) -> LineState:
    return mark.state or LineState.UNKNOWN


def _overlaps(outage: OutageMarks, start: int, end: int) -> bool:
    lasted = outage.ended is None or outage.ended.second > start or outage.began.second >= start
    return outage.began.second < end and lasted
