"""The one way to write: a transaction that ends with the entry in the database and in the day file, both on disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from console.domain.clock import Clock
from console.storage import projections
from console.storage.connections import connect_writer
from console.storage.day_file import DayFiles
from console.storage.errors import DATABASE_ERRORS, explain, explained, is_disk_full, is_unknown_outcome
from console.storage.event_store import CHUNK, insert_rows, iter_rows
from console.storage.folder import RecordFolder
from console.storage.healing import Healer
from console.storage.open_database import Database
from console.storage.record_reader import RecordReader
from console.storage.reserve_file import release_reserve
from console.storage.transaction import Transaction
from console.storage.write_turn import WriteTurn

__all__ = ["RecordWriter", "Transaction"]

_DAY_FILE_BEHIND = (
    "The entry is saved, but its day file could not be written: make room on the disk; it is written later."
)


class RecordWriter:
    """Writes one record; belongs to one thread.

    Attributes:
        reader: Reads through the same connection, so it sees the transaction that is open.
        remarks: Sentences about the newest write that a person should read although all was saved.
    """

    def __init__(self, folder: RecordFolder, clock: Clock, db: Database, *, position: str = "1") -> None:
        self.folder = folder
        self.reader = RecordReader(db)
        self.remarks: tuple[str, ...] = ()
        self._clock = clock
        self._db = db
        self._position = position
        self._days = DayFiles(folder)
        self._healer = Healer(folder, self._days)
        self._turn = WriteTurn(folder.write_turn)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Entries appended inside are durable when the ``with`` block is left; an exception takes all of them back.

        Raises:
            StorageUnavailable: Disk full, locked, read-only, damaged; nothing was saved then.
        """
        if self._db.conn.in_transaction:
            raise RuntimeError("a transaction was left open")
        self.remarks = ()
        with self._turn.taken():
            try:
                self._db.execute("BEGIN IMMEDIATE")
                transaction = self._begun()
                yield transaction
                self._commit(transaction)
            except BaseException as error:
                self._roll_back()
                if isinstance(error, DATABASE_ERRORS):
                    raise explain(error, self.folder.path) from error
                raise
            self._into_day_files(transaction)

    def close(self) -> None:
        """Close the connection and let go of the lock file."""
        self._turn.close()
        self._db.close()

    def _begun(self) -> Transaction:
        with explained(self.folder.path):
            health = self._healer.heal(self._db)
        transaction = Transaction(self._db, self.reader, self._clock, health, self._position, self._make_room)
        transaction.note_findings()
        return transaction

    def _make_room(self, transaction: Transaction, error: Exception) -> None:
        """Give the reserve back and do over what the full disk undid; without a reserve the error goes on."""
        if not (is_disk_full(error) and release_reserve(self.folder.reserve)):
            raise error
        self._roll_back()
        self._db.execute("BEGIN IMMEDIATE")
        self._healer.heal(self._db)
        insert_rows(self._db, transaction.rows)
        projections.apply(self._db, transaction.entries)
        self.remarks = (*self.remarks, "The disk is full: the space kept in reserve was used for this entry.")

    def _commit(self, transaction: Transaction) -> None:
        try:
            self._finish(transaction)
        except DATABASE_ERRORS as error:
            if is_unknown_outcome(error):
                self._reopen()
                if self._holds(transaction):
                    return
            self._make_room(transaction, error)
            self._finish(transaction)

    def _finish(self, transaction: Transaction) -> None:
        projections.finish(self._db, transaction.entries)
        self._db.execute("COMMIT")

    def _holds(self, transaction: Transaction) -> bool:
        """Whether an entry whose commit ended in an error is there all the same (reliability.md §4)."""
        uids = [row.uid for row in transaction.rows[-1:]]
        return bool(uids) and self._db.execute("SELECT 1 FROM entry WHERE uid = ?", uids).fetchone() is not None

    def _reopen(self) -> None:
        self._db.close()
        self._db = connect_writer(self.folder)
        self.reader.db = self._db
        self.reader.forget()

    def _roll_back(self) -> None:
        self._db.rollback()
        self.reader.forget()

    def _into_day_files(self, transaction: Transaction) -> None:
        """The second copy. The entry is saved already, so a failure here is a remark and caught up with later."""
        try:
            self._catch_up(transaction)
            self._days.append(transaction.rows)
        except OSError as error:
            self._days.forget()
            if not (is_disk_full(error) and release_reserve(self.folder.reserve)):
                self.remarks = (*self.remarks, _DAY_FILE_BEHIND)
                return
            self._once_more(transaction)

    def _once_more(self, transaction: Transaction) -> None:
        try:
            missing = transaction.rows[-1].seq if transaction.rows else transaction.health.next_seq - 1
            self._days.append(list(iter_rows(self._db, self._days.thorough_mark().seq + 1, missing)))
        except OSError:
            self._days.forget()
            self.remarks = (*self.remarks, _DAY_FILE_BEHIND)

    def _catch_up(self, transaction: Transaction) -> None:
        """Write the lines a kill between commit and day file left out."""
        health = transaction.health
        last = 0 if health.head is None else health.head.seq
        missing = iter_rows(self._db, health.written + 1, last)
        while some := list(islice(missing, CHUNK)):
            self._days.append(some)
