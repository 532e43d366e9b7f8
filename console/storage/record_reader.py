"""The one thing to read a record through: entries, story and set-up, all by index."""

from __future__ import annotations

from datetime import datetime

from console.domain.clock import Period, iso_utc
from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.storage.entry_reader import EntryFilter
from console.storage.event_codec import recorded_at_of
from console.storage.event_store import Head, entries_by_number, first_row, read_entries
from console.storage.mark_reader import MarkReader
from console.storage.set_up_reader import NOTHING_SET_UP

__all__ = ["EntryFilter", "Head", "RecordReader"]


class RecordReader(MarkReader):
    """Reads a record; one per thread, and none is left open longer than needed.

    Opened by :func:`console.storage.database.open_reader`, its errors are ``StorageUnavailable``; inside a write they
    are SQLite's own until the write ends.
    """

    def created_at(self) -> datetime:
        """When the first entry was recorded.

        Raises:
            StorageUnavailable: There is no entry yet, or it is damaged.
        """
        first = first_row(self.db)
        if first is None:
            raise StorageUnavailable(NOTHING_SET_UP)
        return recorded_at_of(first)

    def reports_issued(self, period: Period) -> tuple[LogEntry, ...]:
        """Every issue and signature of a report of exactly this period, oldest first."""
        sql = (
            "SELECT s.seq FROM story s INDEXED BY story_kind CROSS JOIN entry e ON e.seq = s.seq WHERE s.kind = ?"
            " AND e.body ->> '$.facts.report.period_from' = ? AND e.body ->> '$.facts.report.period_to' = ?"
        )
        asked = [EntryKind.REPORT_ISSUED.value, iso_utc(period.start), iso_utc(period.end)]
        return entries_by_number(self.db, (row[0] for row in self.db.execute(sql, asked).fetchall()))

    def entries_later(self, seq: Seq, until: datetime) -> tuple[LogEntry, ...]:
        """What was logged after an entry and can say something of the time up to ``until``, oldest first.

        That is what occurred or was recorded by then, and what amends such an entry or one that was there already.
        """
        told_by_then = "l.occurred_at <= ?2 OR l.recorded_at <= ?2 OR l.root <= ?1"
        named = "SELECT 1 FROM listing t WHERE (t.seq = l.root OR t.root = l.root) AND t.occurred_at <= ?2"
        condition = f"WHERE e.seq > ?1 AND ({told_by_then} OR EXISTS ({named})) ORDER BY e.seq"
        return read_entries(self.db, condition, [seq, int(until.timestamp())])

    def pass_on_count(self) -> int:
        """The highest number a pass-on was ever given; numbers are never used again."""
        row = self.db.execute("SELECT pass_ons FROM tally WHERE id = 1").fetchone()
        return int(row[0])

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the connection."""
        self.db.close()
