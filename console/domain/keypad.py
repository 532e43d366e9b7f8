"""Which keys a finger can take for one another, on the number pad or in the row of digits."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from console.domain.ids import LineKey
from console.domain.line import Line

_PAD = {digit: (at % 3, at // 3) for at, digit in enumerate("789456123")}
_PAD_ZERO = frozenset({"1", "2"})  # the wide key below them
_ROW = "1234567890"


def are_neighbors(one: LineKey, other: LineKey) -> bool:
    """Whether a slip of one key to the side, up or down types the other number."""
    mine, theirs = str(one), str(other)
    if len(mine) != len(theirs):
        return False
    differing = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _digits_touch(*differing[0])


def _digits_touch(one: str, other: str) -> bool:
    if abs(_ROW.index(one) - _ROW.index(other)) == 1:
        return True
    if "0" in (one, other):
        return bool({one, other} & _PAD_ZERO)
    (x, y), (to_x, to_y) = _PAD[one], _PAD[other]
    return abs(x - to_x) + abs(y - to_y) == 1


def risky_pairs(lines: Iterable[Line]) -> tuple[tuple[Line, Line], ...]:
    """Lines of two carriers in one group whose keys touch: a slip would log the wrong carrier (desk.md §5)."""
    named = [line for line in lines if line.carrier and not line.retired]
    return tuple(
        (one, other)
        for one, other in combinations(named, 2)
        if one.group is other.group and one.carrier != other.carrier and are_neighbors(one.key, other.key)
    )
