"""What a writer puts right before it writes: lost guards, and entries that only the day files still have."""

from __future__ import annotations

from msgspec import Struct

from console.domain.events import EntryKind
from console.domain.ids import Seq
from console.storage import projections
from console.storage.day_file import DayFiles, read_anchor
from console.storage.event_codec import entry_of
from console.storage.event_store import head_row, insert_rows
from console.storage.folder import RecordFolder
from console.storage.open_database import Database
from console.storage.schema_check import lost_guards, restore_guards
from console.storage.stored_row import ZERO_HASH, StoredRow


class Health(Struct, frozen=True, kw_only=True):
    """How a record stands at the beginning of a write.

    Attributes:
        written: Newest entry whose line is in the day files; those after it are still to be written there.
        next_seq: Number of the next entry: one past everything the database or the day files ever held.
        findings: Sentences for the record about what was put right or is lost.
    """

    head: StoredRow | None
    written: Seq
    next_seq: Seq
    findings: tuple[str, ...] = ()


class Healer:
    """Looks after one record for one writer."""

    def __init__(self, folder: RecordFolder, days: DayFiles) -> None:
        self._folder = folder
        self._days = days
        self._schema_seen = -1

    def heal(self, db: Database) -> Health:
        """Look, and put right what can be, inside the transaction that is open."""
        findings = self._heal_guards(db)
        head = head_row(db)
        seq = 0 if head is None else head.seq
        mark = self._days.mark()
        high = mark.seq if self._days.is_known else max(mark.seq, read_anchor(self._folder).seq)
        if mark.seq < seq:
            mark = self._days.thorough_mark()
            high = max(high, mark.seq)
        if high > seq:
            refilled = refill(db, self._days, head)
            findings.append(_shortfall(seq, refilled, high))
            head = head_row(db)
            seq = seq if head is None else head.seq
        return Health(head=head, written=mark.seq, next_seq=max(seq, high) + 1, findings=tuple(findings))

    def _heal_guards(self, db: Database) -> list[str]:
        version = db.execute("PRAGMA schema_version").fetchone()[0]
        if version == self._schema_seen:
            return []
        lost = lost_guards(db)
        findings = [restore_guards(db, lost)] if lost else []
        self._schema_seen = -1 if lost else version
        return findings


def refill(db: Database, days: DayFiles, head: StoredRow | None) -> Seq:
    """Append what follows the newest entry in the day files, as far as it fits, inside the open transaction.

    Returns:
        Number of the newest entry then.
    """
    seq, prev = (0, ZERO_HASH) if head is None else (head.seq, head.hash)
    fitting: list[StoredRow] = []
    for row in days.rows_after(seq):
        follows = row.seq == seq + 1 or row.kind == EntryKind.INTEGRITY_FOUND
        if follows and row.prev == prev:
            fitting.append(row)
            seq, prev = row.seq, row.hash
    insert_rows(db, fitting)
    entries = [entry_of(row) for row in fitting]
    projections.apply(db, entries)
    projections.finish(db, entries)
    return seq


def _shortfall(before: Seq, refilled: Seq, high: Seq) -> str:
    sentences = []
    if refilled > before:
        sentences.append(
            f"The database had lost {_entries(before + 1, refilled)}; all were put back from the day files."
        )
    if high > refilled:
        sentences.append(
            f"The database has lost {_entries(refilled + 1, high)}, and the day files cannot put all of it back;"
            " look into the day files and the backups."
        )
    return " ".join(sentences)


def _entries(first: Seq, last: Seq) -> str:
    return f"entry {first}" if first == last else f"entries {first} to {last}"
