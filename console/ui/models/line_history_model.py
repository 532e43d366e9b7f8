"""The entries about one line as a list, newest first; older pages come when they are scrolled to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject
from typing_extensions import override

from console.domain.ids import LineKey, Seq
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.ui.models.log_model import LogModel
from console.ui.models.row_list import Index

PAGE = 50
"""Entries fetched at a time: what is read follows what is looked at, never the length of the record."""


class AboutLine(Protocol):
    """Where the entries come from."""

    def __call__(self, key: LineKey, count: int, *, before: Seq | None = None) -> Sequence[LogEntry]:
        """The newest so many entries about a line, or those before one of them."""
        ...


class LineHistoryModel(LogModel):
    """A log that holds what is about one line, and nothing else."""

    def __init__(
        self, about_line: AboutLine, set_up: SetUp, *, exercise: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(self._older, set_up, exercise=exercise, parent=parent)
        self._about_line = about_line
        self._key: LineKey | None = None
        self._oldest: Seq | None = None

    def show_line(self, key: LineKey, set_up: SetUp) -> None:
        """Show this line's newest entries."""
        self._key = key
        self._oldest = None
        self.show_set_up(set_up)
        self.start_over(self._older(None, PAGE))

    def take(self, entries: Iterable[LogEntry]) -> bool:
        """Of entries just logged, take those about the line, and what corrects or voids one that is shown.

        Returns:
            Whether there were any.
        """
        mine = [one for one in entries if one.act.line == self._key or self._names_one(one.corrects)]
        if mine:
            self.add_entries(mine)
        return bool(mine)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        """Until a page came back that was not full."""
        return not parent.isValid() and not self.is_changing and self._oldest is not None

    @override
    def fetchMore(self, parent: Index) -> None:
        """Read the next older page."""
        if self.canFetchMore(parent):
            self.add_entries(self._older(self._oldest, PAGE))

    def _older(self, before: Seq | None, count: int) -> Sequence[LogEntry]:
        found = () if self._key is None else self._about_line(self._key, count, before=before)
        self._oldest = found[-1].seq if len(found) == count else None
        return found

    def _names_one(self, seq: Seq | None) -> bool:
        return seq is not None and self.row_of(seq) is not None
