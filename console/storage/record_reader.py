"""The one thing to read a record through: entries, story and set-up, all by index."""

from __future__ import annotations

from datetime import datetime

from sqlite_utils import Database

from console.domain.clock import parse_iso_utc
from console.domain.errors import StorageUnavailable
from console.domain.ids import Seq
from console.domain.set_up import SetUp
from console.domain.set_up_fold import fold_set_up
from console.storage.entry_reader import EntryFilter
from console.storage.event_store import Head, read_entries
from console.storage.schema import IS_SET_UP
from console.storage.story_reader import StoryReader

__all__ = ["EntryFilter", "Head", "RecordReader"]

_NOTHING_SET_UP = "The record has no set-up yet: make it again with lineboard init."


class RecordReader(StoryReader):
    """Reads a record; one per thread, and none is left open longer than needed.

    Every method raises ``StorageUnavailable`` only through :func:`console.storage.errors.explained` of whoever opened
    the record; errors of SQLite leave as they are.
    """

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._set_up: SetUp | None = None
        self._set_up_seq: Seq = 0

    def set_up(self) -> SetUp:
        """What the set-up entries amount to, folded again only when there is a newer one.

        Raises:
            StorageUnavailable: The record holds none yet.
        """
        found = self.set_up_or_none()
        if found is None:
            raise StorageUnavailable(_NOTHING_SET_UP)
        return found

    def set_up_or_none(self) -> SetUp | None:
        """The same for a record that may hold none yet."""
        sql = f"SELECT seq FROM entry INDEXED BY entry_set_up WHERE {IS_SET_UP} ORDER BY seq DESC LIMIT 1"  # noqa: S608
        newest = self.db.execute(sql).fetchone()
        if newest is None:
            self._set_up = None
        elif self._set_up is None or newest[0] != self._set_up_seq:
            self._set_up = self._fold_set_up()
            self._set_up_seq = newest[0]
        return self._set_up

    def created_at(self) -> datetime:
        """When the first entry was recorded.

        Raises:
            StorageUnavailable: There is no entry yet.
        """
        row = self.db.execute("SELECT recorded_at FROM entry ORDER BY seq LIMIT 1").fetchone()
        if row is None:
            raise StorageUnavailable(_NOTHING_SET_UP)
        return parse_iso_utc(row[0])

    def pass_on_count(self) -> int:
        """The highest number a pass-on was ever given; numbers are never used again."""
        row = self.db.execute("SELECT pass_ons FROM tally WHERE id = 1").fetchone()
        return int(row[0])

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def forget(self) -> None:
        """Drop what is remembered: the transaction it was read in was rolled back."""
        self._set_up = None

    def close(self) -> None:
        """Close the connection."""
        self.db.close()

    def _fold_set_up(self) -> SetUp | None:
        entries = read_entries(self.db, f"WHERE e.{IS_SET_UP} ORDER BY e.seq", [])
        try:
            return fold_set_up(entries)
        except ValueError:
            return None
