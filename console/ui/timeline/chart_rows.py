"""Provides the rows of the timeline as chart and table share them: what is drawn, and what can be chosen in it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.ids import Seq
from console.domain.timeline import FallbackRow, LineRow, Note, Timeline
from console.paper.timeline_drawing import DrawnRow
from console.paper.timeline_picture import timeline_rows
from console.render.timeline_words import NOTES, Part
from console.render.wording import fallback_name, keyed_name


class Mark(Struct, frozen=True, kw_only=True):
    """One thing that can be chosen.

    Attributes:
        subject: The line or number it is about, as named.
        start, end: Where it stands; the same moment twice for a note.
    """

    subject: str
    part: Part
    start: datetime
    end: datetime

    @property
    def seq(self) -> Seq | None:
        """The entry that says it."""
        return self.part.seq

    @property
    def is_note(self) -> bool:
        """Whether it is a flag and no stretch."""
        return isinstance(self.part, Note)

    @property
    def identity(self) -> Hashable:
        """What stays the same while time passes and others are logged."""
        return (self.subject, type(self.part).__name__, self.seq, None if self.seq is not None else self.start)


class ChartRow(Struct, frozen=True, kw_only=True):
    """One row: as it is drawn, and its marks in the order of time."""

    drawn: DrawnRow
    marks: tuple[Mark, ...]


def chart_rows(timeline: Timeline) -> tuple[ChartRow, ...]:
    """The rows of a timeline, top first."""
    marks = (
        *(_of_line(row) for row in timeline.lines),
        *(_of_fallback(row) for row in timeline.fallbacks),
        *((_noted(NOTES, timeline.notes),) if timeline.notes else ()),
    )
    return tuple(
        ChartRow(drawn=drawn, marks=tuple(sorted(found, key=lambda mark: (mark.start, mark.is_note))))
        for drawn, found in zip(timeline_rows(timeline), marks, strict=True)
    )


def _of_line(row: LineRow) -> list[Mark]:
    name = keyed_name(row.line)
    stretches = (Mark(subject=name, part=one, start=one.segment.start, end=one.segment.end) for one in row.stretches)
    return [*stretches, *_noted(name, row.notes)]


def _of_fallback(row: FallbackRow) -> list[Mark]:
    name = fallback_name(row.fallback)
    return [Mark(subject=name, part=one, start=one.start, end=one.end) for one in row.stretches]


def _noted(subject: str, notes: Sequence[Note]) -> list[Mark]:
    return [Mark(subject=subject, part=note, start=note.at, end=note.at) for note in notes]
