"""A sample center's record on disk, opened for reading and writing, with a clock that tests set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.domain.errors import RuleViolation
from console.domain.line_board import LineStatus
from console.services.changes import ChangeSet
from console.services.reading import Reading
from console.services.set_up_file import read_set_up
from console.services.set_ups import make_record
from console.services.shift_reports import ShiftReports
from console.services.writing import Writing
from helpers.clocks import SettableClock

NOON = datetime(2026, 9, 22, 16, 0, tzinfo=UTC)
"""12:00 EDT on a Tuesday."""

SAMPLE = """
[center]
name = "Sample Regional Dispatch"
timezone = "America/New_York"
told = ["Chief", "State 911 office"]

[[line]]
key = 1
name = "911 Landline"
group = "911"
origin = "landline"
aliases = ["ll"]
[[line]]
key = 2
name = "911 Wireless AT&T"
group = "911"
origin = "wireless"
aliases = ["att", "wls"]
[[line]]
key = 3
name = "911 Wireless Verizon"
group = "911"
origin = "wireless"
aliases = ["vz", "wls"]
[[line]]
key = 6
name = "Text-to-911"
group = "911"
origin = "text"
[[line]]
key = 7
name = "Routine line"
group = "admin"
number = "+1 203 555 0100"
[[line]]
key = 9
name = "School district"
group = "school"

[[fallback]]
key = 1
number = "+1 203 555 0142"
label = "Temporary emergency number"
kind = "temporary"
serves = ["911"]
rides_on = [7]
[[fallback]]
key = 6
number = "+1 203 555 0188"
label = "Next town"
kind = "reference"

[[operator]]
initials = "KM"
name = "Sample Operator One"
[[operator]]
initials = "JR"
name = "Sample Operator Two"

[[shift]]
name = "Day"
start = "07:00"
end = "15:00"
[[shift]]
name = "Evening"
start = "15:00"
end = "23:00"
"""


class SampleDesk:
    """One record, as the people at the console would use it."""

    def __init__(self, folder: Path, *, exercise: bool = False, set_up: str = SAMPLE, now: datetime = NOON) -> None:
        self._closed = False
        self.folder = folder
        self.clock = SettableClock(now)
        self.made = make_record(folder, read_set_up(set_up, "setup.toml", None), self.clock)
        self.writing: Writing = open_writing(folder, self.clock, exercise=exercise)
        self.reading: Reading = open_reading(folder, self.clock, exercise=exercise)

    @property
    def reports(self) -> ShiftReports:
        """The reports of the record."""
        return ShiftReports(self.reading)

    def log(self, text: str, by: str | None = "KM") -> ChangeSet:
        """Log one quick entry."""
        return self.writing.status_log.log(text, by=by)

    def refused(self, text: str, by: str | None = "KM") -> RuleViolation:
        """The refusal of a quick entry, with the proof that nothing was written."""
        before = self.reading.log_book.last_seq()
        try:
            self.log(text, by)
        except RuleViolation as refusal:
            assert self.reading.log_book.last_seq() == before
            return refusal
        raise AssertionError(f"{text!r} was not refused")

    @property
    def board(self) -> Mapping[int, LineStatus]:
        """The board now, by key."""
        return {one.line.key: one for one in self.reading.situations.now().lines}

    def close(self) -> None:
        """Let the record go; once is enough."""
        if not self._closed:
            self._closed = True
            self.reading.close()
            self.writing.close()
