"""Day files: one JSON Lines file a day beside the database, the second copy that anyone can read.

A line is the canonical text of an entry with its two fingerprints in front, so the file can put the database right and
be compared with it byte by byte. Lines are appended whole, in one write for each day, and flushed to the disk.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from console.domain.clock import parse_iso_utc
from console.domain.ids import Seq
from console.storage.event_codec import body_text
from console.storage.folder import RecordFolder
from console.storage.stored_row import StoredRow, fingerprint, row_from_plain

_TAIL = 1 << 16
_FRONT = 9 + 64 + 10 + 64 + 2
_ENDING = ".jsonl"
_ANCHOR_LENGTH = 159
_OFFSET = re.compile(r'"offset":(-?\d+)')  # never inside a note: there its quotes would be escaped


_UNKNOWN = (-2, -2, -2)
_HIGHEST = 1_000_000_000
"""No record gets there (an entry a second for thirty years): a higher number is damage, and says nothing."""

_NOT_OURS = (ValueError, KeyError, TypeError, OverflowError, RecursionError)
"""What reading a line or an anchor that was damaged may end in."""


class Mark(NamedTuple):
    """How far the day files go: the high-water mark outside the database.

    Attributes:
        day: Name of the file that holds the newest line.
        hash: Fingerprint of that entry, hex.
    """

    seq: Seq = 0
    hash: str = "0" * 64
    day: str = ""


def day_line(row: StoredRow) -> bytes:
    """The line that stands for a row."""
    return framed(row.canonical.encode(), row.prev, row.hash)


def framed(canonical: bytes, prev: bytes, hash_: bytes) -> bytes:
    """The line made of a canonical text and the fingerprints."""
    return b'{"hash":"%b","prev":"%b",%b\n' % (hash_.hex().encode(), prev.hex().encode(), canonical[1:])


def read_line(line: bytes) -> StoredRow | None:
    """The row a line stands for, None when the line is torn or was changed."""
    try:
        plain: dict[str, Any] = json.loads(line)
        body = body_text(plain["body"])
        row = row_from_plain(plain, body, bytes.fromhex(plain["prev"]), bytes.fromhex(plain["hash"]))
    except _NOT_OURS:
        return None
    if line.endswith(b"\n") and fingerprint(b"{" + line[_FRONT:-1], row.prev) == row.hash == row.fingerprint:
        return row
    return None


def line_number(line: bytes) -> Seq | None:
    """The entry number a line names, whether or not the rest of it holds."""
    try:
        seq = json.loads(line)["seq"]
    except _NOT_OURS:
        return None
    return seq if isinstance(seq, int) and 0 < seq <= _HIGHEST else None


def day_of(row: StoredRow) -> str:
    """Name of the file a row goes to: the day it was recorded, on the wall clock of the center."""
    said = _OFFSET.search(row.body)
    offset = timedelta(seconds=int(said[1]) if said else 0)
    return (parse_iso_utc(row.recorded_at) + offset).date().isoformat() + _ENDING


class DayFiles:
    """The day files of one record."""

    def __init__(self, folder: RecordFolder) -> None:
        self._folder = folder
        self._days = str(folder.days)
        self._known = (Mark(), _UNKNOWN)

    def names(self) -> list[str]:
        """Names of all files, oldest day first."""
        try:
            return sorted(name for name in os.listdir(self._folder.days) if name.endswith(_ENDING))  # noqa: PTH208 - speed
        except FileNotFoundError:
            return []

    def path(self, name: str) -> Path:
        """Where a day file lies."""
        return self._folder.days / name

    def mark(self) -> Mark:
        """How far they go, read anew only when somebody else has written."""
        if self.is_known:
            return self._known[0]
        names = self.names()
        newest = self._newest_in(names[-1:])
        anchor = read_anchor(self._folder)
        if anchor.seq > newest.seq and anchor.day in names:
            newest = max(newest, self._newest_in([anchor.day]))
        return newest

    @property
    def is_known(self) -> bool:
        """Whether the newest line is the one we wrote ourselves."""
        return self._known[1] == self._state(self._known[0].day)

    def thorough_mark(self) -> Mark:
        """The same from the end of every file: a clock set back leaves the newest line in an older file."""
        return self._newest_in(self.names())

    def append(self, rows: Sequence[StoredRow]) -> None:
        """Write the lines of rows, each day's in one go, and wait until the disk has them.

        Raises:
            OSError: The disk did not take them; whatever part of a line it took is cut off by the next append.
        """
        mark = Mark()
        for name, lines in _by_day(rows):
            self._append(name, b"".join(day_line(row) for row in lines))
            mark = Mark(lines[-1].seq, lines[-1].hash.hex(), name)
        if mark.seq:
            write_anchor(self._folder, mark)
            self._known = (mark, self._state(mark.day))

    def rows_after(self, seq: Seq) -> list[StoredRow]:
        """The rows with higher numbers whose lines hold, by number."""
        found: dict[Seq, StoredRow] = {}
        for name in self.names():
            if self._newest_in([name]).seq > seq:
                rows = (read_line(line) for line in self.lines(name))
                found.update((row.seq, row) for row in rows if row is not None and row.seq > seq)
        return [found[number] for number in sorted(found)]

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of one file as they stand, the last perhaps torn."""
        with self.path(name).open("rb") as file:
            yield from file

    def forget(self) -> None:
        """Read the mark anew next time."""
        self._known = (Mark(), _UNKNOWN)

    def _append(self, name: str, lines: bytes) -> None:
        descriptor = self._opened(name)
        try:
            os.lseek(descriptor, _end_of_whole_lines(descriptor), os.SEEK_SET)
            _write_all(descriptor, lines)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _opened(self, name: str) -> int:
        """The file of a day, made with a durable name when it is the first line of that day."""
        how = os.O_RDWR | getattr(os, "O_BINARY", 0)
        try:
            return os.open(f"{self._days}{os.sep}{name}", how)
        except FileNotFoundError:
            self._folder.days.mkdir(exist_ok=True)
            descriptor = os.open(f"{self._days}{os.sep}{name}", how | os.O_CREAT, 0o666)
            sync_folder(self._folder.days)
            return descriptor

    def _newest_in(self, names: Iterable[str]) -> Mark:
        newest = Mark()
        for name in names:
            marks = (_mark_of(line, name) for line in reversed(_tail_lines(self.path(name))))
            newest = max(newest, next((mark for mark in marks if mark is not None), newest))
        return newest

    def _state(self, day: str) -> tuple[int, int, int]:
        """Something that changes when a file is made or the newest one grows."""
        try:
            file, folder = os.stat(f"{self._days}{os.sep}{day}"), os.stat(self._days)  # noqa: PTH116 - speed
        except OSError:
            return (-1, -1, -1)  # never what is known
        return (file.st_size, file.st_mtime_ns, folder.st_mtime_ns)


