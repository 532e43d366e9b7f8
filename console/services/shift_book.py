"""Reading the shifts of the record: the open one, the scheduled one, all of them."""

from __future__ import annotations

from datetime import datetime

from console.domain.clock import Clock
from console.domain.events import SHIFT_KINDS, EntryKind
from console.domain.ids import Seq
from console.domain.set_up import SetUp
from console.domain.shift import Shift, fold_shifts
from console.domain.shift_pattern import pattern_shift
from console.storage.record_reader import RecordReader


def open_shift(reader: RecordReader) -> Shift | None:
    """The shift that is open now, opened by someone."""
    newest = newest_shift(reader)
    return newest if newest is not None and newest.ended_at is None else None


def newest_shift(reader: RecordReader, until: datetime | None = None) -> Shift | None:
    """The shift that was opened last (by some moment), open or ended; last as recorded, whatever the clock said."""
    started = reader.newest_number(EntryKind.SHIFT_STARTED, until)
    if started is None:
        return None
    return fold_shifts(reader.items_numbered_from(started, SHIFT_KINDS, until))[-1]


def shift_at(reader: RecordReader, set_up: SetUp, moment: datetime | None, now: datetime) -> Shift | None:
    """The shift open at a moment (None = now), else the scheduled pattern's, marked as not opened by anyone."""
    opened = newest_shift(reader, moment)
    if opened is not None and opened.ended_at is None:
        return opened
    return pattern_shift(set_up.patterns, set_up.center.zone, moment or now)


class ShiftBook:
    """Reads the shifts of the record."""

    def __init__(self, reader: RecordReader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock

    def all(self) -> tuple[Shift, ...]:
        """Every shift that someone opened, oldest first."""
        return fold_shifts(self._reader.items(SHIFT_KINDS))

    def current(self) -> Shift | None:
        """The open shift, else the one the scheduled pattern says."""
        return shift_at(self._reader, self._reader.set_up(), None, self._clock.now())

    def by_id(self, shift_id: Seq) -> Shift | None:
        """The shift that this ``shift_started`` opened."""
        return next((shift for shift in self.all() if shift.id == shift_id), None)
