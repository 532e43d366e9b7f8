"""Reading the log: by number, newest first, by line, by words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from console.domain.ids import LineKey, Seq
from console.domain.log_entry import LogEntry
from console.storage.record_reader import EntryFilter, RecordReader

PAGE = 200
"""Entries fetched at a time for a feed."""


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

    def before(self, seq: Seq, count: int = PAGE) -> tuple[LogEntry, ...]:
        """Entries older than one, newest first."""
        return tuple(reversed(self._reader.entries_recorded(max(1, seq - count), seq - 1)))

    def after(self, seq: Seq) -> tuple[LogEntry, ...]:
        """Entries newer than one, oldest first: what others logged meanwhile."""
        return self._reader.entries(EntryFilter(after_seq=seq, limit=None))

    def search(self, words: str, count: int = PAGE) -> tuple[LogEntry, ...]:
        """The newest entries with these words, newest first."""
        return tuple(reversed(self._reader.entries(EntryFilter(search=words, newest=count))))

    def about_line(self, key: LineKey, count: int = PAGE, *, before: Seq | None = None) -> tuple[LogEntry, ...]:
        """The newest entries about a line, or those before one of them, newest first."""
        newest = self.last_seq() + 1 if before is None else before
        return tuple(reversed(self._reader.about_line(key, newest, count)))

    def set_up_changes(self, count: int = PAGE) -> tuple[LogEntry, ...]:
        """The newest entries that changed the set-up, newest first."""
        return self._reader.set_up_entries(count)

    def has_more(self, entry_filter: EntryFilter, after: Seq) -> bool:
        """Whether entries of this filter follow after one."""
        return bool(self._reader.entries(replace(entry_filter, after_seq=after, limit=1, newest=None)))

    def last_seq(self) -> Seq:
        """Number of the newest entry."""
        return self._reader.head().seq
