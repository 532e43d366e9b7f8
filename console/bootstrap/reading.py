"""Opening a record to read it; light, because every look at the board from a script goes through here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from console.domain.clock import Clock
from console.services.log_book import LogBook
from console.services.reading import Reading
from console.services.shift_book import ShiftBook
from console.services.situations import Situations
from console.storage.backup_shelf import newest_verified_backup
from console.storage.database import open_reader
from console.storage.record_reader import RecordReader


def open_reading(folder: Path, clock: Clock, *, exercise: bool) -> Reading:
    """Open the record in a folder, read-only.

    Raises:
        StorageUnavailable: There is none, or it can't be opened.
    """
    reader = open_reader(folder)
    return Reading(
        folder=folder,
        exercise=exercise,
        clock=clock,
        reader=reader,
        situations=situations_of(reader, folder, clock, exercise=exercise),
        log_book=LogBook(reader),
        shifts=ShiftBook(reader, clock),
    )


def situations_of(reader: RecordReader, folder: Path, clock: Clock, *, exercise: bool) -> Situations:
    """The situations of a record as one of its readers sees it; inside a transaction too."""
    return Situations(reader, clock, exercise=exercise, newest_backup=partial(newest_verified_backup, folder))
