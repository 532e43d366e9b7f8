"""The read side of an open record, as its users hold it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import Clock
from console.domain.set_up import SetUp
from console.services.log_book import LogBook
from console.services.shift_book import ShiftBook
from console.services.situations import Situations
from console.storage.record_reader import RecordReader


class Reading(Struct, frozen=True, kw_only=True):
    """A record opened for reading, and what every reader of it needs. Belongs to the thread that opened it."""

    folder: Path
    exercise: bool
    clock: Clock
    reader: RecordReader
    situations: Situations
    log_book: LogBook
    shifts: ShiftBook

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
