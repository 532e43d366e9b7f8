"""Reading the set-up: folded from its entries once, and again only when there is a newer one."""

from __future__ import annotations

from console.domain.errors import StorageUnavailable
from console.domain.facts import Facts
from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.domain.set_up_fold import fold_set_up
from console.storage.event_store import read_entries
from console.storage.open_database import Database
from console.storage.schema import IS_SET_UP

NOTHING_SET_UP = "The record has no set-up yet: make it again with lineboard init."


class SetUpReader:
    """The part of a reader that knows the set-up.

    Attributes:
        db: The connection; a writer's reader sees the transaction that is open.
    """

    def __init__(self, db: Database) -> None:
        self.db = db
        self._set_up: SetUp | None = None
        self._set_up_seq: Seq = 0

    def set_up(self) -> SetUp:
        """What the set-up entries amount to.

        Raises:
            StorageUnavailable: The record holds none yet.
        """
        found = self.set_up_or_none()
        if found is None:
            raise StorageUnavailable(NOTHING_SET_UP)
        return found

    def set_up_or_none(self) -> SetUp | None:
        """The same for a record that may hold none yet."""
        sql = f"SELECT seq FROM entry INDEXED BY entry_set_up WHERE {IS_SET_UP} ORDER BY seq DESC LIMIT 1"  # noqa: S608
        newest = self.db.execute(sql).fetchone()
        if newest is None:
            self._set_up = None
        elif self._set_up is None or newest[0] != self._set_up_seq:
            self._set_up = self._folded()
            self._set_up_seq = newest[0]
        return self._set_up

    def set_up_facts(self) -> tuple[Facts, ...]:
        """What the set-up ever said, oldest first."""
        found = read_entries(self.db, f"WHERE e.{IS_SET_UP} ORDER BY e.seq", [])
        return tuple(entry.act.facts for entry in found if entry.act.facts is not None)

    def forget(self) -> None:
        """Drop what is remembered: the transaction it was read in was rolled back."""
        self._set_up = None

    def _folded(self) -> SetUp | None:
        try:
            return fold_set_up(self._folded_from())
        except ValueError:
            return None

    def _folded_from(self) -> tuple[LogEntry, ...]:
        return read_entries(self.db, f"WHERE e.{IS_SET_UP} ORDER BY e.seq", [])
