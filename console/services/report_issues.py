"""A report that was issued before is made once more: the same again, and what was logged since told apart.

What the first issue said is frozen in it: period, names, open items. Names are those of the set-up as it was then, for
a line that is renamed next year was not called so in what was signed; what was set up later appears only where
something is said of it. The story is the corrected one, and every entry that came after the first issue and changes
the story of the period, or adds to it, is named.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.events import SET_UP_KINDS, EntryKind, ReportFacts
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.report_issue import Issue, covers
from console.domain.set_up import SetUp
from console.domain.shift import Shift
from console.domain.shift_report import Seal, ShiftReport
from console.services.reading import Reading
from console.services.situations import Situations
from console.storage.record_as_of import RecordAsOf, thread_as_of

SHIFT_REPORT: Final = "shift"
"""What the shift report, of a shift or a period, is called among the documents."""

_NO_STORY: Final = SET_UP_KINDS | {EntryKind.REPORT_ISSUED}
_OF_THEIR_TIME: Final = frozenset({EntryKind.NOTE, EntryKind.TOLD, EntryKind.BOARD_REVIEWED, EntryKind.CLOCK_CHECKED})
"""Said of the moment at which they occurred, and of no other."""

_NO_SEAL: Final = Seal(entries=0, last_seq=0, digest="")

Gather = Callable[[Reading, Period, Shift | None], ShiftReport]


class ReportIssues:
    """Makes reports that know of their first issue.

    Args:
        gather: Makes a report from a reading, as if it had never been issued.
    """

    def __init__(self, reading: Reading, gather: Gather) -> None:
        self._reading = reading
        self._gather = gather

    def made(self, period: Period, shift: Shift | None) -> ShiftReport:
        """The report; as it was first issued, but for what was logged about its period since.

        A report of a shift that is still on is another one with every second, so none is the first issue of the next.
        """
        issued = self._issued(period, shift)
        if not issued:
            made = self._gather(self._reading, period, shift)
            return replace(made, backup_at=self._reading.situations.newest_backup_at())
        first, *others = issued
        return _Again(self._reading, self._gather, period, shift, first).made(tuple(others))

    def _issued(self, period: Period, shift: Shift | None) -> list[LogEntry]:
        """The same report is the same document about the same shift and period, in whatever form, public or not."""
        number = shift.id if shift is not None else None
        name = shift.name if shift is not None and number is None else None
        found = self._reading.reader.reports_issued(period)
        return [one for one in found if isinstance(one.act.facts, ReportFacts) and _is(one.act.facts, number, name)]


class _Again:
    """One report, made once more."""

    def __init__(self, reading: Reading, gather: Gather, period: Period, shift: Shift | None, first: LogEntry) -> None:
        self._reading = reading
        self._reader = reading.reader
        self._gather = gather
        self._period = period
        self._shift = shift
        self._first = first
        facts = first.act.facts
        self._backup_at = facts.backup_at if isinstance(facts, ReportFacts) else None
        self._sealed: Seq = facts.last_seq if isinstance(facts, ReportFacts) else first.seq
        self._set_up = self._set_up_then()
        self._newest: tuple[Seq, ShiftReport] | None = None

    def made(self, others: tuple[LogEntry, ...]) -> ShiftReport:
        """The report as the story stands now."""
        made = self._as_of(self._reader.head().seq)
        entries = tuple(one for one in made.entries if one.seq <= self._sealed or one.kind not in _NO_STORY)
        issue = Issue(first=self._first, others=others, after=self._after({one.seq for one in entries}))
        return replace(made, entries=entries, issue=issue, backup_at=self._backup_at)

    def _as_of(self, seq: Seq) -> ShiftReport:
        reader = RecordAsOf(self._reader.db, seq, self._period.end, self._set_up)
        reading, backup_at = self._reading, self._backup_at
        situations = Situations(reader, reading.clock, exercise=reading.exercise, newest_backup=lambda: backup_at)
        return self._gather(replace(reading, reader=reader, situations=situations), self._period, self._shift)

    def _set_up_then(self) -> SetUp:
        """The set-up of the first issue, and of what came later what the story of the period names."""
        end = self._period.end
        then, now = RecordAsOf(self._reader.db, self._sealed, end).set_up(), self._reader.set_up()
        lines = (one for one in now.lines if then.line(one.key) is None and self._reader.line_items(one.key, end))
        numbers = (one for one in now.fallbacks if then.fallback(one.key) is None and self._is_used(one.key))
        known = {one.initials for one in then.operators}
        return replace(
            then,
            lines=tuple(sorted((*then.lines, *lines), key=lambda one: one.key)),
            fallbacks=tuple(sorted((*then.fallbacks, *numbers), key=lambda one: one.key)),
            operators=(*then.operators, *(one for one in now.operators if one.initials not in known)),
        )

    def _is_used(self, fallback: int) -> bool:
        items = self._reader.fallback_items(fallback, self._period.end)
        return any(item.act.kind not in SET_UP_KINDS for item in items)

    def _after(self, listed: set[Seq]) -> tuple[LogEntry, ...]:
        """What was logged since the first issue and changes what a report of the period says, or adds to it.

        Args:
            listed: Entries that the report lists; an entry that amends one of them changes how it is listed.
        """
        found: list[LogEntry] = []
        for entry in self._reader.entries_later(self._sealed, self._period.end):
            if entry.kind not in _NO_STORY and self._tells(entry, listed):
                found.append(entry)
                listed = listed | {entry.seq}
        return tuple(found)

    def _tells(self, entry: LogEntry, listed: set[Seq]) -> bool:
        thread = self._reader.thread(entry.seq)
        if thread is None or not listed.isdisjoint((thread.original.seq, *(one.seq for one in thread.named_by))):
            return True
        before = None if entry.corrects is None else thread_as_of(thread, entry.seq - 1).item
        acts = [one.act for one in (before, thread_as_of(thread, entry.seq).item) if one is not None]
        if any(act.occurred_at in self._period for act in acts):
            return True
        might = any(act.occurred_at <= self._period.end and act.kind not in _OF_THEIR_TIME for act in acts)
        return might and self._content(entry.seq - 1) != self._content(entry.seq)

    def _content(self, seq: Seq) -> ShiftReport:
        """What a report made as of an entry says, without the list of entries; kept until the next is asked for."""
        if self._newest is None or self._newest[0] != seq:
            made = replace(self._as_of(seq), entries=(), seal=_NO_SEAL, made_at=self._period.end)
            self._newest = (seq, made)
        return self._newest[1]


def _is(facts: ReportFacts, shift: Seq | None, name: str | None) -> bool:
    return covers(facts, SHIFT_REPORT, shift, name)
