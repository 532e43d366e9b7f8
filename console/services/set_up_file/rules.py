"""What the tables of a set-up file may not say of one another, or of what the record already holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import LineKey
from console.domain.line import Line
from console.domain.set_up import Center, Operator, ShiftPattern
from console.services.set_up_file.fields import Table, quoted


class _Retirable(Protocol):
    @property
    def retired(self) -> bool: ...


_Thing = TypeVar("_Thing", bound=_Retirable)


class Described(Struct, Generic[_Thing], frozen=True, kw_only=True):
    """One thing a file describes.

    Attributes:
        before: What the record said of it; None when it is new.
        after: What it is once the file is applied.
    """

    table: Table
    before: _Thing | None
    after: _Thing


def check_center(table: Table, before: Center | None, after: Center) -> None:
    """The position of a record is fixed: its entries are numbered and chained under it."""
    if before and after.position and after.position != before.position:
        table.fault(
            f"position {quoted(after.position)} is not {quoted(before.position)}, which the entries of this record"
            " carry; leave position out, or make a new record"
        )


def check_lines(described: Sequence[Described[Line]], held: Sequence[Line]) -> None:
    """Keys are permanent, and ``split_from`` names another line that is known."""
    known = {line.key for line in held} | {one.after.key for one in described}
    for one in described:
        _check_not_reused(one, f"key {one.after.key}")
        older = one.after.split_from
        if older == one.after.key:
            one.table.fault("split_from names the line itself; name the older line it continues")
        elif older is not None and older not in known:
            one.table.fault(f"split_from {older} is not the key of a line")
    _check_keys_kept(described, held, what="name", same=lambda line: (line.name, line.group), key=lambda line: line.key)


def check_fallbacks(
    described: Sequence[Described[FallbackNumber]], held: Sequence[FallbackNumber], lines: Collection[LineKey]
) -> None:
    """Keys are permanent, and the lines a number serves and rides on are known."""
    for one in described:
        _check_not_reused(one, f"key {one.after.key}")
        named = {"serves": one.after.serves, "rides_on": one.after.rides_on}
        for name, keys in named.items():
            for key in keys:
                if isinstance(key, int) and key not in lines:
                    one.table.fault(f"{name} names line {key}, which is not the key of a line")
    _check_keys_kept(
        described, held, what="label", same=lambda one: (one.label, one.kind, one.number), key=lambda one: one.key
    )


def check_operators(described: Sequence[Described[Operator]], held: Sequence[Operator]) -> None:
    """Initials stay with one person, and so does an id."""
    for one in described:
        if one.before and one.before.retired and "retired" not in one.table.values:
            one.table.fault(
                f"initials {one.after.initials} belong to {one.before.name}, who is retired; write retired = false if"
                " that person is back, or choose other initials"
            )
    staff = {one.initials: one for one in held} | {one.after.initials: one.after for one in described}
    for one in described:
        others = [other for other in staff.values() if other.id == one.after.id and other != one.after]
        in_service = [other.initials for other in others if not other.retired]
        if one.after.id and in_service and not one.after.retired:
            one.table.fault(
                f"id {quoted(one.after.id)} is already that of {in_service[0]}; retire those initials first, or"
                " correct the id"
            )


def check_patterns(tables: Sequence[Table], patterns: Sequence[ShiftPattern]) -> None:
    """A scheduled shift is known by its name."""
    seen: Counter[str] = Counter()
    for table, pattern in zip(tables, patterns, strict=True):
        seen[pattern.name.casefold()] += 1
        if pattern.name and seen[pattern.name.casefold()] == 2:
            table.fault(f"name {quoted(pattern.name)} is already used by another shift of this file")


def _check_not_reused(one: Described[_Thing], what: str) -> None:
    if one.before and one.before.retired and one.table.values.get("retired") is not True:
        one.table.fault(f"{what} was retired and is not used again; choose a key that was never used")


def _check_keys_kept(
    described: Sequence[Described[_Thing]],
    held: Sequence[_Thing],
    *,
    what: str,
    same: Callable[[_Thing], Hashable],
    key: Callable[[_Thing], int],
) -> None:
    """Refuse a file that gives a known thing another key.

    That is so when a table takes what another key is known by while that key keeps it, or takes this table's in
    exchange. A line that was retired, renamed or split (``split_from``) leaves its name free.
    """
    after = {key(one): one for one in held} | {key(one.after): one.after for one in described}
    for one in described:
        if one.before and same(one.before) == same(one.after):
            continue
        for other in held:
            if key(other) == key(one.after) or other.retired or same(other) != same(one.after):
                continue
            now = after[key(other)]
            swapped = one.before is not None and same(now) == same(one.before)
            if swapped or (not now.retired and same(now) == same(other) and not _splits(one.after, key(other))):
                one.table.fault(
                    f"{what} is that of key {key(other)}, and keys are permanent; keep key {key(other)}, or retire it"
                    " in the same file"
                )


def _splits(thing: _Retirable, key: int) -> bool:
    return isinstance(thing, Line) and thing.split_from == key
