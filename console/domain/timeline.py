"""The timeline: every line's states over a period, each with who said it and in which entry, and what else was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.fallback_life import uses
from console.domain.fallback_number import FallbackNumber, FallbackUse
from console.domain.fallback_stretches import UseStretch, use_stretches
from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import Line, LineGroup
from console.domain.line_stretches import Stretch, line_stretches
from console.domain.set_up import SetUp
from console.domain.story import StoryItem

_GROUPS = tuple(LineGroup)


class Note(Struct, frozen=True, kw_only=True):
    """A remark, about a line or about none."""

    at: datetime
    approx: bool
    text: str
    by: Initials | None
    seq: Seq


class LineRow(Struct, frozen=True, kw_only=True):
    """One line over the period."""

    line: Line
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...] = ()


class FallbackRow(Struct, frozen=True, kw_only=True):
    """One fallback number that was on in the period: its uses, and the same cut where it was published."""

    fallback: FallbackNumber
    uses: tuple[FallbackUse, ...]
    stretches: tuple[UseStretch, ...]


class Timeline(Struct, frozen=True, kw_only=True):
    """What a timeline shows.

    Attributes:
        title: ``Shift Day`` or ``Last 24 hours``.
        period: What is told of; never goes beyond ``as_of``.
        axis: What is drawn: the same, and a little of what is to come where it ends now.
        lines: In board order; retired ones with something to tell of the period too.
        notes: Those about no line.
        events: Acts about lines in the period, and notes.
    """

    set_up: SetUp
    title: str
    exercise: bool
    period: Period
    axis: Period
    as_of: datetime
    lines: tuple[LineRow, ...]
    fallbacks: tuple[FallbackRow, ...]
    notes: tuple[Note, ...]
    events: int


class TimelineSources(Struct, frozen=True, kw_only=True):
    """What a timeline is made from; items in story order, reaching back to what was going on at the start."""

    set_up: SetUp
    title: str
    exercise: bool
    period: Period
    axis: Period
    as_of: datetime
    line_items: Mapping[LineKey, Sequence[StoryItem]]
    fallback_items: Mapping[FallbackKey, Sequence[StoryItem]]
    note_items: Sequence[StoryItem]


def build_timeline(sources: TimelineSources) -> Timeline:
    """Fold the sources over their period."""
    period, set_up = sources.period, sources.set_up
    told = {line.key: _told(sources.line_items.get(line.key, ()), period) for line in set_up.lines}
    events = {key: sum(item.act.occurred_at >= period.start for item in items) for key, items in told.items()}
    in_order = sorted(set_up.lines, key=lambda line: (_GROUPS.index(line.group), line.key))
    notes = _notes(sources.note_items, period)
    fallbacks = (_fallback_row(one, sources.fallback_items.get(one.key, ()), period) for one in set_up.fallbacks)
    return Timeline(
        set_up=set_up,
        title=sources.title,
        exercise=sources.exercise,
        period=period,
        axis=sources.axis,
        as_of=sources.as_of,
        lines=tuple(_line_row(one, told[one.key], period) for one in in_order if not one.retired or events[one.key]),
        fallbacks=tuple(row for row in fallbacks if row.uses),
        notes=notes,
        events=sum(events.values()) + len(notes),
    )


def _told(items: Sequence[StoryItem], period: Period) -> tuple[StoryItem, ...]:
    return tuple(item for item in items if item.act.tells_of_line and item.act.occurred_at < period.end)


def _line_row(line: Line, items: Sequence[StoryItem], period: Period) -> LineRow:
    return LineRow(line=line, stretches=line_stretches(items, period), notes=_notes(items, period))


def _notes(items: Sequence[StoryItem], period: Period) -> tuple[Note, ...]:
    return tuple(
        Note(at=item.act.occurred_at, approx=item.act.approx, text=item.act.note or "", by=item.by, seq=item.source)
        for item in items
        if item.act.kind in (EntryKind.NOTE, EntryKind.LINE_NOTE) and item.act.occurred_at in period
    )


def _fallback_row(fallback: FallbackNumber, items: Sequence[StoryItem], period: Period) -> FallbackRow:
    found = uses(fallback, items, period)
    return FallbackRow(fallback=fallback, uses=found, stretches=use_stretches(found, items, period))
