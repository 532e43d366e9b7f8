"""The write side of an open record, as its users hold it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.clock import Clock
from console.domain.set_up import SetUp
from console.services.set_ups import SetUps
from console.services.status_log import StatusLog
from console.storage.record_writer import RecordWriter


class Writing(Struct, frozen=True, kw_only=True):
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
