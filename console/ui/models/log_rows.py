"""What the log says in each row: days, entries, and batches that fold; how it looks is the delegate's business."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from console.domain.events import CORRECTABLE_KINDS, VOIDABLE_KINDS, EntryKind
from console.domain.ids import LineKey, Seq
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.domain.set_up import SetUp
from console.render.activity import Teller
from console.render.batches import Row, rows
from console.render.times import day_text, local_day, time_text
from console.render.wording import EXERCISE, visible, who_text

SHOWN_TOGETHER = timedelta(minutes=2)
"""From this difference on, both times of an entry are shown (desk.md §5)."""


class DayRow(Struct, frozen=True, kw_only=True):
    """A divider: what stands under it was typed on this day."""

    day: date

    @property
    def text(self) -> str:
        """``Tue 22 Sep 2026``."""
        return day_text(self.day, year=True)


class EntryRow(Struct, frozen=True, kw_only=True):
    """One entry, or a batch of entries that differ in their line only.

    Attributes:
        seqs: Numbers of its entries.
        numbers: The same as shown: ``41–46``.
        time: When it occurred.
        said: The sentence.
        fate: What became of it; the sentence is then struck through. Empty while it stands.
        marks: Late, about, keyed by, exercise: what a reader must not miss.
        state: The state it says, for its shape.
        is_open: A batch whose entries are shown one by one below it.
        is_part: One of those.
    """

    seqs: tuple[Seq, ...]
    numbers: str
    time: str
    by: str
    said: str
    fate: str
    marks: tuple[str, ...]
    state: LineState | None
    can_correct: bool
    can_void: bool
    in_batch: bool
    is_open: bool = False
    is_part: bool = False

    @property
    def seq(self) -> Seq:
        """Number of the first entry."""
        return self.seqs[0]

    @property
    def folds(self) -> bool:
        """Whether it stands for several entries."""
        return len(self.seqs) > 1


LogRow = DayRow | EntryRow


class RowMaker:
    """Makes the rows of a log; what was made once is not made again while names and fates stay as they are.

    Args:
        of_line: Whose history the log is: what was said of a line it was split from is marked so.
    """

    def __init__(self, set_up: SetUp, *, exercise: bool = False, of_line: LineKey | None = None) -> None:
        self._set_up = set_up
        self._forebears = frozenset(set_up.forebears(of_line)) if of_line is not None else frozenset()
        self._exercise = exercise
        self._made: dict[object, EntryRow] = {}

    def make(self, entries: Iterable[LogEntry], opened: frozenset[Seq] = frozenset()) -> tuple[LogRow, ...]:
        """Entries, each with what became of it, oldest first, as rows, newest first, with dividers between days.

        Args:
            opened: First numbers of the batches shown entry by entry.
        """
        before, self._made = self._made, {}
        shown: list[LogRow] = []
        day: date | None = None
        for row in reversed(rows(entries)):
            typed_on = local_day(row.first.recorded_at, self._set_up.center.zone)
            if typed_on != day:
                day = typed_on
                shown.append(DayRow(day=day))
            teller = Teller(set_up=self._set_up, shown_day=day)
            head = self._row(row, teller, before)
            is_open = head.folds and head.seq in opened
            shown.append(replace(head, is_open=True) if is_open else head)
            if is_open:
                parts = (self._row(Row((entry,)), teller, before) for entry in reversed(row.entries))
                shown.extend(replace(part, is_part=True) for part in parts)
        return tuple(shown)

    def in_order(self, entries: Iterable[LogEntry]) -> tuple[EntryRow, ...]:
        """Each entry as a row of its own, in the order given, its times with their days and years."""
        teller = Teller(set_up=self._set_up)
        return tuple(_entry_row(Row((entry,)), teller, exercise=self._exercise) for entry in entries)

    def _row(self, row: Row, teller: Teller, before: dict[object, EntryRow]) -> EntryRow:
        # An entry never changes; all that may is what became of it, and the day under which it stands.
        fates = tuple((one.seq, one.corrected_by, one.voided_by) for one in row.entries)
        key = (fates, teller.shown_day)
        made = before.get(key) or self._marked(_entry_row(row, teller, exercise=self._exercise), row)
        self._made[key] = made
        return made

    def _marked(self, made: EntryRow, row: Row) -> EntryRow:
        older = [f"{one.act.line}" for one in row.entries if one.act.line in self._forebears]
        return replace(made, marks=(*made.marks, f"before the split from {', '.join(older)}")) if older else made


def log_rows(
    entries: Iterable[LogEntry], set_up: SetUp, *, opened: frozenset[Seq] = frozenset(), exercise: bool = False
) -> tuple[LogRow, ...]:
    """As :meth:`RowMaker.make`, for once."""
    return RowMaker(set_up, exercise=exercise).make(entries, opened)


def _entry_row(row: Row, teller: Teller, *, exercise: bool) -> EntryRow:
    entry = row.first
    zone = teller.set_up.center.zone
    return EntryRow(
        seqs=tuple(one.seq for one in row.entries),
        numbers=row.numbers,
        time=time_text(entry.act.occurred_at, zone, shown_day=teller.shown_day, approx=entry.act.approx, letters=False),
        by=entry.by or "–",
        said=visible(teller.many(row.entries)),
        fate=row.fate or "",
        marks=_marks(entry, teller, exercise=exercise),
        state=entry.act.state if entry.kind is not EntryKind.VOID else None,
        can_correct=len(row.entries) == 1 and entry.voided_by is None and _is_correctable(entry),
        can_void=entry.voided_by is None and entry.kind in VOIDABLE_KINDS,
        in_batch=entry.batch is not None,
    )


def _is_correctable(entry: LogEntry) -> bool:
    return entry.kind is not EntryKind.VOID and entry.act.kind in CORRECTABLE_KINDS


def _marks(entry: LogEntry, teller: Teller, *, exercise: bool) -> tuple[str, ...]:
    marks: list[str] = [EXERCISE] if exercise else []
    if entry.keyed_by and entry.keyed_by != entry.by:
        marks.append(who_text(entry.by, entry.keyed_by).removeprefix(f"{entry.by} ").strip("()"))
    apart = entry.recorded_at - entry.act.occurred_at >= SHOWN_TOGETHER
    if entry.late or apart:
        typed = time_text(entry.recorded_at, teller.set_up.center.zone, shown_day=teller.shown_day, letters=False)
        marks.append(f"late, typed {typed}" if entry.late else f"typed {typed}")
    return tuple(marks)
