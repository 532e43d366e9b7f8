"""A process to be killed: logs entries and says each number on its output once the entry is durable.

Arguments: the folder, the way of saving (``record`` is ours, ``careless`` the control), how to begin.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from console.domain.clock import whole_second
from console.domain.events import EntryKind
from console.domain.log_entry import Act, Draft
from console.storage.database import open_writer
from console.storage.engine import sqlite3
from console.system_clock import SystemClock


def record(folder: Path) -> Iterator[str]:
    """Our own way: acknowledged when the write is over."""
    clock = SystemClock()
    writer = open_writer(folder, clock)
    while True:
        with writer.writing() as transaction:
            act = Act(kind=EntryKind.NOTE, occurred_at=whole_second(transaction.now), note="to be kept")
            draft = Draft(kind=EntryKind.NOTE, act=act, by="KM")
            entry = transaction.append([draft, draft])[1]
        yield entry.uid


def careless(folder: Path) -> Iterator[str]:
    """The control: acknowledged when inserted, committed now and then."""
    db = sqlite3.connect(folder / "careless.db", isolation_level=None)
    db.execute("CREATE TABLE IF NOT EXISTS entry (uid TEXT)")
    number = db.execute("SELECT count(*) FROM entry").fetchone()[0]
    while True:
        db.execute("BEGIN")
        for _ in range(20):
            number += 1
            db.execute("INSERT INTO entry VALUES (?)", [str(number)])
            yield str(number)
        db.execute("COMMIT")


if __name__ == "__main__":
    ways = {"record": record, "careless": careless}
    for uid in ways[sys.argv[2]](Path(sys.argv[1])):
        print(uid, flush=True)
