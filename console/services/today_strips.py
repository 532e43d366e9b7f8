"""Today's strips: the quarter hours of this shift, line by line, read only when something could have changed them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from console.domain.ids import LineKey, Seq
from console.domain.quarter_hours import Quarters, StateChange, quarter_start, quarters, strip_start
from console.domain.situation import Situation
from console.storage.record_reader import RecordReader

Strips = Mapping[LineKey, Quarters]

_Read = tuple[Seq, datetime, tuple[LineKey, ...]]


class TodayStrips:
    """Reads the strips of one record.

    What is read is the state at the start of the strip and the states since, by index: the cost follows what happened
    in these hours, never the size of the record. Without a new entry nothing is read again; within a quarter hour the
    answer stays the same object.
    """

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader
        self._read: _Read | None = None
        self._shown_at: datetime | None = None
        self._changes: dict[LineKey, tuple[StateChange, ...]] = {}
        self._strips: Strips = MappingProxyType({})

    def of(self, situation: Situation) -> Strips:
        """The strip of every line of a situation, up to its moment.

        Raises:
            StorageUnavailable: The record can't be read just now.
        """
        started_at = situation.shift.started_at if situation.shift is not None else None
        start = strip_start(started_at, situation.as_of)
        keys = tuple(status.line.key for status in situation.lines)
        wanted = (situation.last_seq, start, keys)
        if wanted != self._read:
            self._changes = {key: self._reader.line_states(key, start) for key in keys}
            self._read, self._shown_at = wanted, None
        if self._shown_at != quarter_start(situation.as_of):
            self._shown_at = quarter_start(situation.as_of)
            strips = {key: quarters(found, start, situation.as_of) for key, found in self._changes.items()}
            self._strips = MappingProxyType(strips)
        return self._strips
