"""What a row may leave out and gets all the same: its key, its group, its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from console.domain.fallback_number import FallbackKind
from console.domain.line import LineGroup
from console.domain.line_proposals import HIGHEST_KEY
from console.domain.set_up import SetUp
from console.services.line_import.columns import FALLBACK, LINE
from console.services.line_import.rows import ImportRow
from console.services.set_up_file.writer import TomlValue


def give_keys(rows: Iterable[ImportRow], existing: SetUp) -> list[ImportRow]:
    """Rows with a key each; a key said twice stays with the first, and a name that is known already keeps its own."""
    read = list(rows)
    known = _keys_by_name(existing)
    said: set[tuple[str, object]] = {(row.table, row.values.get("key")) for row in read}
    free = {
        LINE: _free({one.key for one in existing.lines}, LINE, said),
        FALLBACK: _free({one.key for one in existing.fallbacks}, FALLBACK, said),
    }
    first: dict[tuple[str, object], int] = {}
    given: list[ImportRow] = []
    for row in read:
        keyed = row if "key" in row.values else _keyed(row, known, free[row.table])
        keyed = _completed(keyed, existing)
        place = (keyed.table, keyed.values.get("key"))
        if place[1] is not None and place in first:
            keyed = keyed.refused(f"key {place[1]} is already that of row {first[place]}; give each its own")
        first.setdefault(place, keyed.number)
        given.append(keyed)
    return given


def _keys_by_name(existing: SetUp) -> dict[tuple[str, str], int]:
    lines = {(LINE, one.name.casefold()): one.key for one in existing.lines_in_service}
    return lines | {(FALLBACK, one.label.casefold()): one.key for one in existing.fallbacks_in_service}


def _free(held: set[int], table: str, said: set[tuple[str, object]]) -> Iterator[int]:
    return (key for key in range(1, HIGHEST_KEY + 1) if key not in held and (table, key) not in said)


def _keyed(row: ImportRow, known: dict[tuple[str, str], int], free: Iterator[int]) -> ImportRow:
    name = str(row.values.get("name", row.values.get("label", ""))).casefold()
    own = known.get((row.table, name))
    if own is not None:
        return replace(row, values={"key": own, **row.values})
    proposed = next(free, None)
    if proposed is None:
        return row.refused("no key from 1 to 99 is free any more; retired ones are not used again")
    return replace(row, values={"key": proposed, **row.values}, remarks=(*row.remarks, f"key {proposed} proposed"))


def _completed(row: ImportRow, existing: SetUp) -> ImportRow:
    """A new line's group and a new number's kind, where nothing is said, from what else is."""
    key = row.values.get("key")
    held = existing.lines if row.table == LINE else existing.fallbacks
    if any(one.key == key for one in held):
        return row
    name, proposed = ("group", _group_of) if row.table == LINE else ("kind", _kind_of)
    if name in row.values:
        return row
    value = proposed(row)
    return replace(row, values={**row.values, name: value}, remarks=(*row.remarks, f"{name} {value} proposed"))


def _group_of(row: ImportRow) -> TomlValue:
    said = str(row.values.get("name", "")).casefold()
    if "origin" in row.values or "911" in said:
        return LineGroup.NINE_ONE_ONE.value
    return LineGroup.SCHOOL.value if "school" in said else LineGroup.OTHER.value


def _kind_of(row: ImportRow) -> TomlValue:
    return (FallbackKind.TEN_DIGIT if "number" in row.values else FallbackKind.ADVICE).value
