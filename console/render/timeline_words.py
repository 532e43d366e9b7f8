"""What a timeline says in words: its heading, one sentence for each part, the cells of its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final, assert_never

from msgspec import Struct

from console.domain.fallback_stretches import UseStretch
from console.domain.line import Basis, LineState
from console.domain.line_stretches import Stretch
from console.domain.timeline import Note, Timeline
from console.render.times import duration_text, local_day, period_text, time_text
from console.render.wording import (
    BASIS_WORDS,
    DOT,
    EXERCISE,
    SYMPTOM_WORDS,
    counted,
    fallback_name,
    keyed_name,
    state_word,
    visible,
    who_text,
)

NOTES: Final = "Notes"
"""Name of the row of notes about no line."""

NEVER: Final = "never logged"
NO_LINES: Final = "No lines yet: set them up under Shift, Set-up, then log each one as you learn it."
NOTHING: Final = "Nothing was logged in this period; each line is shown as it was left."
HEADINGS: Final = ("Line", "State", "From", "To", "For", "Known by", "Scope", "Entry")

Part = Stretch | UseStretch | Note


class Told(Struct, frozen=True, kw_only=True):
    """One part of a timeline in words, ready for a table.

    Attributes:
        subject: The line or number, as named.
        seconds: How long, for sorting; None for a note.
        entry: Number of the entry that began it, or empty.
    """

    subject: str
    state: str
    since: str
    until: str
    length: str
    seconds: int | None
    known_by: str
    scope: str
    entry: str

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of :data:`HEADINGS`."""
        return (
            self.subject,
            self.state,
            self.since,
            self.until,
            self.length,
            self.known_by,
            self.scope,
            self.entry,
        )


class TimelineWords:
    """The words of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._zone = timeline.set_up.center.zone
        self._day = local_day(timeline.period.end, self._zone)
        self._runs_on = timeline.period.end >= timeline.as_of

    @property
    def heading(self) -> str:
        """``Shift Day · Tue 22 Sep 2026 07:00–14:07 EDT (7 h 07 m)``."""
        timeline = self._timeline
        parts = (timeline.title, period_text(timeline.period, self._zone))
        return visible(DOT.join((*((EXERCISE,) if timeline.exercise else ()), *parts)))

    @property
    def remark(self) -> str:
        """What a person should know before reading it; empty on most days."""
        if not self._timeline.lines:
            return NO_LINES
        return "" if self._timeline.events else NOTHING

    @property
    def summary(self) -> str:
        """The whole chart in a few words, for those who can't see it."""
        timeline = self._timeline
        troubled = (
            f"{keyed_name(row.line)}: {counts}"
            for row in timeline.lines
            if (counts := _counts(one.segment.state for one in row.stretches))
        )
        on = (f"{fallback_name(row.fallback)} was on" for row in timeline.fallbacks)
        parts = (self.heading, counted(len(timeline.lines), "line"), *troubled, *on, self.remark)
        return visible(". ".join(part.rstrip(".") for part in parts if part)) + "."

    def sentence(self, subject: str, part: Part) -> str:
        """``3 911 Wireless Verizon DOWN from 13:25 EDT to 14:07 EDT, 00:42:00 · per carrier · KM · entry 27``."""
        told = self.told(subject, part)
        if isinstance(part, Note):
            about = "" if subject == NOTES else f" on {subject}"
            return visible(DOT.join((f"Note{about} at {told.since}", told.scope, *self._said_by(part))))
        span = f"from {told.since} to {told.until}" if part.ended_at else f"since {told.since}"
        if part.began_at is None:
            span = f"{NEVER}, until {told.until}" if part.ended_at else NEVER
        length = told.length
        if part.ended_at is None:
            span = span if self._runs_on else f"{span} and on after this period"
            length = f"{length} so far" if self._runs_on else f"{length} by then"
        known = told.known_by if part.seq is not None and told.known_by != BASIS_WORDS[Basis.DESK] else ""
        parts = (f"{subject} {told.state} {span}, {length}", told.scope, known, *self._said_by(part))
        return visible(DOT.join(text for text in parts if text))

    def told(self, subject: str, part: Part) -> Told:
        """One part as a row of the table."""
        match part:
            case Stretch():
                return self._told_stretch(subject, part)
            case UseStretch():
                return self._told(subject, "ON, published" if part.published else "ON", part, part.start, "", "")
            case Note():
                return Told(
                    subject=subject,
                    state="Note",
                    since=self._time(part.at, approx=part.approx),
                    until="",
                    length="",
                    seconds=None,
                    known_by="",
                    scope=part.text,
                    entry=str(part.seq),
                )
            case _:
                assert_never(part)

    def _told_stretch(self, subject: str, stretch: Stretch) -> Told:
        segment = stretch.segment
        state = state_word(segment.state)
        if segment.state is LineState.OPERATIONAL and not segment.verified:
            state = f"{state}, not verified"
        said = (*((stretch.scope,) if stretch.scope else ()), *(SYMPTOM_WORDS[one] for one in stretch.symptoms))
        known = BASIS_WORDS[stretch.basis] if stretch.basis else ""
        return self._told(subject, state, stretch, segment.start, known, DOT.join(said))

    def _told(
        self, subject: str, state: str, part: Stretch | UseStretch, start: datetime, known_by: str, scope: str
    ) -> Told:
        seconds = int(((part.ended_at or self._timeline.period.end) - (part.began_at or start)).total_seconds())
        if part.ended_at is not None:
            until = self._time(part.ended_at, approx=part.ended_approx)
        else:
            until = "now" if self._runs_on else "later"
        return Told(
            subject=subject,
            state=state,
            since=NEVER if part.began_at is None else self._time(part.began_at, approx=part.approx),
            until=until,
            length=duration_text(seconds, approx=part.approx or part.ended_approx),
            seconds=seconds,
            known_by=known_by,
            scope=scope,
            entry="" if part.seq is None else str(part.seq),
        )

    def _said_by(self, part: Part) -> tuple[str, ...]:
        return () if part.seq is None else (who_text(part.by), f"entry {part.seq}")

    def _time(self, moment: datetime, *, approx: bool) -> str:
        return time_text(moment, self._zone, shown_day=self._day, approx=approx)


def as_text(heading: str, rows: Iterable[Told]) -> str:
    """A table to paste: the heading, the names of the columns, one row for each part, tabs between the cells."""
    lines = ("\t".join(visible(cell) for cell in cells) for cells in (HEADINGS, *(row.cells for row in rows)))
    return "\n".join((heading, *lines, ""))


def _counts(states: Iterable[LineState]) -> str:
    found = Counter(states)
    return ", ".join(
        f"{found[state]} × {state.value}" for state in LineState if found[state] and state is not LineState.OPERATIONAL
    )
