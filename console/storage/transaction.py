"""What can be done while a write is open: read, and append entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from uuid_utils import uuid7

from console.domain.clock import Clock, whole_second
from console.domain.events import SET_UP_KINDS, CenterFacts, EntryKind, IntegrityFacts
from console.domain.ids import Uid
from console.domain.log_entry import Act, Draft, LogEntry
from console.domain.set_up import Center
from console.storage import projections
from console.storage.clock_watch import Tick, clock_changed, jump_s, tick_of
from console.storage.errors import DATABASE_ERRORS
from console.storage.event_codec import Stamp, normalized, row_of
from console.storage.event_store import insert_rows
from console.storage.healing import Health
from console.storage.open_database import Database
from console.storage.record_reader import RecordReader
from console.storage.stored_row import ZERO_HASH, StoredRow

_UTC = ZoneInfo("UTC")


class Transaction:
    """One write in progress.

    Attributes:
        reader: Sees what was appended so far.
        now: The wall clock when the transaction began, UTC, whole milliseconds.
        health: How the record stood then.
        rows, entries: What was appended so far, what the record adds by itself included.
    """

    def __init__(
        self,
        db: Database,
        reader: RecordReader,
        clock: Clock,
        health: Health,
        position: str,
        make_room: Callable[[Transaction, Exception], None],
    ) -> None:
        now = clock.now()
        self.reader = reader
        self.now = now.replace(microsecond=now.microsecond // 1000 * 1000)
        self.health = health
        self.rows: list[StoredRow] = []
        self.entries: list[LogEntry] = []
        self._db = db
        self._tick = Tick.of(clock, self.now)
        self._position = position
        self._make_room = make_room
        self._seq = health.next_seq - 1
        self._prev = ZERO_HASH if health.head is None else health.head.hash
        self._clock_is_watched = False
        self._center: Center | None = None

    def append(
        self, drafts: Sequence[Draft], *, batch: bool | None = None, recorded_at: datetime | None = None
    ) -> tuple[LogEntry, ...]:
        """Number, date, fingerprint and store drafts, in order.

        Args:
            batch: Whether they share a batch id; None = when there are several.
            recorded_at: Only in a replay: the time given counts as the time of recording, no clock is looked at.

        Returns:
            The entries of these drafts. An entry the record adds by itself (a clock that jumped) is not among them.
        """
        if not drafts:
            return ()
        if recorded_at is None:
            self._watch_clock()
        uid = Uid(str(uuid7())) if (len(drafts) > 1 if batch is None else batch) else None
        return self._store(drafts, self._stamp(drafts, recorded_at, uid))

    def note_findings(self) -> None:
        """Let the record say what was found wrong with it and put right."""
        if self.health.findings:
            facts = IntegrityFacts(findings=self.health.findings)
            act = Act(kind=EntryKind.INTEGRITY_FOUND, occurred_at=whole_second(self.now), facts=facts)
            self.append([Draft(kind=EntryKind.INTEGRITY_FOUND, act=act)])

    def _watch_clock(self) -> None:
        """Once in a transaction: say so if the clock jumped since the newest entry."""
        if self._clock_is_watched:
            return
        self._clock_is_watched = True
        moved = jump_s(tick_of(self.health.head), self._tick)
        if moved is not None:
            draft = clock_changed(moved, self.now)
            self._store([draft], self._stamp([draft], None, None))

    def _stamp(self, drafts: Sequence[Draft], recorded_at: datetime | None, batch: Uid | None) -> Stamp:
        center = self._center_of(drafts)
        return Stamp(
            position=self._position if center is None else center.position,
            recorded_at=self.now if recorded_at is None else recorded_at,
            zone=_UTC if center is None else center.zone,
            batch=batch,
            monotonic_s=self._tick.monotonic_s if recorded_at is None else None,
            boot_id=self._tick.boot_id if recorded_at is None else None,
        )

    def _center_of(self, drafts: Sequence[Draft]) -> Center | None:
        if self._center is None:
            set_up = self.reader.set_up_or_none()
            facts = (draft.act.facts for draft in drafts)
            set_now = next((one.center for one in facts if isinstance(one, CenterFacts)), None)
            self._center = set_now if set_up is None else set_up.center
        return self._center

    def _store(self, drafts: Sequence[Draft], stamp: Stamp) -> tuple[LogEntry, ...]:
        rows: list[StoredRow] = []
        entries: list[LogEntry] = []
        for draft in (normalized(draft) for draft in drafts):
            self._seq += 1
            row = row_of(draft, self._seq, str(uuid7()), self._prev, stamp)
            self._prev = row.hash
            rows.append(row)
            entries.append(_entry(draft, row, stamp))
        self.rows += rows
        self.entries += entries
        try:
            insert_rows(self._db, rows)
            projections.apply(self._db, entries)
        except DATABASE_ERRORS as error:
            self._make_room(self, error)
        if any(draft.kind in SET_UP_KINDS for draft in drafts):
            self._center = None
        return tuple(entries)


def _entry(draft: Draft, row: StoredRow, stamp: Stamp) -> LogEntry:
    return LogEntry(
        seq=row.seq,
        uid=Uid(row.uid),
        position=row.position,
        recorded_at=stamp.recorded_at,
        kind=draft.kind,
        act=draft.act,
        by=draft.by,
        keyed_by=draft.keyed_by,
        batch=stamp.batch,
        previous_state=draft.previous_state,
        late=draft.late,
        corrects=draft.corrects,
        hash=row.hash.hex(),
    )
