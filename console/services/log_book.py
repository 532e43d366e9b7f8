"""Reading the log: by number, newest first, by line, by words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from console.domain.ids import LineKey, Seq
from console.domain.log_entry import LogEntry
from console.domain.log_filter import LogFilter
from console.storage.record_reader import EntryFilter, RecordReader

PAGE = 200
"""Entries fetched at a time for a feed."""


NEWEST: Seq = 2**62
"""Stands after every entry."""


class Stretch(Struct, frozen=True, kw_only=True):
    """A piece of the log, oldest first, on both sides of a place.

    Attributes:
        older, newer: Entries before and after the place.
        count: How many were asked for on each side: fewer means there are no more.
    """

    older: tuple[LogEntry, ...] = ()
    newer: tuple[LogEntry, ...] = ()
    count: int = PAGE


class LogBook:
    """Reads entries, each with what became of it."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def entries(self, entry_filter: EntryFilter) -> tuple[LogEntry, ...]:
        """Entries by seq, oldest first."""
        return self._reader.entries(entry_filter)

    def every_entry(self, entry_filter: EntryFilter) -> Iterator[LogEntry]:
        """The same one by one, with memory that stays flat."""
        return self._reader.iter_entries(entry_filter)

    def entry(self, seq: Seq) -> LogEntry | None:
        """One entry."""
        return self._reader.entry(seq)

    def newest(self, count: int = PAGE) -> tuple[LogEntry, ...]:
        """The newest entries, newest first."""
        return tuple(reversed(self._reader.entries(EntryFilter(newest=count))))

    def count(self) -> int:
        """How many entries there are, whatever their number: kept by the record, not counted."""
        return self._reader.count()

    def stretch(
        self, wanted: LogFilter, *, older_than: Seq | None = None, newer_than: Seq | None = None, count: int = PAGE
    ) -> Stretch:
        """Read on from a place, one way or both; what it costs does not follow the length of the log."""
        reader = self._reader
        before, after = reader.entries_before, reader.entries_after
        if not wanted.is_everything:
            before, after = partial(reader.found_before, wanted), partial(reader.found_after, wanted)
        older = before(older_than, count) if older_than is not None else ()
        newer = after(newer_than, count) if newer_than is not None else ()
        return Stretch(older=reader.superseded(older), newer=reader.superseded(newer), count=count)

    def history(self, seq: Seq) -> tuple[LogEntry, ...]:
        """What was said first, and every correction and void of it, in their order; empty where there is no entry."""
        thread = self._reader.thread(seq)
        return self._reader.superseded((thread.original, *thread.named_by)) if thread is not None else ()

    def after(self, seq: Seq) -> tuple[LogEntry, ...]:
        """Entries newer than one, oldest first: what others logged meanwhile."""
        return self._reader.entries(EntryFilter(after_seq=seq, limit=None))

    def about_line(self, key: LineKey, count: int = PAGE) -> tuple[LogEntry, ...]:
        """The newest entries about a line, newest first."""
        return tuple(reversed(self._reader.entries(EntryFilter(line=key, newest=count))))

    def has_more(self, entry_filter: EntryFilter, after: Seq) -> bool:
        """Whether entries of this filter follow after one."""
        return bool(self._reader.entries(replace(entry_filter, after_seq=after, limit=1, newest=None)))

    def last_seq(self) -> Seq:
        """Number of the newest entry."""
        return self._reader.head().seq
