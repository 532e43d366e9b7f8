"""The caches beside the record, kept in the transaction of every append: listing, corrected story, open pass-ons.

All of it can be made again from ``entry``: :func:`rebuild` runs the same code over every entry from the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from console.domain.events import EntryKind, PassOnFacts
from console.domain.ids import Seq
from console.domain.log_entry import Act, LogEntry
from console.domain.story import StoryItem, Thread
from console.storage.event_codec import entry_of
from console.storage.event_store import CHUNK, iter_rows, read_entries
from console.storage.log_search import indexed
from console.storage.open_database import Database
from console.storage.schema import (
    SAID_BASIS,
    SAID_EXPECTED,
    SAID_REFS,
    SAID_SCOPE,
    SAID_SYMPTOMS,
    SAID_VERIFIES,
)

STILL_OPEN = 253402300799
"""``pass_on.closed_at`` of an open one: the last second of the year 9999."""

_INTO_LISTING = (
    "INSERT INTO listing (seq, occurred_at, recorded_at, line, batch, root, corrected_by, voided_by)"
    " VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)"
)
_INTO_STORY = (
    "INSERT INTO story (seq, source, kind, occurred_at, line, fallback, state, said, n)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INTO_WORDS = "INSERT INTO words (rowid, said, about) VALUES (?, ?, ?)"
_CACHES = ("listing", "story", "pass_on")


def apply(db: Database, entries: Sequence[LogEntry]) -> None:
    """Bring what the next entry may ask for up to entries just appended, inside the transaction that is open."""
    fresh: list[LogEntry] = []
    for entry in entries:
        if entry.corrects is None:
            fresh.append(entry)
            continue
        _add(db, fresh)
        fresh = []
        _amend(db, entry)
    _add(db, fresh)
    newest = max((_number(entry.act) or 0 for entry in entries), default=0)
    if newest:
        db.execute("UPDATE tally SET pass_ons = max(pass_ons, ?) WHERE id = 1", [newest])


def finish(db: Database, entries: Sequence[LogEntry]) -> None:
    """Bring the rest up to all entries of a transaction, once, before it is committed: words to search, the count."""
    if entries:
        db.conn.executemany(_INTO_WORDS, [indexed(entry) for entry in entries])
        db.execute("UPDATE tally SET entries = entries + ? WHERE id = 1", [len(entries)])


def rebuild(db: Database) -> None:
    """Make all caches again from the entries, inside the transaction that is open."""
    for cache in _CACHES:
        db.execute(f"DELETE FROM {cache}")  # noqa: S608 - constants
    db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    db.execute("INSERT OR REPLACE INTO tally (id, entries, pass_ons) VALUES (1, 0, 0)")
    last = db.execute("SELECT coalesce(max(seq), 0) FROM entry").fetchone()[0]
    rows = iter_rows(db, 1, last)
    while some := [entry_of(row) for row in islice(rows, CHUNK)]:
        apply(db, some)
        finish(db, some)


def root_of(db: Database, seq: Seq) -> Seq:
    """The original that an entry is, or that it corrects or voids."""
    row = db.execute("SELECT root FROM listing WHERE seq = ?", [seq]).fetchone()
    return seq if row is None or row[0] is None else int(row[0])


def read_thread(db: Database, root: Seq) -> Thread | None:
    """An original with everything that names it."""
    original = read_entries(db, "WHERE e.seq = ?", [root])
    if not original:
        return None
    return Thread(original=original[0], named_by=read_entries(db, "WHERE l.root = ? ORDER BY l.seq", [root]))


def _add(db: Database, originals: Sequence[LogEntry]) -> None:
    if not originals:
        return
    db.conn.executemany(_INTO_LISTING, [_listed(entry, None) for entry in originals])
    db.conn.executemany(_INTO_STORY, [_told(StoryItem(seq=e.seq, act=e.act, by=e.by, source=e.seq)) for e in originals])
    _follow_pass_ons(db, (entry.act for entry in originals))


def _amend(db: Database, entry: LogEntry) -> None:
    """A correction or a void: the story of its thread is told again."""
    root = root_of(db, entry.corrects or 0)
    db.execute(_INTO_LISTING, _listed(entry, root))
    thread = read_thread(db, root)
    if thread is None:
        return
    item = thread.item
    corrected_by = item.source if item is not None and item.source != root else None
    voided_by = thread.voided_by
    db.conn.executemany(
        "UPDATE listing SET corrected_by = ?, voided_by = ? WHERE seq = ?",
        [
            (corrected_by if seq == root else None, voided_by.get(seq), seq)
            for seq in (root, *(named.seq for named in thread.named_by))
        ],
    )
    db.execute("DELETE FROM story WHERE seq = ?", [root])
    if item is not None:
        db.execute(_INTO_STORY, _told(item))
    _follow_pass_ons(db, (thread.original.act, entry.act))


def _follow_pass_ons(db: Database, acts: Iterable[Act]) -> None:
    """Say anew when each pass-on that was touched was opened and closed."""
    for n in {number for act in acts if (number := _number(act)) is not None}:
        db.execute("DELETE FROM pass_on WHERE n = ?", [n])
        db.execute(
            "INSERT INTO pass_on (n, opened_at, closed_at)"
            " SELECT n, occurred_at, coalesce("
            "(SELECT max(c.occurred_at) FROM story c WHERE c.n = o.n AND c.kind = 'pass_on_closed'), ?)"
            " FROM story o WHERE o.n = ? AND o.kind = 'pass_on' ORDER BY o.seq LIMIT 1",
            [STILL_OPEN, n],
        )


def _listed(entry: LogEntry, root: Seq | None) -> tuple[object, ...]:
    occurred, recorded = int(entry.act.occurred_at.timestamp()), int(entry.recorded_at.timestamp())
    return (entry.seq, occurred, recorded, entry.act.line, entry.batch, root)


def _told(item: StoryItem) -> tuple[object, ...]:
    act = item.act
    state = act.state.value if act.state is not None and act.kind is EntryKind.LINE_STATUS else None
    occurred = int(act.occurred_at.timestamp())
    line = act.line if act.tells_of_line else None
    said = _said(act) if line is not None else 0
    return (item.seq, item.source, act.kind.value, occurred, line, act.fallback, state, said, _number(act))


def _said(act: Act) -> int:
    said = SAID_VERIFIES if act.verifies else 0
    if act.kind is not EntryKind.LINE_STATUS:
        return said
    options = (
        (act.scope is not None, SAID_SCOPE),
        (act.symptoms, SAID_SYMPTOMS),
        (act.basis is not None, SAID_BASIS),
        (act.refs, SAID_REFS),
        (act.expected is not None, SAID_EXPECTED),
    )
    return said + sum(bit for is_said, bit in options if is_said)


def _number(act: Act) -> int | None:
    return act.facts.n if isinstance(act.facts, PassOnFacts) else None
