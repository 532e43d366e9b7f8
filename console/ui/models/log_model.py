"""The log as a list, newest first; older pages come when they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from console.domain.ids import Seq
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.ui.formats import spelled
from console.ui.models.log_rows import DayRow, EntryRow, LogRow, log_rows, with_fates
from console.ui.models.row_list import Index, RowListModel

PAGE = 100
"""Entries fetched at a time."""

FetchBefore = Callable[[Seq, int], Sequence[LogEntry]]


class LogModel(RowListModel[LogRow]):
    """Shows the newest entries and, on demand, all before them.

    Args:
        fetch_before: Gives at most so many entries older than a number, in any order.
        exercise: Every row says so.
    """

    def __init__(
        self, fetch_before: FetchBefore, set_up: SetUp, *, exercise: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch_before = fetch_before
        self._set_up = set_up
        self._exercise = exercise
        self._entries: tuple[LogEntry, ...] = ()
        self._opened: frozenset[Seq] = frozenset()

    def add_entries(self, entries: Iterable[LogEntry]) -> None:
        """Take entries, new or old, in any order; what they correct or void changes with them."""
        self._entries = with_fates([*self._entries, *entries])
        self._refresh()

    def start_over(self, entries: Iterable[LogEntry]) -> None:
        """Show these entries and none of those before."""
        self._entries = with_fates(entries)
        self._refresh()

    def show_set_up(self, set_up: SetUp) -> None:
        """Name lines and numbers as this set-up does."""
        self._set_up = set_up
        self._refresh()

    def toggle(self, at: int) -> None:
        """Show the batch in this row entry by entry, or as one row again."""
        row = self.row_at(at)
        if isinstance(row, EntryRow) and row.folds:
            self._opened ^= {row.seq}
            self._refresh()

    def row_of(self, seq: Seq) -> int | None:
        """Where this entry stands; None while it is not loaded."""
        places = (at for at, row in enumerate(self.rows) if isinstance(row, EntryRow) and seq in row.seqs)
        return max(places, default=None)

    @override
    def identity(self, row: LogRow) -> Hashable:
        """A day, or the numbers of its entries and whether it is part of an open batch."""
        return row.day if isinstance(row, DayRow) else (row.seqs, row.is_part)

    @override
    def text(self, row: LogRow) -> str:
        """The row on one line."""
        if isinstance(row, DayRow):
            return row.text
        parts = (row.numbers, row.time, row.by, row.said, row.fate, *row.marks)
        return "  ".join(part for part in parts if part)

    @override
    def spoken(self, row: LogRow) -> str:
        """``Entry 26, 13:55, 4 T-Mobile DOWN, by K M, VOID – see 27``."""
        if isinstance(row, DayRow):
            return row.text
        number = f"Entries {row.numbers}, one batch" if row.folds else f"Entry {row.numbers}"
        parts = (number, row.time, row.said, f"by {spelled(row.by)}" if row.by != "–" else "", row.fate, *row.marks)
        return ", ".join(part for part in parts if part)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be selected, days only passed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = isinstance(self.rows[index.row()], EntryRow)
        return Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsSelectable if entry else Qt.ItemFlag.NoItemFlags)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        """Whether entries before the oldest shown exist; numbers run from 1 without gaps."""
        if parent.isValid() or self.is_changing or not self._entries:
            return False
        return self._entries[0].seq > 1

    @override
    def fetchMore(self, parent: Index) -> None:
        """Read the next older page."""
        if self.canFetchMore(parent):
            self.add_entries(self._fetch_before(self._entries[0].seq, PAGE))

    def _refresh(self) -> None:
        self.replace_rows(log_rows(self._entries, self._set_up, opened=self._opened, exercise=self._exercise))
