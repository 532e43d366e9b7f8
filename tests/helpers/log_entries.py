"""A short log made by hand: a batch, a correction, a void, a late entry, a fallback, a note of the day before.

:class:`KeptLog` answers for any entries as the record does, each with what became of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from console.domain.errors import ExpectedError, StorageUnavailable
from console.domain.events import EntryKind
from console.domain.ids import Seq, Uid
from console.domain.line import LineState
from console.domain.log_entry import Act, LogEntry
from console.domain.story import Thread, threads
from console.services.log_book import Stretch
from console.ui.models.log_model import Asked, Failed, LogModel, Take
from helpers.situations import SET_UP, ago


def entry(
    seq: Seq,
    act: Act,
    *,
    kind: EntryKind | None = None,
    by: str | None = "KM",
    keyed_by: str | None = None,
    typed_at: datetime | None = None,
    batch: str | None = None,
    corrects: Seq | None = None,
    late: bool = False,
) -> LogEntry:
    """One entry, typed when it occurred unless said otherwise."""
    return LogEntry(
        seq=seq,
        uid=Uid(f"0192-{seq}"),
        position="1",
        recorded_at=typed_at or act.occurred_at,
        kind=kind or act.kind,
        act=act,
        by=by,
        keyed_by=keyed_by,
        batch=Uid(batch) if batch else None,
        corrects=corrects,
        late=late,
    )


def status(line: int, state: LineState, at: datetime, *, note: str | None = None, approx: bool = False) -> Act:
    """A status of a line."""
    return Act(kind=EntryKind.LINE_STATUS, occurred_at=at, line=line, state=state, note=note, approx=approx)


def note(text: str, at: datetime) -> Act:
    """A general note."""
    return Act(kind=EntryKind.NOTE, occurred_at=at, note=text)


def voiding(seq: Seq, named: LogEntry, at: datetime, reason: str = "keying error") -> LogEntry:
    """A void of an entry."""
    act = Act(kind=named.act.kind, occurred_at=at, line=named.act.line, fallback=named.act.fallback, note=reason)
    return entry(seq, act, kind=EntryKind.VOID, corrects=named.seq)


def correcting(seq: Seq, root: LogEntry, act: Act, at: datetime) -> LogEntry:
    """A correction of an original."""
    return entry(seq, act, kind=EntryKind.CORRECTION, corrects=root.seq, typed_at=at)


def story() -> tuple[LogEntry, ...]:
    """Entries 25 to 39, oldest first."""
    batch_at = ago(minutes=70)
    batch = tuple(entry(26 + key, status(key, LineState.DOWN, batch_at), batch="0192-batch") for key in range(1, 6))
    mistaken = entry(32, status(6, LineState.DOWN, ago(minutes=65)))
    wrong_state = entry(34, status(4, LineState.DOWN, ago(minutes=60), note="per T-Mobile NOC"))
    mended = status(4, LineState.DEGRADED, ago(minutes=60), note="north of Route 35 only")
    fallback = Act(kind=EntryKind.FALLBACK_ACTIVATED, occurred_at=ago(minutes=12, seconds=44), fallback=1)
    return (
        entry(25, note("Generator test finished, nothing to report", ago(hours=20))),
        entry(26, Act(kind=EntryKind.BOARD_REVIEWED, occurred_at=ago(minutes=75))),
        *batch,
        mistaken,
        voiding(33, mistaken, ago(minutes=64)),
        wrong_state,
        correcting(35, wrong_state, mended, ago(minutes=58)),
        entry(36, status(3, LineState.DOWN, ago(minutes=42.16)), typed_at=ago(minutes=30), late=True),
        entry(37, fallback, by="JR", keyed_by="KM"),
        entry(38, status(5, LineState.INTERMITTENT, ago(minutes=9), note="2 of 5 calls get through", approx=True)),
        entry(
            39,
            note("Called the Frontier NOC, technician on the way; they expect to be there in an hour", ago(minutes=2)),
        ),
    )


def later(minutes: float) -> timedelta:
    """A span to add to a time."""
    return timedelta(minutes=minutes)


def with_fates(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """The entries by seq, each with what became of it."""
    known = {entry.seq: entry for entry in entries}
    for thread in threads(known.values()):
        known.update({entry.seq: _fated(entry, thread) for entry in (thread.original, *thread.named_by)})
    return tuple(known[seq] for seq in sorted(known))


def _fated(entry: LogEntry, thread: Thread) -> LogEntry:
    if entry.kind is EntryKind.VOID:
        return entry
    newest = thread.newest_correction
    corrected = newest.seq if newest is not None and newest.seq > entry.seq else None
    return replace(entry, corrected_by=corrected, voided_by=thread.voided_by.get(entry.seq))


class KeptLog:
    """A log in memory, asked as the record is.

    Attributes:
        asked: Everything it was asked for.
        waits: Answers are kept until :meth:`answer` is called.
        fails: It can't be read.
    """

    def __init__(self, *entries: LogEntry) -> None:
        self.entries = list(entries)
        self.asked: list[Asked] = []
        self.waits = False
        self.fails = False
        self._waiting: list[tuple[Asked, Take, Failed]] = []

    def __call__(self, asked: Asked, take: Take, failed: Failed) -> None:
        self.asked.append(asked)
        self._waiting.append((asked, take, failed))
        if not self.waits:
            self.answer()

    def answer(self) -> None:
        """Give the oldest answer that is due."""
        asked, take, failed = self._waiting.pop(0)
        if self.fails:
            failed(self.error)
            return
        told = with_fates(self.entries)
        older = [one for one in told if asked.older_than is not None and one.seq < asked.older_than]
        newer = [one for one in told if asked.newer_than is not None and one.seq > asked.newer_than]
        take(Stretch(older=tuple(older[-asked.count :]), newer=tuple(newer[: asked.count]), count=asked.count))

    @property
    def error(self) -> ExpectedError:
        """Why it fails."""
        return StorageUnavailable("The record can't be read: try again")

    def commit(self, model: LogModel, *entries: LogEntry) -> None:
        """Log entries, and tell a model of them as the window does."""
        self.entries.extend(entries)
        model.add_entries(entries)


def notes(count: int, *, first: Seq = 1) -> tuple[LogEntry, ...]:
    """So many notes, a minute apart, the last one now."""
    return tuple(entry(first + n, note(f"note {first + n}", ago(minutes=count - n - 1))) for n in range(count))


def loaded(*entries: LogEntry, log: KeptLog | None = None) -> LogModel:
    """A model that shows the newest entries of a log: of these, unless another log is given."""
    model = LogModel(log or KeptLog(*entries), SET_UP)
    model.load()
    return model
