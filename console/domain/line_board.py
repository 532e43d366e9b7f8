"""The board: each line's present state, folded from the corrected story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import reduce
from itertools import takewhile
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from console.domain.ids import Initials, Seq
from console.domain.line import OUT_STATES, Basis, Line, LineGroup, LineState, Symptom, worse
from console.domain.line_run import Run, runs
from console.domain.log_entry import Act
from console.domain.story import StoryItem


class LineStatus(Struct, frozen=True, kw_only=True):
    """What the board shows of one line; the fields of ``status.lines`` in contract §4.

    Attributes:
        since: Start of the present run of this state; repeats keep it. None = never logged.
        approx: That start is a guess. The other times have an ``…_approx`` of their own.
        verified: The present state rests on a call or a test, or was verified since.
        last_verified: Newest verification of the line, in whatever state.
        by, note, seq: Of the newest status entry of the run.
        last_word_at: When anything at all was last said about the line.
        was_out: The run before this one was an outage, so *operational* means operational **again**.
        was_out_since: Start of the outage that this run ended; None when it ended none.
        out_since: Start of the outage the line is in, whatever its state then; None when it is not out.
    """

    line: Line
    state: LineState = LineState.UNKNOWN
    verified: bool = False
    basis: Basis | None = None
    symptoms: tuple[Symptom, ...] = ()
    scope: str | None = None
    since: datetime | None = None
    approx: bool = False
    expected: datetime | None = None
    last_verified: datetime | None = None
    by: Initials | None = None
    note: str | None = None
    refs: tuple[str, ...] = ()
    seq: Seq | None = None
    last_word_at: datetime | None = None
    was_out: bool = False
    out_since: datetime | None = None
    last_verified_approx: bool = False
    last_word_approx: bool = False
    out_since_approx: bool = False
    was_out_since: datetime | None = None
    was_out_since_approx: bool = False

    @property
    def is_out(self) -> bool:
        """Whether the line is in an outage."""
        return self.state in OUT_STATES

    @property
    def is_abnormal(self) -> bool:
        """Whether someone logged it as anything but operational; a line never logged is not abnormal, only unknown."""
        return self.since is not None and self.state is not LineState.OPERATIONAL

    @property
    def awaits_verification(self) -> bool:
        """Operational again after an outage, on someone's word only."""
        return self.state is LineState.OPERATIONAL and self.was_out and not self.verified


class GroupStatus(Struct, frozen=True, kw_only=True):
    """What a group of lines amounts to.

    Attributes:
        state: The state all its lines share, else ``partial``; None for a group without lines.
        counts: Number of lines in each of the six states.
        worst: The worst outage state in it, or None when no line is out.
    """

    state: LineState | Literal["partial"] | None
    counts: Mapping[LineState, int]
    worst: LineState | None


def fold_line(line: Line, items: Iterable[StoryItem]) -> LineStatus:
    """Fold the line's items, in story order, into what the board shows after the last of them.

    The items may be the tail of the story, if it reaches back to the start of the present run (and of the outage it
    belongs to or ended), the status before that, and the newest verification.
    """
    told = tuple(item for item in items if item.act.tells_of_line)
    status = _heard_of(line, told)
    history = runs(told)
    if not history:
        return status
    run, outage = history[-1], _outage_start(history)
    ended = None if outage else _outage_start(history[:-1])
    acts = [item.act for item in run.statuses]
    newest = run.statuses[-1]
    return replace(
        status,
        state=run.state,
        verified=run.first_verification is not None,
        basis=_basis(acts),
        symptoms=next((act.symptoms for act in reversed(acts) if act.symptoms), ()),
        scope=next((act.scope for act in reversed(acts) if act.scope), None),
        since=run.started_at,
        approx=run.approx,
        expected=next((act.expected for act in reversed(acts) if act.expected), None),
        by=newest.by,
        note=newest.act.note,
        refs=next((act.refs for act in reversed(acts) if act.refs), ()),
        seq=newest.seq,
        was_out=len(history) > 1 and history[-2].state in OUT_STATES,
        out_since=outage.started_at if outage else None,
        out_since_approx=outage is not None and outage.approx,
        was_out_since=ended.started_at if ended else None,
        was_out_since_approx=ended is not None and ended.approx,
    )


def elapsed_s(status: LineStatus, as_of: datetime) -> int | None:
    """Whole seconds the present state has lasted, or None for a line never logged."""
    return None if status.since is None else max(0, int((as_of - status.since).total_seconds()))


def verify_due_at(status: LineStatus) -> datetime | None:
    """When an operational line has to be verified again, or None when nothing asks for it.

    A line that never was verified counts from the moment it was first said to be operational. A line in another state
    says loudly enough that it is not known to work.
    """
    every_h = status.line.verify_every_h
    start = status.last_verified or status.since
    if every_h is None or start is None or status.state is not LineState.OPERATIONAL:
        return None
    return start + timedelta(hours=every_h)


def verify_due(status: LineStatus, as_of: datetime) -> bool:
    """Whether the line's interval has passed without a verification: green goes stale."""
    due_at = verify_due_at(status)
    return due_at is not None and due_at <= as_of


def count_states(statuses: Iterable[LineStatus]) -> dict[LineState, int]:
    """How many lines are in each of the six states."""
    counts = dict.fromkeys(LineState, 0)
    for status in statuses:
        counts[status.state] += 1
    return counts


def group_summary(statuses: Iterable[LineStatus]) -> dict[LineGroup, GroupStatus]:
    """All four groups, empty ones too; retired lines are left out."""
    members: dict[LineGroup, list[LineStatus]] = {group: [] for group in LineGroup}
    for status in statuses:
        if not status.line.retired:
            members[status.line.group].append(status)
    return {group: _group_status(of_group) for group, of_group in members.items()}


def _group_status(statuses: Sequence[LineStatus]) -> GroupStatus:
    states = {status.state for status in statuses}
    out = states & OUT_STATES
    shared: LineState | Literal["partial"] | None = "partial" if states else None
    if len(states) == 1:
        (shared,) = states
    return GroupStatus(state=shared, counts=count_states(statuses), worst=reduce(worse, out) if out else None)


def _basis(acts: Sequence[Act]) -> Basis:
    return next((act.basis for act in reversed(acts) if act.basis not in (None, Basis.DESK)), None) or Basis.DESK


def _heard_of(line: Line, told: Sequence[StoryItem]) -> LineStatus:
    """The line as far as it goes without its state: when it was last verified, when anything was last said of it."""
    if not told:
        return LineStatus(line=line)
    verified = next((item.act for item in reversed(told) if item.act.verifies), None)
    word = told[-1].act
    return LineStatus(
        line=line,
        last_verified=verified.occurred_at if verified else None,
        last_verified_approx=verified is not None and verified.approx,
        last_word_at=word.occurred_at,
        last_word_approx=word.approx,
    )


def _outage_start(history: Sequence[Run]) -> Run | None:
    out = tuple(takewhile(lambda run: run.state in OUT_STATES, reversed(history)))
    return out[-1] if out else None
