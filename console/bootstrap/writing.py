"""Opening a record to write to it, and making the demo's."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from console.bootstrap.reading import situations_of
from console.domain.attention import AttentionItem
from console.domain.clock import Clock
from console.services.changes import ChangeSet
from console.services.demo import demo_day, demo_set_up
from console.services.record_keeping import back_up_at_shift_end
from console.services.replay import replay
from console.services.set_ups import SetUps, make_record
from console.services.status_log import StatusLog
from console.services.writing import Writing
from console.storage.database import open_writer
from console.storage.record_writer import Transaction


def open_writing(folder: Path, clock: Clock, *, exercise: bool) -> Writing:
    """Open the record in a folder for writing.

    Raises:
        StorageUnavailable: There is none, or it can't be opened.
    """
    writer = open_writer(folder, clock)

    def attention(transaction: Transaction, moment: datetime) -> tuple[AttentionItem, ...]:
        return situations_of(transaction.reader, folder, clock, exercise=exercise).at(moment).attention

    def open_items(transaction: Transaction, moment: datetime) -> tuple[str, ...]:
        return situations_of(transaction.reader, folder, clock, exercise=exercise).to_hand_over(moment)

    status_log = StatusLog(
        writer,
        attention=attention,
        open_items=open_items,
        on_shift_ended=partial(back_up_at_shift_end, folder, clock),
    )
    return Writing(
        folder=folder,
        exercise=exercise,
        clock=clock,
        writer=writer,
        status_log=status_log,
        set_ups=SetUps(writer),
    )


def make_demo_record(folder: Path, clock: Clock) -> ChangeSet:
    """Make the demo's exercise record in a folder that has none.

    Raises:
        RuleViolation: There is a record already.
        StorageUnavailable: The place does not suit.
    """
    made = make_record(folder, demo_set_up(), clock)
    writing = open_writing(folder, clock, exercise=True)
    try:
        changes = replay(demo_day(), writing.writer, writing.status_log)
    finally:
        writing.close()
    return ChangeSet(entries=made.entries + changes.entries, warnings=changes.warnings)
