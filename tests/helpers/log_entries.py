"""A short log made by hand: a batch, a correction, a void, a late entry, a fallback, a note of the day before."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.events import EntryKind
from console.domain.ids import Seq, Uid
from console.domain.line import LineState
from console.domain.log_entry import Act, LogEntry
from helpers.situations import ago


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
