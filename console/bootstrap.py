"""Composition root without Qt: from a folder to the use cases of its record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from console.domain.attention import AttentionItem
from console.domain.clock import Clock
from console.domain.set_up import SetUp
from console.services.log_book import LogBook
from console.services.previews import Previews
from console.services.record_keeping import back_up_at_shift_end
from console.services.set_ups import SetUps
from console.services.shift_reports import ShiftReports
from console.services.shifts import ShiftBook
from console.services.situations import Situations, hand_over_items
from console.services.status_log import StatusLog
from console.storage.backup import newest_verified_backup
from console.storage.database import open_reader, open_writer
from console.storage.record_reader import RecordReader
from console.storage.record_writer import RecordWriter, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A record opened for reading, and everything that only reads it."""

    folder: Path
    exercise: bool
    clock: Clock
    reader: RecordReader
    situations: Situations
    log_book: LogBook
    shifts: ShiftBook
    reports: ShiftReports
    previews: Previews

    @property
    def set_up(self) -> SetUp:
        """The set-up as it is today."""
        return self.reader.set_up()

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.set_up.center.zone

    def close(self) -> None:
        """Let the record go."""
        self.reader.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A record opened for writing, and everything that writes it. Belongs to the thread that opened it."""

    folder: Path
    exercise: bool
    clock: Clock
    writer: RecordWriter
    status_log: StatusLog
    set_ups: SetUps

    @property
    def set_up(self) -> SetUp:
        """The set-up as it is today."""
        return self.writer.reader.set_up()

    @property
    def zone(self) -> ZoneInfo:
        """The center's time zone."""
        return self.set_up.center.zone

    def close(self) -> None:
        """Let the record go."""
        self.writer.close()


def open_reading(folder: Path, clock: Clock, *, exercise: bool) -> Reading:
    """Open the record in a folder, read-only.

    Raises:
        StorageUnavailable: There is none, or it can't be opened.
    """
    reader = open_reader(folder)
    situations = _situations(reader, folder, clock, exercise=exercise)
    return Reading(
        folder=folder,
        exercise=exercise,
        clock=clock,
        reader=reader,
        situations=situations,
        log_book=LogBook(reader),
        shifts=ShiftBook(reader, clock),
        reports=ShiftReports(reader, clock, situations, exercise=exercise),
        previews=Previews(clock),
    )


def open_writing(folder: Path, clock: Clock, *, exercise: bool) -> Writing:
    """Open the record in a folder for writing.

    Raises:
        StorageUnavailable: There is none, or it can't be opened.
    """
    writer = open_writer(folder, clock)

    def attention(transaction: Transaction) -> tuple[AttentionItem, ...]:
        return _situations(transaction.reader, folder, clock, exercise=exercise).now().attention

    def open_items(transaction: Transaction) -> tuple[str, ...]:
        return hand_over_items(_situations(transaction.reader, folder, clock, exercise=exercise).now())

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


def _situations(reader: RecordReader, folder: Path, clock: Clock, *, exercise: bool) -> Situations:
    return Situations(reader, clock, exercise=exercise, newest_backup=partial(newest_verified_backup, folder))
