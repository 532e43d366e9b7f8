"""The log as a list, newest first: a window of constant size on a record of any length, moved to where it is looked at.

The rows are the entries around one place; those farther off are let go, unless rows far apart are selected.
Numbers of entries, not rows, say where in the log one is: the record finds any of them by its number at once, so that
the last entry of a million is as near as the first.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.domain.ids import LineKey, Seq
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.services.log_book import NEWEST, Stretch
from console.ui.formats import spelled
from console.ui.models.log_rows import DayRow, EntryRow, LogRow, RowMaker
from console.ui.models.row_list import Index, RowListModel

PAGE = 100
"""Entries fetched at a time."""

MOST = 200
"""Entries kept: the others can be read again at any time."""

LEAST_ROWS = 100
"""Rows that are never gone below by letting go: more than two screens of the smallest rows on an upright monitor."""


class Asked(Struct, frozen=True, kw_only=True):
    """A piece of the log that is asked for: before a number, after a number, or on both sides of a place."""

    older_than: Seq | None = None
    newer_than: Seq | None = None
    count: int = PAGE


Take = Callable[[Stretch], None]
Failed = Callable[[ExpectedError], None]
AskLog = Callable[[Asked, Take, Failed], None]
"""Answers on the window's thread by exactly one of the two, at once or later."""