def read_anchor(folder: RecordFolder) -> Mark:
    """The mark in the anchor file; the zero mark when it is absent or torn."""
    try:
        plain = json.loads(folder.anchor.read_bytes())
        mark = Mark(int(plain["seq"]), str(plain["hash"]), str(plain["day"]))
    except (OSError, *_NOT_OURS):
        return Mark()
    return mark if 0 < mark.seq <= _HIGHEST else Mark()


def write_anchor(folder: RecordFolder, mark: Mark) -> None:
    """Say outside the database how far it went.

    Not flushed, for the day file was. Written over in place at a fixed length: a file cut to nothing first would be
    flushed by ext4 when it is closed.
    """
    text = json.dumps(mark._asdict(), sort_keys=True).encode().ljust(_ANCHOR_LENGTH) + b"\n"
    descriptor = os.open(folder.anchor, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    try:
        os.write(descriptor, text)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system knows such a thing."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows opens no folders; NTFS keeps names in its own journal
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mark_of(line: bytes, day: str) -> Mark | None:
    seq = line_number(line)
    return None if seq is None else Mark(seq, str(json.loads(line).get("hash", "")), day)


def _by_day(rows: Sequence[StoredRow]) -> Iterator[tuple[str, list[StoredRow]]]:
    for name, group in groupby(rows, key=day_of):
        yield name, list(group)


def _write_all(descriptor: int, lines: bytes) -> None:
    """In one go, unless the system takes only a part of it."""
    while lines:
        lines = lines[os.write(descriptor, lines) :]


def _end_of_whole_lines(descriptor: int) -> int:
    """Where the next line goes: a torn last line, which a kill leaves, is cut off."""
    size = os.fstat(descriptor).st_size
    start, found, reach = size, -1, 1
    while start > 0 and found < 0:
        start = max(0, start - reach)
        os.lseek(descriptor, start, os.SEEK_SET)
        found = os.read(descriptor, min(reach, size - start)).rfind(b"\n")
        reach = _TAIL
    end = start + found + 1
    if end < size:
        os.ftruncate(descriptor, end)
    return end


def _tail_lines(path: Path) -> list[bytes]:
    """The last whole lines of a file, one at least if it has any."""
    try:
        with path.open("rb") as file:
            size, want = file.seek(0, os.SEEK_END), _TAIL
            while True:
                file.seek(max(0, size - want))
                lines = file.read().splitlines(keepends=True)
                if want >= size:
                    break
                lines = lines[1:]
                if any(line.endswith(b"\n") for line in lines):
                    break
                want *= 8
    except OSError:
        return []
    return [line for line in lines if line.endswith(b"\n")]
