"""Comparing the day files with the database, line by line, in the order of numbers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from console.domain.ids import Seq
from console.storage.chain_check import Link
from console.storage.day_file import DayFiles, line_number


class _Cursor:
    """A day file being read: the whole line it stands at, and that line's number."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.line = b""
        self._path = path
        self._file: BinaryIO | None = None
        self._offset = 0
        self.advance()

    def advance(self) -> None:
        """To the next line; empty at the end, and for a torn last one, which a kill leaves."""
        if self._file is None:
            self._file = self._path.open("rb")
            self._file.seek(self._offset)
        line = self._file.readline()
        self._offset += len(line)
        self.line = line if line.endswith(b"\n") else b""

    def rest(self) -> None:
        """Close the file; it is opened again where it stood."""
        if self._file is not None:
            self._file.close()
            self._file = None


class DayCheck:
    """Takes the entries by number and keeps what the day files say differently.

    A clock set back, or a replay, leaves numbers in older files: each file waits under the number it stands at.

    Attributes:
        differing: Entries whose line says something else.
        absent: Entries without a line, the newest ones apart: those are what a kill leaves.
        beyond: Numbers in the day files that the database does not have.
        unreadable: Files with a line, other than a torn last one, that says nothing or says a number again.
    """

    def __init__(self, days: DayFiles) -> None:
        self.differing: set[Seq] = set()
        self.absent: set[Seq] = set()
        self.beyond: set[Seq] = set()
        self.unreadable: list[str] = []
        self._waiting: dict[Seq, _Cursor] = {}
        self._current: _Cursor | None = None
        self._recent: list[Seq] = []
        for name in days.names():
            self._park(_Cursor(days.path(name)))

    def take(self, links: Iterable[Link]) -> None:
        """The next entries by number, as the database has them."""
        newest, newest_hex = b"", ""
        for seq, prev, hash_, text in links:
            before = newest_hex if prev == newest else prev.hex()
            newest, newest_hex = hash_, hash_.hex()
            wanted = f'{{"hash":"{newest_hex}","prev":"{before}",{text[1:]}\n'.encode()
            current = self._current
            if current is not None and current.line == wanted:
                current.advance()
            else:
                self._look_up(seq, wanted)

    def finish(self, last: Seq) -> None:
        """All entries were taken: what is left in the files is out of order, or beyond the database.

        Args:
            last: Number of the newest entry now; some may have been logged since.
        """
        if self._current is not None:
            self._park(self._current)
        while self._waiting:
            seq, cursor = self._waiting.popitem()
            (self.beyond if seq > last else self.differing).add(seq)
            cursor.advance()
            self._park(cursor)

    def close(self) -> None:
        """Close the file that is being read."""
        if self._current is not None:
            self._current.rest()

    def _look_up(self, seq: Seq, wanted: bytes) -> None:
        if self._current is not None:
            self._park(self._current)
        self._current = cursor = self._waiting.pop(seq, None)
        if cursor is None:
            self._recent.append(seq)
            return
        if cursor.line != wanted:
            self.differing.add(seq)
        self._settle_recent()
        cursor.advance()

    def _settle_recent(self) -> None:
        """A later entry has its line, so those before it without one are missing."""
        self.absent.update(self._recent)
        self._recent.clear()

    def _park(self, cursor: _Cursor) -> None:
        """Let a file wait under the number it stands at, past lines that have none or one that waits already."""
        while cursor.line:
            seq = line_number(cursor.line)
            if seq is not None and seq not in self._waiting:
                self._waiting[seq] = cursor
                break
            self.unreadable.append(cursor.name)
            cursor.advance()
        cursor.rest()