class LogModel(RowListModel[LogRow]):
    """Shows the log around one place.

    Attributes:
        keeps_all: Nothing is let go while this holds: rows far apart are selected.
        is_moving: The change that is told right now is a move to another place.
        last_seq: The newest entry known of, in the list or not.
        has_older, has_newer: Whether there are entries before and after those in the list.

    Args:
        ask: Where entries come from.
        selects: Whether what it gives is a choice of entries: a new one may not be among them.
        exercise: Every row says so.

    Signals:
        about_to_change, changed: Around every change of rows, however many steps it takes.
        answered: A piece that was asked for has come.
        failed: A sentence: it could not be read.
    """

    about_to_change = Signal()
    changed = Signal()
    answered = Signal()
    failed = Signal(str)

    def __init__(
        self,
        ask: AskLog,
        set_up: SetUp,
        *,
        selects: bool = False,
        exercise: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.keeps_all = False
        self.is_moving = False
        self.last_seq: Seq = 0
        self.has_older = False
        self.has_newer = False
        self._ask = ask
        self._selects = selects
        self._exercise = exercise
        self._set_up = set_up
        self._of_line: LineKey | None = None
        self._maker = RowMaker(set_up, exercise=exercise)
        self._entries: tuple[LogEntry, ...] = ()
        self._opened: frozenset[Seq] = frozenset()
        self._asking = False
        self._next: Callable[[], None] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every entry there is stands in the list."""
        return not (self.has_older or self.has_newer)

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """The entries in the list, oldest first."""
        return self._entries

    def turn_to(self, ask: AskLog, *, selects: bool, of_line: LineKey | None = None) -> None:
        """Take entries from there, of one line if so; what is in the list stays until :meth:`load` is called next."""
        self._ask = ask
        self._selects = selects
        if of_line != self._of_line:
            self._of_line = of_line
            self._maker = RowMaker(self._set_up, exercise=self._exercise, of_line=of_line)

    def load(self, around: Seq | None = None) -> None:
        """Move to the newest entries, or to those around a number; 0 is before the first one.

        While an answer is awaited only the newest wish is kept: an older one never overwrites it.
        """
        if self._asking:
            self._next = lambda: self.load(around)
            return
        place = NEWEST if around is None else around
        asked = Asked(older_than=place + 1 if place < NEWEST else NEWEST, newer_than=place if place < NEWEST else None)
        self._fetch(asked, self._take_place)

    def extend_older(self) -> None:
        """Read on before the oldest entry in the list."""
        if self.has_older and not self._asking and self._entries:
            self._fetch(Asked(older_than=self._entries[0].seq), self._take_older)

    def extend_newer(self) -> None:
        """Read on after the newest entry in the list."""
        if self.has_newer and not self._asking and self._entries:
            self._fetch(Asked(newer_than=self._entries[-1].seq), self._take_newer)

    def add_entries(self, entries: Iterable[LogEntry]) -> None:
        """Take entries just logged, oldest first, each once; what they correct or void is read anew."""
        known = {one.seq for one in self._entries}
        new = tuple(one for one in entries if one.seq not in known)
        self.last_seq = max([self.last_seq, *(one.seq for one in new)])
        if any(one.corrects is not None for one in new):
            self.read_again()
        elif self._selects and new:
            self._look_whether_they_are_wanted()
        elif new and not self.has_newer:
            self._show((*self._entries, *new))

    def read_again(self) -> None:
        """Read what is in the list again where it is: what became of an entry may have changed."""
        if self._asking:
            self._next = self._next or self.read_again
            return
        newest = self._entries[-1].seq if self._entries else 0
        asked = Asked(older_than=newest + 1 if self.has_newer else NEWEST, count=max(PAGE, len(self._entries)))
        self._fetch(asked, self._take_again)

    def show_set_up(self, set_up: SetUp) -> None:
        """Name lines and numbers as this set-up does."""
        if set_up != self._set_up:
            self._set_up = set_up
            self._maker = RowMaker(set_up, exercise=self._exercise, of_line=self._of_line)
            self._refresh()

    def toggle(self, at: int) -> None:
        """Show the batch in this row entry by entry, or as one row again."""
        row = self.row_at(at)
        if isinstance(row, EntryRow) and row.folds:
            self._opened ^= {row.seq}
            self._refresh()

    def row_of(self, seq: Seq) -> int | None:
        """Where this entry stands; None while it is not in the list."""
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
        return row.text if isinstance(row, DayRow) else spoken_entry(row)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be selected, days only passed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = isinstance(self.rows[index.row()], EntryRow)
        return Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsSelectable if entry else Qt.ItemFlag.NoItemFlags)

    def _look_whether_they_are_wanted(self) -> None:
        if not self.has_newer and not self._asking:
            after = self._entries[-1].seq if self._entries else 0
            self._fetch(Asked(newer_than=after), self._take_newer)

    def _fetch(self, asked: Asked, take: Take) -> None:
        self._asking = True
        self._ask(asked, lambda stretch: self._answer(lambda: take(stretch)), self._fail)

    def _answer(self, take: Callable[[], None]) -> None:
        self._asking = False
        following, self._next = self._next, None
        if following is not None:
            following()
            return
        take()
        self.answered.emit()

    def _fail(self, error: ExpectedError) -> None:
        self._asking = False
        following, self._next = self._next, None
        if following is not None:
            following()
        else:
            self.failed.emit(error.sentence)

    def _take_place(self, stretch: Stretch) -> None:
        found = (*stretch.older, *stretch.newer)
        self.has_older = len(stretch.older) >= stretch.count
        self.has_newer = len(stretch.newer) >= stretch.count
        self._opened = frozenset()
        if found:
            self.last_seq = max(self.last_seq, found[-1].seq)
        self.is_moving = True
        try:
            self._show(found)
        finally:
            self.is_moving = False

    def _take_again(self, stretch: Stretch) -> None:
        self.has_older = self.has_older or len(stretch.older) >= stretch.count
        self._show(stretch.older)

    def _take_older(self, stretch: Stretch) -> None:
        self.has_older = len(stretch.older) >= stretch.count
        self._show((*stretch.older, *self._entries), let_go_newest=True)

    def _take_newer(self, stretch: Stretch) -> None:
        self.has_newer = len(stretch.newer) >= stretch.count
        self._show((*self._entries, *stretch.newer))

    def _show(self, entries: tuple[LogEntry, ...], *, let_go_newest: bool = False) -> None:
        kept, rows = self._what_is_near(entries, let_go_newest=let_go_newest)
        if len(kept) < len(entries):
            self.has_newer = self.has_newer or let_go_newest
            self.has_older = self.has_older or not let_go_newest
        self._entries = kept
        self._tell(rows)

    def _what_is_near(
        self, entries: tuple[LogEntry, ...], *, let_go_newest: bool
    ) -> tuple[tuple[LogEntry, ...], tuple[LogRow, ...]]:
        """What is kept of entries, and its rows: more than :data:`MOST` only where batches fold into few rows."""
        count = MOST
        while count < len(entries) and not self.keeps_all:
            kept = entries[:count] if let_go_newest else entries[-count:]
            rows = self._maker.make(kept, self._opened)
            # With less, both ends would be near what is in sight, and be read on forever.
            if len(rows) >= LEAST_ROWS:
                return kept, rows
            count *= 2
        return entries, self._maker.make(entries, self._opened)

    def _refresh(self) -> None:
        self._tell(self._maker.make(self._entries, self._opened))

    def _tell(self, rows: tuple[LogRow, ...]) -> None:
        self.about_to_change.emit()
        self.replace_rows(rows)
        self.changed.emit()


def spoken_entry(row: EntryRow) -> str:
    """The row of an entry or a batch as a sentence for a screen reader."""
    number = f"Entries {row.numbers}, one batch" if row.folds else f"Entry {row.numbers}"
    parts = (number, row.time, row.said, f"by {spelled(row.by)}" if row.by != "–" else "", row.fate, *row.marks)
    return ", ".join(part for part in parts if part)
