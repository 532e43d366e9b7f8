"""The one thing to read a record through: entries, story and set-up, all by index."""

from __future__ import annotations

from datetime import datetime

from console.domain.errors import StorageUnavailable
from console.storage.entry_reader import EntryFilter
from console.storage.event_codec import recorded_at_of
from console.storage.event_store import Head, first_row
from console.storage.set_up_reader import NOTHING_SET_UP
from console.storage.story_reader import StoryReader

__all__ = ["EntryFilter", "Head", "RecordReader"]


class RecordReader(StoryReader):
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
