"""Entries as rows: what one command made of several lines is one row, ``41–46 911 ×6 DOWN``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from console.domain.log_entry import LogEntry
from console.domain.phrases import ranges_text


class Row(Struct, frozen=True):
    """One row of the activity: one entry, or the entries of a batch that differ in their line only."""

    entries: tuple[LogEntry, ...]

    @property
    def first(self) -> LogEntry:
        """The entry that speaks for the row."""
        return self.entries[0]

    @property
    def numbers(self) -> str:
        """``41–46``."""
        return ranges_text(entry.seq for entry in self.entries)

    @property
    def fate(self) -> str | None:
        """What became of the row: ``VOID – see 47–52``, ``corrected by 27``, or None while it stands as said."""
        voids = {entry.voided_by for entry in self.entries if entry.voided_by is not None}
        if voids:
            return f"VOID – see {ranges_text(voids)}"
        return f"corrected by {self.first.corrected_by}" if self.first.corrected_by is not None else None


def rows(entries: Iterable[LogEntry]) -> tuple[Row, ...]:
    """Entries by seq as rows; only neighbors of one batch that say the same of their lines share one."""
    numbered = ((entry, _sameness(entry)) for entry in entries)
    return tuple(Row(tuple(entry for entry, _ in run)) for _, run in groupby(numbered, key=lambda pair: pair[1]))


def _sameness(entry: LogEntry) -> object:
    # A corrected one stands alone, because each has its own correction.
    if entry.batch is None or entry.act.line is None or entry.corrected_by is not None:
        return entry.seq
    act = replace(entry.act, line=None)
    return (entry.batch, entry.kind, act, entry.by, entry.keyed_by, entry.late, entry.voided_by is None)
