"""Today's strips: the quarter hours of this shift, line by line, read only where something could have changed them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from msgspec import Struct

from console.domain.ids import LineKey
from console.domain.quarter_hours import Quarters, StateChange, quarter_start, quarters, strip_start
from console.domain.situation import Situation
from console.storage.record_reader import Head, RecordReader

Strips = Mapping[LineKey, Quarters]
_Changes = Mapping[LineKey, tuple[StateChange, ...]]


class _Read(Struct, frozen=True, kw_only=True):
    """What was read of the record: the states of lines from a moment on.

    Attributes:
        head: The newest entry when reading began: all up to it is in there, and perhaps something newer.
    """

    head: Head
    start: datetime
    changes: _Changes


class _Made(Struct, frozen=True, kw_only=True):
    """A strip, the states it tells in story order, and when it was made."""

    changes: tuple[StateChange, ...]
    as_of: datetime
    quarters: Quarters

    def holds_at(self, moment: datetime) -> bool:
        """Whether it is the same at this moment: in the same quarter hour, with no state between that comes or goes."""
        newest = self.changes[-1][0] if self.changes else self.as_of
        return quarter_start(moment) == quarter_start(self.as_of) and newest <= min(moment, self.as_of)


class TodayStrips:
    """Reads the strips of one record.

    What is read is the state at the start of the strip and the states since, by index: the cost follows what happened
    in these hours, never the size of the record. Of a line of which nothing new was said nothing is read again; within
    a quarter hour its strip stays the same object, and while all do, so does the answer.
    """

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader
        self._read: _Read | None = None
        self._made: Mapping[LineKey, _Made] = {}
        self._strips: Strips = MappingProxyType({})

    def of(self, situation: Situation) -> Strips:
        """The strip of every line of a situation, up to its moment.

        Raises:
            StorageUnavailable: The record can't be read just now.
        """
        started_at = situation.shift.started_at if situation.shift is not None else None
        start = strip_start(started_at, situation.as_of)
        changes = self._changes(tuple(status.line.key for status in situation.lines), start, situation.last_seq)
        before, as_of = self._made, situation.as_of
        self._made = {key: _made(found, start, as_of, before.get(key)) for key, found in changes.items()}
        if self._made != before:
            self._strips = MappingProxyType({key: made.quarters for key, made in self._made.items()})
        return self._strips

    def _changes(self, keys: tuple[LineKey, ...], start: datetime, last_seq: int) -> _Changes:
        read = self._read if self._read is not None and self._read.start == start else None
        if read is not None and read.head.seq == last_seq and tuple(read.changes) == keys:
            return read.changes
        head = self._reader.head()
        touched = self._reader.touched_since(read.head) if read is not None else None
        kept: _Changes = {}
        if read is not None and touched is not None:
            kept = {key: found for key, found in read.changes.items() if key not in touched.lines}
        changes = {key: kept[key] if key in kept else self._reader.line_states(key, start) for key in keys}
        self._read = _Read(head=head, start=start, changes=changes)
        return changes


def _made(changes: tuple[StateChange, ...], start: datetime, as_of: datetime, before: _Made | None) -> _Made:
    """The strip of these states, the same one as before where nothing in it can be another."""
    is_same = before is not None and before.quarters.start == start and before.changes == changes
    if is_same and before is not None and before.holds_at(as_of):
        return before
    return _Made(changes=changes, as_of=as_of, quarters=quarters(changes, start, as_of))
