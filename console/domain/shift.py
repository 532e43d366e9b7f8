"""Shifts: opened, handed over, ended, or fallen into by the scheduled pattern."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.events import EntryKind, OperatorFacts, ShiftFacts
from console.domain.ids import Initials, Seq
from console.domain.story import StoryItem


class Shift(Struct, frozen=True, kw_only=True):
    """One shift.

    Attributes:
        id: Seq of its ``shift_started``; None when nobody opened it.
        operators: Initials of all who were on, in order of coming on.
        on_now: Initials of those still on; nobody once it has ended.
        started_at, ended_at: As said; for a shift nobody opened, the pattern's times. ``ended_at`` is None while open.
        opened: False when entries merely fell into the scheduled pattern's shift.
        handed_over: Ended by the next shift's start.
        last_seq: Newest entry that belongs to it; None while open.
    """

    id: Seq | None
    name: str
    operators: tuple[Initials, ...]
    on_now: tuple[Initials, ...] = ()
    started_at: datetime
    ended_at: datetime | None = None
    opened: bool = True
    handed_over: bool = False
    last_seq: Seq | None = None


def fold_shifts(items: Iterable[StoryItem]) -> tuple[Shift, ...]:
    """Fold starts, ends, and operators coming on and going off into the shifts that were opened, oldest first.

    Shifts follow each other in the order they were recorded, whatever the clock said. A start while one is open hands
    over even when no entry ended the open one.
    """
    shifts: list[Shift] = []
    for item in sorted(items, key=lambda item: item.seq):
        current = shifts.pop() if shifts and shifts[-1].ended_at is None else None
        match item.act.facts:
            case ShiftFacts() as facts if item.act.kind is EntryKind.SHIFT_STARTED:
                if current is not None:
                    shifts.append(_ended(current, item, last_seq=item.seq - 1, handed_over=True))
                shifts.append(_started(item, facts))
            case ShiftFacts() as facts if current is not None and facts.shift in (None, current.id):
                shifts.append(_ended(current, item, last_seq=item.seq, handed_over=facts.handed_over))
            case OperatorFacts() as facts if current is not None:
                shifts.append(_crewed(current, item.act.kind, facts.operator.initials))
            case _ if current is not None:
                shifts.append(current)
            case _:
                continue
    return tuple(shifts)


def _started(item: StoryItem, facts: ShiftFacts) -> Shift:
    crew = tuple(dict.fromkeys(facts.operators))
    return Shift(id=item.seq, name=facts.name, operators=crew, on_now=crew, started_at=item.act.occurred_at)


def _ended(shift: Shift, item: StoryItem, *, last_seq: Seq, handed_over: bool) -> Shift:
    return replace(shift, ended_at=item.act.occurred_at, on_now=(), last_seq=last_seq, handed_over=handed_over)


def _crewed(shift: Shift, kind: EntryKind, initials: Initials) -> Shift:
    on_now = tuple(one for one in shift.on_now if one != initials)
    if kind is not EntryKind.OPERATOR_ON:
        return replace(shift, on_now=on_now)
    everyone = tuple(dict.fromkeys((*shift.operators, initials)))
    return replace(shift, operators=everyone, on_now=shift.on_now if initials in shift.on_now else (*on_now, initials))
