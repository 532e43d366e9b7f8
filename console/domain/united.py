"""Uniting stretches of time: what overlaps or touches is one, so that no second is counted twice."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

Stretch = tuple[int, int]
"""``[start, end)`` in seconds since 1970."""


class United(Struct, frozen=True, kw_only=True):
    """What some stretches amount to once they are united.

    Attributes:
        seconds: In which there was at least one of them.
        count: Of the separate stretches that are left.
        longest_s: The longest of those.
    """

    seconds: int = 0
    count: int = 0
    longest_s: int = 0


def united(stretches: Iterable[Stretch]) -> United:
    """Unite stretches in any order; those without a length count for nothing."""
    joined: list[list[int]] = []
    for start, end in sorted(one for one in stretches if one[1] > one[0]):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    lengths = [end - start for start, end in joined]
    return United(seconds=sum(lengths), count=len(lengths), longest_s=max(lengths, default=0))
